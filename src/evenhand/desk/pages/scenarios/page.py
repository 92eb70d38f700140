"""Scenarios and goes as pages show them, each built once from queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import ngettext

from evenhand.coach.practice.scenario import Scenario
from evenhand.desk.pages.scenarios.words import STILL_ON, Word, ending_word
from evenhand.desk.pages.situations import SITUATIONS, Situation, situation
from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios import queries
from evenhand.desk.scenarios.models import Go
from evenhand.desk.scenarios.queries import Offered
from evenhand.desk.ui.templatetags.coach import FactLine


@dataclass(frozen=True)
class Gone:
    """A go of one's own in a line: how it ended, or that it is still open."""

    pk: int
    href: str
    at: datetime
    word: Word
    is_over: bool
    replies: str


@dataclass(frozen=True)
class Line:
    """A scenario in the list, with one's own newest go at it."""

    title: str
    customer: str
    summary: str
    href: str
    newest: Gone | None


@dataclass(frozen=True)
class Group:
    """The scenarios of one situation."""

    situation: Situation
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Listed:
    """The list; `shelved` are those that a lead put away, for leads alone."""

    groups: tuple[Group, ...]
    shelved: tuple[Line, ...]
    may_write: bool
    tried: int
    count: int


@dataclass(frozen=True)
class Beside:
    """What is known beside the words: the record, and the policy that stands."""

    facts: tuple[FactLine, ...]
    scenario: Scenario


@dataclass(frozen=True)
class OneScenario:
    """A scenario before a go, with one's own goes at it so far."""

    scenario: Scenario
    situation: Situation
    beside: Beside
    goes: tuple[Gone, ...]
    open_go: Gone | None
    may_write: bool
    is_own: bool
    is_shelved: bool


def gone(go: Go) -> Gone:
    """A go as a line; its `replies` were counted with it."""
    count = getattr(go, "replies", 0)
    name = "scenarios:debrief" if go.is_over else "scenarios:go"
    return Gone(
        pk=go.pk,
        href=reverse(name, args=[go.pk]),
        at=go.at,
        word=ending_word(go.end.ending) if go.is_over else STILL_ON,
        is_over=go.is_over,
        replies=ngettext("%d reply", "%d replies", count) % count,
    )


def listed(teammate: Teammate) -> Listed:
    """Every scenario by situation, with the teammate's own newest goes."""
    goes = queries.newest_goes(teammate)
    every = list(queries.offered().values())
    shown = [one for one in every if not one.is_shelved]
    return Listed(
        groups=tuple(_groups(shown, goes)),
        shelved=tuple(_line(one, goes) for one in every if one.is_shelved and teammate.is_lead),
        may_write=teammate.is_lead,
        tried=sum(one.scenario.slug in goes for one in shown),
        count=len(shown),
    )


def _groups(shown: Iterable[Offered], goes: dict[str, Go]) -> Iterable[Group]:
    order = list(SITUATIONS)
    ranked = sorted(
        shown, key=lambda one: (order.index(one.scenario.situation), one.scenario.title)
    )
    for slug, some in groupby(ranked, key=lambda one: one.scenario.situation):
        yield Group(situation(slug), tuple(_line(one, goes) for one in some))


def _line(offered: Offered, goes: dict[str, Go]) -> Line:
    one = offered.scenario
    newest = goes.get(one.slug)
    return Line(
        title=one.title,
        customer=one.customer,
        summary=one.summary,
        href=reverse("scenarios:scenario", args=[one.slug]),
        newest=gone(newest) if newest else None,
    )


def beside(scenario: Scenario) -> Beside:
    """What is known beside the words of a scenario."""
    facts = (
        FactLine(one.says, date_format(one.at, "j F Y"), one.source) for one in scenario.record
    )
    return Beside(tuple(facts), scenario)


def one_scenario(offered: Offered, teammate: Teammate) -> OneScenario:
    """A scenario before a go, as the teammate sees it."""
    scenario = offered.scenario
    rows = queries.goes_of(teammate).filter(version__slug=scenario.slug)
    goes = tuple(map(gone, rows[:10]))
    return OneScenario(
        scenario=scenario,
        situation=situation(scenario.situation),
        beside=beside(scenario),
        goes=tuple(one for one in goes if one.is_over),
        open_go=next((one for one in goes if not one.is_over), None),
        may_write=teammate.is_lead,
        is_own=offered.version is not None,
        is_shelved=offered.is_shelved,
    )
