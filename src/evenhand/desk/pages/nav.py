"""The views at the left of every page: the lists with their counts, and the rest of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from evenhand.desk.channels.sample.channel import channel as sample
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.queries import MOST_COUNTED, Countable, counted
from evenhand.desk.journal import queries as journal
from evenhand.desk.pages.lists import BY_SITUATION, LISTS, List
from evenhand.desk.pages.reminders import Reminders, asked, reminders_for
from evenhand.desk.pages.ways import Way, is_there
from evenhand.desk.people.models import Teammate

UNCOUNTED = "closed"
DUE = "promises-due"
LATE = "late"
SAMPLE = "sample"
AFTER = "after"


@dataclass(frozen=True)
class Nav:
    """All that stands around a page. `after` is the newest entry of the journal.

    `has_sample` says that the sample story is there and the teammate may remove it.
    """

    lists: tuple[Way, ...]
    situations: tuple[Way, ...]
    desk: tuple[Way, ...]
    teammate: Teammate
    reminders: Reminders
    has_sample: bool
    after: int


def nav_for(teammate: Teammate, here: str = "") -> Nav:
    """The views for a teammate; `here` is the slug of what is shown.

    It takes one statement, and another one when the teammate is reminded of something.
    """
    counts = counted(teammate, what_is_counted)
    return Nav(
        lists=tuple(_way(one, counts, here) for one in LISTS),
        situations=tuple(
            _way(one, counts, here) for one in BY_SITUATION if counts[one.slug] or one.slug == here
        ),
        desk=_rest_of_the_desk(teammate, here),
        teammate=teammate,
        reminders=reminders_for(teammate, counts),
        has_sample=teammate.is_keeper and counts[SAMPLE] > 0,
        after=counts[AFTER],
    )


def what_is_counted(teammate: Teammate) -> dict[str, Countable]:
    """What the views around every page count for a teammate, by name."""
    lists = (one for one in (*LISTS, *BY_SITUATION) if one.slug != UNCOUNTED)
    return {
        **{one.slug: one.rows(teammate) for one in lists},
        **asked(teammate),
        LATE: queries.late_promised(),
        SAMPLE: queries.begun_by(sample.name),
        AFTER: journal.latest(),
    }


def _way(one: List, counts: Mapping[str, int], here: str) -> Way:
    late = one.slug == DUE and counts[LATE] > 0
    return Way(
        text=str(one.title),
        href=one.href,
        icon=one.icon,
        tone=one.tone,
        count=_shown(counts[LATE] if late else counts.get(one.slug, 0)),
        late=late,
        current=one.slug == here,
    )


def _shown(count: int) -> str:
    if count >= MOST_COUNTED:
        return f"{MOST_COUNTED - 1}+"
    return str(count or "")


def _rest_of_the_desk(teammate: Teammate, here: str) -> tuple[Way, ...]:
    """The pages beside the lists, as far as this desk has them."""
    ways = (
        ("promises", _("Promises"), "calendar"),
        ("customers", _("Customers"), "person"),
        ("policies", _("Policies"), "policy"),
        ("remedies", _("Putting right"), "give"),
        ("limits", _("Standing firm"), "shield"),
        ("praise", _("Praise"), "star"),
        ("learn", _("Learn"), "lesson"),
        ("care", _("One another"), "heart"),
        ("team", _("Team"), "people"),
        *([("setup/mailboxes", _("Mailboxes"), "folder")] if teammate.is_keeper else []),
        ("settings", _("Settings"), "gear"),
        ("patterns", _("Patterns"), "eye"),
    )
    return tuple(
        Way(text, f"/{slug}/", icon=icon, current=slug == here)
        for slug, text, icon in ways
        if is_there(f"/{slug}/")
    )
