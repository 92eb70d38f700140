"""Advice before writing, ticked off while writing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import LoadedStep, step_named
from evenhand.coach.guidance.glance import glance
from evenhand.coach.guidance.playbook import planned, signs
from evenhand.coach.guidance.slots import Slots, slots_of
from evenhand.coach.guidance.unsettled import STILL_OPEN, unsettled
from evenhand.coach.kinds import holds
from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Facts, Guidance, Reading, Step, Thread
from evenhand.coach.text.languages import ENGLISH


def guide(
    reading: Reading,
    facts: Facts = Facts(),  # noqa: B008  # frozen, never written
    thread: Thread | None = None,
    draft: str | None = None,
    at: datetime | None = None,
) -> Guidance:
    """What to do about `reading`: a glance, the stance, ordered steps, and what to avoid.

    The stance is that of the situation, moved by what joins it (`playbook.toml`). Words to say are
    filled from `thread` and `facts`; what is not known is left out. They are in English, so to a
    message in another language there are none. With a `draft`, each step tells whether the draft
    does it. What is late is measured from `at`, the moment of answering (aware), or else from that
    of the message.
    """
    latest = thread.latest if thread else None
    theirs = latest.text if latest else ""
    still_open = unsettled(reading, facts, thread)
    slots = slots_of(reading, facts, thread, at or (latest.at if latest else None))
    if still_open:
        slots = slots._replace(open=still_open)
    plan = planned(reading.situation, _noticed(reading, still_open))
    to_do = _steps(_fitting(plan.steps, theirs), slots)
    if draft and draft.strip():
        look = Look(draft, in_reply_to=theirs, reading=reading)
        to_do = tuple(replace(one, done=_step(one.step).done(look)) for one in to_do)
    if reading.language != ENGLISH:
        to_do = tuple(replace(one, say="") for one in to_do)
    return Guidance(glance(reading, slots), plan.stance(reading.stance), to_do, plan.avoid)


def _noticed(reading: Reading, still_open: str) -> frozenset[str]:
    """What changes what is to be done: flags and cues of a reading, and that something is open."""
    noticed = (*reading.flags, *(cue.rule for cue in reading.cues))
    return signs().intersection((*noticed, STILL_OPEN) if still_open else noticed)


def _fitting(names: tuple[str, ...], theirs: str) -> tuple[str, ...]:
    """Those of the steps `names` that fit what the customer wrote."""
    asking = _asking(names)
    if not asking:
        return names
    look = Look(theirs)
    return tuple(name for name in names if name not in asking or holds(asking[name], look))


@lru_cache(maxsize=2048)
def _asking(names: tuple[str, ...]) -> Mapping[str, Finder]:
    """What the few of the steps `names` that do not fit any message must find in it."""
    fits = ((name, _step(name).advice.fits) for name in names)
    return {name: finder for name, finder in fits if finder is not None}


@lru_cache(maxsize=256)
def _steps(names: tuple[str, ...], slots: Slots) -> tuple[Step, ...]:
    """The steps with their words; the customer is called by name once, as one does in a letter."""
    told = []
    for name in names:
        step = _step(name)
        say = slots.fill(step.advice.say)
        told.append(Step(name, step.advice.do, say, step.why))
        if slots.name and slots.name in say:
            slots = slots._replace(name="")
    return tuple(told)


def _step(name: str) -> LoadedStep:
    return step_named(name, steps)
