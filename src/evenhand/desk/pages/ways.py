"""Ways from page to page: whether there is one, and the tabs over pages that belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.urls import is_valid_path
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Tab:
    """A page among others. `slug` is what the page calls itself."""

    slug: str
    text: str | LazyText
    href: str
    is_for_leads: bool = False


@dataclass(frozen=True)
class Row:
    """Pages that belong together."""

    title: str | LazyText
    tabs: tuple[Tab, ...]


@dataclass(frozen=True)
class Way:
    """A way to a page. `count` is ready to be shown; `late` says that it counts what is late."""

    text: str
    href: str
    icon: str = ""
    tone: str = ""
    count: str = ""
    late: bool = False
    current: bool = False
    key: str = ""


ROWS: Mapping[str, Row] = {
    "firmness": Row(
        _("Standing firm"),
        (
            Tab("limits", _("Limits"), "/limits/"),
            Tab("evidence", _("Evidence"), "/evidence/", is_for_leads=True),
            Tab("refusals", _("Refusals"), "/refusals/"),
        ),
    ),
    "righting": Row(
        _("Putting right"),
        (
            Tab("remedies", _("Remedies"), "/remedies/"),
            Tab("approvals", _("Approvals"), "/remedies/approvals/"),
            Tab("stories", _("Stories"), "/remedies/stories/"),
            Tab("fairness", _("Like cases"), "/fairness/"),
            Tab("causes", _("Causes"), "/causes/"),
            Tab("kinds", _("Kinds and bounds"), "/remedies/kinds/"),
        ),
    ),
    "praise": Row(
        _("Good words"),
        (
            Tab("praise", _("Praise"), "/praise/"),
            Tab("mine", _("Said of me"), "/praise/mine/"),
            Tab("testimonials", _("Testimonials"), "/testimonials/"),
            Tab("kept", _("Claims and places"), "/testimonials/kept/"),
            Tab("embedding", _("On your site"), "/testimonials/embedding/"),
        ),
    ),
    "learning": Row(
        _("Learn"),
        (
            Tab("today", _("Today"), "/learn/"),
            Tab("from-my-work", _("From my work"), "/learn/from-my-work/"),
            Tab("lessons", _("Lessons"), "/lessons/"),
            Tab("stashes", _("Stashes"), "/stashes/"),
            Tab("journeys", _("Journeys"), "/journeys/"),
            Tab("scenarios", _("Hard customers"), "/scenarios/"),
            Tab("plan", _("Plan and reminders"), "/learn/plan/"),
            Tab("progress", _("Does it help?"), "/learn/progress/"),
        ),
    ),
}


def ways_in(row: Row, here: str, *, is_lead: bool) -> list[Way]:
    """The tabs that this desk has and that one may open; that with the slug `here` is current."""
    return [
        Way(str(tab.text), tab.href, current=tab.slug == here)
        for tab in row.tabs
        if (is_lead or not tab.is_for_leads) and is_there(tab.href)
    ]


@cache
def is_there(path: str) -> bool:
    """Whether a page of this desk answers there; asked once, since addresses stay."""
    return bool(is_valid_path(path))
