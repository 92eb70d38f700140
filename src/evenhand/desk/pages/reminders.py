"""What a teammate is reminded of, across the top of every page.

A page group that reminds brings a `reminding.py` that holds `SOURCE`, found by walking. All sources
are counted in the statement that counts the lists; only the one that is shown is asked for more, so
that another source makes no page slower.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import ngettext

from evenhand.desk.base.walking import modules_called
from evenhand.desk.inbox.queries import Countable, counted
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Reminding:
    """One reminder in a sentence. `href` shows what it is about, a POST to `seen` puts it away.

    `acts` is the template of what can be done, given this value as `one`, and `shown` what else
    that template needs. `is_late` shows it in the hue of what is late.
    """

    sentence: str
    href: str
    seen: str
    is_late: bool = False
    icon: str = "bell"
    acts: str = "pages/reminder_acts.html"
    shown: object = None


@dataclass(frozen=True)
class Source:
    """Something that reminds: the reminders that wait for a teammate, most pressing first.

    `place` orders the sources, the smallest first; `told` turns the first row into words for its
    reader at an aware moment; `page` is where the rest is found.
    """

    place: int
    waiting: Callable[[Teammate], QuerySet[Any]]
    told: Callable[[Any, Teammate, datetime], Reminding]
    page: str


@dataclass(frozen=True)
class Reminders:
    """The first reminder, if there is one; in `more` a word about the rest, at `more_href`."""

    newest: Reminding | None
    more: str = ""
    more_href: str = ""


def asked(teammate: Teammate) -> Mapping[str, Countable]:
    """What is to be counted before `reminders_for` is asked, by name."""
    return {name: source.waiting(teammate) for name, source in _sources().items()}


def reminders_for(teammate: Teammate, counts: Mapping[str, int] | None = None) -> Reminders:
    """What the teammate has not put away: in one statement, or none when nothing waits.

    `counts` are those of `asked`, where they are known; they take one more statement otherwise.
    """
    if counts is None:
        counts = counted(teammate, asked)
    there = [(one, counts[name]) for name, one in _sources().items() if counts[name]]
    if not there:
        return Reminders(newest=None)
    source, count = there[0]
    row = source.waiting(teammate).first()
    if row is None:
        return Reminders(newest=None)
    rest = sum(number for _, number in there) - 1
    words = ngettext("and %(count)d more", "and %(count)d more", rest)
    return Reminders(
        newest=source.told(row, teammate, timezone.now()),
        more=words % {"count": rest} if rest else "",
        more_href=(source if count > 1 or not rest else there[1][0]).page,
    )


@cache
def _sources() -> Mapping[str, Source]:
    """Every source by a name of its own, in order."""
    sources = modules_called("reminding", "evenhand.desk.pages")
    found = {f"{one.__name__} reminds": one.SOURCE for one in sources}
    return dict(sorted(found.items(), key=lambda one: one[1].place))
