"""What a scripted customer hears in a reply: what the coach's checks and steps find in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from evenhand.coach.checking import check
from evenhand.coach.checking.ours import refusal
from evenhand.coach.guidance import guide, steps
from evenhand.coach.guidance.advice import LoadedStep, step_named
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words as lexicon
from evenhand.coach.practice.giving import given_away
from evenhand.coach.practice.scenario import Scenario
from evenhand.coach.practice.signs import SAYS, steps_known
from evenhand.coach.promising import promises_in
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.rule import Finder, Look
from evenhand.coach.spoken import Draft, Facts, Finding, Message, Promise, Reading, Span, Thread

MOST_READ = 4000
"""Characters of a reply that are looked at."""

_HEAT_READ = 3
_insults = phrases(*lexicon("insults"), *lexicon("insult_to_person"))


@dataclass(frozen=True, slots=True)
class Heard:
    """What a reply holds: findings, steps done, and every sign with its words.

    `planned` are the steps that the playbook advises here, done or not, in its order. A sign
    without words, such as something missing, has "".
    """

    findings: tuple[Finding, ...]
    planned: tuple[str, ...]
    done: tuple[str, ...]
    signs: Mapping[str, str] = field(default_factory=dict)


def reading_of(scenario: Scenario, state: str, heat: int) -> Reading:
    """How the coach reads the customer in that state: as the scenario says, never guessed."""
    situation = scenario.states[state].situation or scenario.situation
    return Reading(
        situation, 1.0, STANCES[situation], heat=min(heat, _HEAT_READ), flags=scenario.flags
    )


def heard(scenario: Scenario, reading: Reading, said: tuple[Message, ...], reply: str) -> Heard:
    """What `reply` holds for a customer read so; `said` is all that passed before it."""
    text = reply[:MOST_READ]
    thread, facts = Thread(said), Facts(customer={"name": scenario.customer})
    theirs = said[-1].text
    look = Look(text, theirs, reading, said[:-1])
    findings = check(Draft(text, theirs, said[:-1]), reading, facts)
    planned = tuple(step.step for step in guide(reading, facts, thread).steps)
    named = {*planned, *_steps_named(scenario)}
    done = {name: words for name in sorted(named) if (words := step_words(name, look)) is not None}
    signs = dict(reversed((*_own(scenario, look, said), *_promised(promises_in(text)))))
    found = {one.rule: one.words or "" for one in reversed(findings)}
    in_order = (*(name for name in planned if name in done), *sorted({*done} - {*planned}))
    return Heard(findings, planned, in_order, {**signs, **done, **found})


def _steps_named(scenario: Scenario) -> frozenset[str]:
    """The steps that the scenario itself listens for."""
    named = {*scenario.temper.heats, *scenario.temper.calms}
    for turn in scenario.turns():
        named.update(turn.on, turn.any, turn.unless)
    return steps_known().intersection(named)


def step_words(name: str, look: Look) -> str | None:
    """The sentence of the draft that does a step, "" when only the whole does; None when none."""
    step = step_named(name, steps)
    if not look.text.strip() or not step.done(look):
        return None
    return next((s.of(look.text).strip() for s in look.sentences if _does(step, look, s)), "")


def _does(step: LoadedStep, look: Look, sentence: Span) -> bool:
    return step.done(Look(sentence.of(look.text), look.in_reply_to, look.reading))


def _promised(promises: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    for promise in promises:
        yield "promise", promise.words
        yield ("vague-promise" if promise.vague else "exact-promise"), promise.words


def _own(scenario: Scenario, look: Look, said: tuple[Message, ...]) -> Iterator[tuple[str, str]]:
    """The signs beside findings, steps and promises."""
    wanted: dict[str, Finder] = {"refuses": refusal, "insults": _insults}
    wanted |= {f"{SAYS}{name}": phrases(*words) for name, words in scenario.words.items()}
    for sign, finder in wanted.items():
        places = (span for span in finder(look) if span is not None)
        if (first := next(iter(places), None)) is not None:
            yield sign, first.of(look.text)
    if "?" in look.text:
        yield "asks", ""
    if plain(look.text) in {plain(one.text) for one in said if one.by == "us"}:
        yield "says-nothing-new", ""
    forbidden = scenario.policy.forbids if scenario.policy else ()
    for kind, span in given_away(look):
        yield f"gives-{kind}", span.of(look.text)
        if kind in forbidden:
            yield "gives-forbidden", span.of(look.text)


def plain(text: str) -> str:
    """A text in lower case with single spaces: what two drafts that are the same have in common."""
    return " ".join(text.lower().split())
