"""The verbs of scenarios: the only code that writes their rows."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256

from django.db import transaction

from evenhand.coach.practice import answered, parsed
from evenhand.coach.practice.debrief import looked_at
from evenhand.coach.practice.heard import MOST_READ
from evenhand.coach.practice.playing import Exchange
from evenhand.coach.practice.scenario import Scenario, ScenarioError
from evenhand.coach.practice.trying import demand_as_scripted
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios import queries
from evenhand.desk.scenarios.events import GoBegun, GoEnded, ScenarioShelved, ScenarioWritten
from evenhand.desk.scenarios.models import End, Go, Shelving, Turn, Version
from evenhand.desk.scenarios.queries import Offered

TAKEN = frozenset({"new", "goes"})
"""Slugs that are addresses of other pages."""


class NothingSaid(Exception):
    """A reply has words."""


class SaidElsewhere(Exception):
    """The go went on meanwhile, or is over: the reply was written for an earlier moment."""


@transaction.atomic
def begin(offered: Offered, *, by: Teammate) -> Go:
    """A new go at a scenario as it stands now."""
    version = offered.version or _of_the_library(offered)
    go = Go.objects.create(teammate=by, version=version)
    record(GoBegun(go=go.pk, by=by.pk))
    return go


def _of_the_library(offered: Offered) -> Version:
    """One of the coach's own, kept once as it is, so that goes outlive its next edition."""
    digest = sha256(offered.text.encode()).hexdigest()
    scenario = offered.scenario
    version, _ = Version.objects.get_or_create(
        digest=digest,
        by=None,
        defaults={"slug": scenario.slug, "title": scenario.title, "text": offered.text},
    )
    return version


@transaction.atomic
def reply(go: Go, text: str, *, place: int) -> Turn:
    """The next reply of a go by its teammate; `place` counts the turns before it.

    Raises NothingSaid, and SaidElsewhere when the go does not stand there any more.
    """
    words = text.strip()[:MOST_READ]
    if not words:
        raise NothingSaid
    locked = Go.objects.select_for_update().get(pk=go.pk)
    turns = queries.turns_of(locked)
    if len(turns) != place or End.objects.filter(go=locked).exists():
        raise SaidElsewhere
    scenario = parsed(go.version.text)
    exchange = answered(scenario, queries.standing_of(scenario, turns), words)
    turn = _turn(locked, place, scenario, exchange)
    if exchange.ending:
        End.objects.create(go=locked, ending=exchange.ending)
        record(GoEnded(go=go.pk, by=go.teammate_id))
    return turn


def _turn(go: Go, place: int, scenario: Scenario, exchange: Exchange) -> Turn:
    looked = looked_at(scenario, exchange)
    return Turn.objects.create(
        go=go,
        place=place,
        reply=exchange.reply,
        answer=exchange.answer,
        state=exchange.state,
        heat_before=exchange.before,
        heat_after=exchange.after,
        steps=list(exchange.heard.done),
        helped=[asdict(one) for one in looked.helped],
        hindered=[asdict(one) for one in looked.hindered],
        gave=[asdict(one) for one in looked.gave],
    )


@transaction.atomic
def forget(go: Go) -> None:
    """The teammate takes a go of theirs away; only that it was begun and ended stays known."""
    go.delete()


@transaction.atomic
def write(text: str, *, by: Teammate) -> Version:
    """Keep a scenario, or a new version of one; unchanged words make no new version.

    Raises ScenarioError when it cannot be played, or a script of its own ends otherwise.
    """
    text = text.replace("\r\n", "\n").strip() + "\n"
    scenario = parsed(text)
    if scenario.slug in TAKEN:
        raise ScenarioError(f"the slug “{scenario.slug}” is taken by a page: choose another.")
    demand_as_scripted(scenario)
    digest = sha256(text.encode()).hexdigest()
    newest = queries.versions_of(scenario.slug).first()
    if newest is not None and newest.digest == digest:
        return newest
    version = Version.objects.create(
        slug=scenario.slug, title=scenario.title, text=text, digest=digest, by=by
    )
    record(ScenarioWritten(version=version.pk, by=by.pk))
    return version


@transaction.atomic
def shelve(slug: str, *, by: Teammate) -> None:
    """Put a scenario away; goes at it stay. Safe to repeat."""
    _, is_new = Shelving.objects.get_or_create(slug=slug, defaults={"by": by})
    if is_new:
        record(ScenarioShelved(by=by.pk))


@transaction.atomic
def put_back(slug: str, *, by: Teammate) -> None:
    """Put a scenario onto the list again. Safe to repeat."""
    deleted, _ = Shelving.objects.filter(slug=slug).delete()
    if deleted:
        record(ScenarioShelved(by=by.pk, back=True))
