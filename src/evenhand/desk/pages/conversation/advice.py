"""What the coach says of a draft, as hints under the words and marks in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.coach.checking.findings import first_shown
from evenhand.coach.spoken import Condition, Finding, Promise
from evenhand.desk.inbox.models import Mode
from evenhand.desk.learning.knowing import Named
from evenhand.desk.pages.conversation.coach import steps_of
from evenhand.desk.pages.conversation.lessons import lesson_for
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.explained import explained
from evenhand.desk.promises.models import Amendment
from evenhand.desk.ui import moments
from evenhand.desk.ui.marking import Kind, Mark
from evenhand.desk.ui.templatetags.coach import StepLine

MOST_HINTS = 3
MOST_FINDINGS = 2


@dataclass(frozen=True)
class Hint:
    """One hint. `prefix` is put before the names of its fields, so that each hint has its own.

    A finding has a `rule`; a promise has `what`, and `due` as the field of its time holds it.
    """

    kind: Literal["finding", "promise", "dropped"]
    prefix: str
    title: str
    text: str
    words: str
    why: str = ""
    practise: str = ""
    rule: str = ""
    what: str = ""
    due: str = ""


@dataclass(frozen=True)
class ShownAdvice:
    """The words with their marks, the hints that stand open, those behind "more", the steps."""

    text: str
    marks: tuple[Mark, ...]
    hints: tuple[Hint, ...]
    more: tuple[Hint, ...]
    steps: tuple[StepLine, ...]
    promises: int

    @property
    def with_end(self) -> str:
        """The words, with a last line that has a height of its own."""
        return f"{self.text}\n"


def advice_of(material: Material) -> ShownAdvice:
    """What to show of the reply that the teammate has begun."""
    begun, given = material.drafts.get(Mode.REPLY), material.advice
    amendments = material.amendments if given.promises else {}
    dropped = {words for words, one in amendments.items() if one.dropped}
    standing = [one for one in given.promises if one.words not in dropped]
    hints, more = _ranked(
        given.findings,
        [
            _promise(number, one, amendments.get(one.words), material.now)
            for number, one in enumerate(given.promises)
        ],
        material.lessons,
    )
    return ShownAdvice(
        text=begun.text if begun else "",
        marks=tuple(_marks(given.findings, standing)),
        hints=hints,
        more=more,
        steps=steps_of(given.guidance, material.lessons),
        promises=len(standing),
    )


def _ranked(
    findings: Sequence[Finding], promises: list[Hint], about: Mapping[str, Named]
) -> tuple[tuple[Hint, ...], tuple[Hint, ...]]:
    """Two or three that stand open, by harm, a promise always among them; the rest."""
    held = [one for one in promises if one.kind == "promise"]
    most_harmful = first_shown(tuple(findings), MOST_FINDINGS if held else MOST_HINTS)
    hints = [
        (_finding(number, one, about), one in most_harmful) for number, one in enumerate(findings)
    ]
    first = [hint for hint, is_first in hints if is_first]
    first += held[: MOST_HINTS - len(first)]
    rest = [one for one in (*(hint for hint, _ in hints), *promises) if one not in first]
    return tuple(first), tuple(rest)


def _marks(findings: Iterable[Finding], promises: Iterable[Promise]) -> Iterator[Mark]:
    for finding in findings:
        if finding.span is not None:
            yield _mark(finding.span.start, finding.span.end, "finding")
    for promise in promises:
        yield _mark(promise.span.start, promise.span.end, "said")


def _mark(start: int, end: int, kind: Kind) -> Mark:
    return Mark(start, end, kind, tip="")


def _finding(number: int, finding: Finding, about: Mapping[str, Named]) -> Hint:
    title, stop, text = finding.hint.partition(". ")
    rule = explained(finding.rule)
    return Hint(
        kind="finding",
        prefix=f"finding-{number}",
        title=f"{title}{stop.strip()}",
        text=text,
        words=finding.words or "",
        why=" ".join(filter(None, (rule.why, rule.instead))) or rule.title,
        practise=lesson_for(finding.rule, about),
        rule=finding.rule,
    )


def _promise(number: int, promise: Promise, amendment: Amendment | None, now: datetime) -> Hint:
    is_dropped = amendment is not None and amendment.dropped
    what = amendment.what if amendment and amendment.what else promise.what
    amended = amendment.due if amendment else None
    due, due_date = (amended, None) if amended else (promise.due, promise.due_date)
    return Hint(
        kind="dropped" if is_dropped else "promise",
        prefix=f"promise-{number}",
        title=_("No promise:") if is_dropped else _("Promise:"),
        text=f"“{promise.words}”" if is_dropped else _sentence(what, due, due_date, promise, now),
        words=promise.words,
        what=what,
        due=f"{timezone.localtime(due):%Y-%m-%dT%H:%M}" if due else "",
    )


def _sentence(
    what: str, due: datetime | None, due_date: date | None, promise: Promise, now: datetime
) -> str:
    """The promise in a line: what, when, and on what condition."""
    parts = [what, _when(due, due_date, now) or _("no time named yet")]
    if promise.condition is not None:
        parts.append(_condition(promise.condition, due or now, now))
    return ", ".join(parts)


def _when(due: datetime | None, due_date: date | None, now: datetime) -> str:
    if due is not None:
        return moments.due(due, now)
    if due_date is not None:
        local = timezone.localtime(now)
        return moments.day(local.replace(due_date.year, due_date.month, due_date.day), now)
    return ""


def _condition(condition: Condition, ours: datetime, now: datetime) -> str:
    """Their part; its day is named only when it is another one than that of our part."""
    if condition.due is not None and _day(condition.due) == _day(ours):
        when = moments.clock(condition.due, ours)
    else:
        when = _when(condition.due, condition.due_date, now)
    named = {"what": condition.what, "when": when}
    return _("if %(what)s by %(when)s") % named if when else _("if %(what)s") % named


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()
