"""From what a teammate chose to the words that the customer reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from evenhand.desk.limits.actions import Said, Scope
from evenhand.desk.limits.models import Appeal, Limit, Step, What
from evenhand.desk.limits.wording import KEYS, channel_word, filled, hello, written

_PER = {1: "a day", 7: "a week"}
_NUMBERS = {1: "one message", 2: "two messages", 3: "three messages"}
_ENDS = (".", "!", "?", "…", "”", '"')


@dataclass(frozen=True)
class Chosen:
    """What the words of a step are made of; `said_on` is when the words were said (aware)."""

    step: Step
    first_name: str
    behaviour: str
    said: Said
    said_on: datetime
    until: datetime
    review_at: datetime
    zone: ZoneInfo
    scope: Scope = field(default_factory=Scope)
    before: tuple[tuple[Step, datetime], ...] = ()
    stays_open: str = ""


def day_of(moment: datetime, zone: ZoneInfo) -> str:
    """A day as one writes it in a letter: "22 December 2026"."""
    local = moment.astimezone(zone)
    return f"{local.day} {local:%B %Y}"


def sentence_of(chosen: Chosen) -> str:
    """The sentence that must reach the customer as it is."""
    if chosen.step == Step.NAMING:
        return filled(written("steps", "naming", "sentence"), behaviour=chosen.behaviour)
    if chosen.step == Step.WARNING:
        return str(written("steps", "warning", "sentence"))
    kind = chosen.scope.what or "ending"
    until = day_of(chosen.until, chosen.zone)
    return filled(written("sentences", kind), until=until, **_scope(chosen.scope))


def _scope(scope: Scope) -> dict[str, str]:
    if scope.what == What.CHANNEL:
        return {"channel": channel_word(scope.channel)}
    if scope.what == What.HOURS:
        return {"opens": f"{scope.opens:%H:%M}", "closes": f"{scope.closes:%H:%M}"}
    if scope.what == What.FREQUENCY:
        most, days = scope.most or 1, scope.days or 1
        many = _NUMBERS.get(most, f"{most} messages")
        return {"how_often": f"{many} {_PER.get(days, f'in {days} days')}"}
    return {}


def wording_of(chosen: Chosen, sentence: str) -> str:
    """The whole letter, with `sentence` in it."""
    return _begun(
        filled(
            written("steps", KEYS[chosen.step], "wording"),
            hello=hello(chosen.first_name),
            said=said_by(chosen.said, chosen.said_on, chosen.zone),
            behaviour=chosen.behaviour,
            before=before_of(chosen.before, chosen.zone),
            sentence=sentence,
            stays=chosen.stays_open,
            review=day_of(chosen.review_at, chosen.zone),
        )
    )


def answer_of(chosen: Chosen, sentence: str) -> str:
    """What is answered by itself to a message outside of the limit."""
    template = written("answer", "wording")
    named = hello(chosen.first_name)
    return _begun(filled(template, hello=named, sentence=sentence, stays=chosen.stays_open))


def said_by(said: Said, on: datetime, zone: ZoneInfo) -> str:
    """The day and the very words: 'On 3 November 2026 you wrote: “…”.'"""
    verb = "wrote" if said.message is not None else "said"
    words = " ".join(said.words.split())
    dot = "" if words.endswith(_ENDS) else "."
    return f"On {day_of(on, zone)} you {verb}: “{words}{dot}”"


def before_of(steps: Iterable[tuple[Step, datetime]], zone: ZoneInfo) -> str:
    """What was said before, a sentence a step, with a space at the end; empty for none."""
    told = (filled(written("before", KEYS[step]), day=day_of(at, zone)) for step, at in steps)
    return "".join(f"{sentence} " for sentence in told)


def end_of(limit: Limit, *, lifted: bool) -> tuple[str, str]:
    """The letter that says that a limit has ended, and its sentence."""
    part, zone = ("lifted" if lifted else "expired"), limit.by.zone
    sentence = filled(written(part, "sentence"), day=day_of(limit.at, zone))
    named = hello(limit.conversation.customer.first_name)
    return _begun(filled(written(part, "wording"), hello=named, sentence=sentence)), sentence


def ruling_of(appeal: Appeal) -> tuple[str, str]:
    """The letter that answers an appeal, and its sentence."""
    limit, ruling = appeal.limit, appeal.ruling
    part, zone = ("stands" if ruling.stands else "overturned"), ruling.by.zone
    day, until = day_of(limit.at, zone), day_of(limit.until, zone)
    sentence = filled(written(part, "sentence"), day=day, until=until)
    wording = filled(
        written(part, "wording"),
        hello=hello(limit.conversation.customer.first_name),
        sentence=sentence,
        day=day,
        reason=ruling.reason,
        stays=limit.stays_open,
    )
    return _begun(wording), sentence


def _begun(letter: str) -> str:
    """A letter begins with a capital also when no name is known."""
    return letter[:1].upper() + letter[1:]
