"""What a limit lets through: the pure questions about one message and one limit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from evenhand.desk.limits.models import Limit, Step, What
from evenhand.desk.limits.wording import written


@dataclass(frozen=True)
class Came:
    """A message that came at an aware moment by a channel.

    `lately` counts it and those before it, within the days that a limit on frequency speaks of.
    """

    text: str
    channel: str
    at: datetime
    lately: int = 1


def is_outside(limit: Limit, came: Came, zone: ZoneInfo) -> bool:
    """Whether the message lies outside of what the limit allows, on the clocks of `zone`."""
    if limit.step == Step.ENDING:
        return True
    if limit.what == What.CHANNEL:
        return came.channel != limit.channel
    if limit.what == What.HOURS and limit.opens is not None and limit.closes is not None:
        return not limit.opens <= came.at.astimezone(zone).time() < limit.closes
    return limit.what == What.FREQUENCY and came.lately > (limit.most or 0)


def stays_open_for(text: str) -> str:
    """Which open matter a message may be about: refund, safety, data or appeal; "" for none.

    Wide on purpose. A message that is let through for nothing costs a glance; one that is held
    back wrongly takes away what the law gives.
    """
    lowered = text.casefold()
    return next((matter for matter, found in _through() if found.search(lowered)), "")


@cache
def _through() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (matter, re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")"))
        for matter, words in written("through").items()
    )
