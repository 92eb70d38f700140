"""The starting library as its tests see it: lessons, and what is quoted on their cards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path

from evenhand.coach import check, read
from evenhand.coach.checking import checks
from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import LoadedStep, steps_in
from evenhand.coach.promising import phrasings
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.rule import Look, rules_in
from evenhand.coach.spoken import Draft, Finding, Message, Reading, Speaker, Thread
from evenhand.desk import learning
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Kind
from evenhand.desk.learning.written import WrittenCard, WrittenLesson

FOLDER = Path(learning.__file__).parent / "library"
STEPS: dict[str, LoadedStep] = steps_in(steps)
CHECKS = frozenset(rule.name for rule in rules_in(checks))
RULES = CHECKS.union(
    rule.name for folder in (cues, comparisons, phrasings) for rule in rules_in(folder)
)

_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True)
class Quoted:
    """A reply quoted on a card, and the conversation that it ends.

    The quotes of a card are one conversation, told from its end: the last one is ours, the one
    before it the customer's, and so on.
    """

    reply: str
    before: tuple[Message, ...]

    @cached_property
    def reading(self) -> Reading | None:
        """What the coach reads in the message answered, if one is quoted."""
        return read(Thread(self.before)) if self.before else None

    @property
    def _answered(self) -> str:
        return self.before[-1].text if self.before else ""

    def findings(self) -> tuple[Finding, ...]:
        """What the coach finds in the reply."""
        return check(Draft(self.reply, self._answered, self.before[:-1]), self.reading)

    def does(self, step: str) -> bool:
        """Whether the reply takes the step."""
        look = Look(self.reply, in_reply_to=self._answered, reading=self.reading)
        return STEPS[step].done(look)


@cache
def files() -> dict[Path, str]:
    """Every file of the library with its text."""
    return {path: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}


@cache
def lessons() -> tuple[WrittenLesson, ...]:
    """Every lesson of the library."""
    return tuple(map(parsed, files().values()))


def cards(lesson: WrittenLesson, kind: Kind) -> list[WrittenCard]:
    """The lesson's cards of one kind."""
    return [card for card in lesson.cards if card.kind == kind]


@cache
def quoted(card: WrittenCard) -> Quoted | None:
    """The conversation quoted on the front of a card, None when nothing is quoted."""
    lines = (line.rstrip() for line in card.front.splitlines())
    blocks = [list(block) for is_quote, block in groupby(lines, _is_quote) if is_quote]
    said = ["\n".join(line[1:].strip() for line in block) for block in blocks]
    if not said:
        return None
    return Quoted(said[-1], tuple(map(_message, range(len(said) - 1, 0, -1), said)))


def _message(from_end: int, text: str) -> Message:
    speaker: Speaker = "customer" if from_end % 2 else "us"
    return Message(text, speaker)


def words(lesson: WrittenLesson) -> int:
    """How many words of the lesson are read: its takeaways, and its cards on both sides."""
    told = (f"{card.title} {card.front} {card.back}" for card in lesson.cards)
    return sum(len(_WORD.findall(text)) for text in (*lesson.takeaways, *told))


def sources(lesson: WrittenLesson) -> list[str]:
    """What the lesson rests on, one by one."""
    return lesson.source.split("; ")


def _is_quote(line: str) -> bool:
    return line.startswith(">")
