"""What a channel is to the rest of the desk. A channel is a folder here with a `channel.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise as LazyText

from evenhand.desk.base.walking import modules_called
from evenhand.desk.inbox.models import Reply
from evenhand.desk.passes.models import Renewal
from evenhand.desk.praise.models import Letter


class CannotDeliver(Exception):
    """What was to leave could not be handed on; `is_final` says that trying again is of no use.

    The message is one clear sentence for the teammate.
    """

    def __init__(self, reason: str, *, is_final: bool) -> None:
        super().__init__(reason)
        self.reason, self.is_final = reason, is_final


@dataclass(frozen=True)
class Channel:
    """A way in and out. `deliver` hands one reply on, or raises CannotDeliver.

    `fetch`, if there is one, runs in a process of its own and brings messages in until stopped.
    `work`, if there is one, runs in a thread of the worker and makes messages of what was brought.
    `send_link`, if there is one, sends a customer a new link to their page, or raises the same.
    `send_praise`, if there is one, sends praise to somebody outside the desk, or raises the same.
    """

    name: str
    label: str | LazyText
    deliver: Callable[[Reply], None]
    fetch: Callable[[], None] | None = None
    work: Callable[[], None] | None = None
    send_link: Callable[[Renewal], None] | None = None
    send_praise: Callable[[Letter], None] | None = None


@cache
def channels() -> dict[str, Channel]:
    """Every channel, by name; found by walking this folder."""
    found = (one.channel for one in modules_called("channel", "evenhand.desk.channels"))
    return {channel.name: channel for channel in found}
