"""The values that every room of the coach speaks: frozen, plain, without behaviour of their own.

Offsets are character offsets into the text they belong to, `start` included and `end` excluded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Literal

Speaker = Literal["customer", "us"]

SITUATIONS = (
    "routine",
    "problem",
    "confused",
    "disappointed",
    "angry",
    "abusive",
    "hurting",
    "exception",
    "delighted",
)
FACT_SITUATIONS = ("mistaken", "repeating", "exploiting", "contradicting", "hard-to-please")
FEELINGS = ("anger", "disappointment", "confusion", "worry", "hurt", "gratitude", "delight")
FLAGS = (
    "leaving",
    "repeat-contact",
    "wants-higher-person",
    "public-or-legal",
    "broken-promise",
    "thanks-only",
    "quotable",
    "safety",
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place of `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread. `at` is aware when it is known at all."""

    text: str
    by: Speaker = "customer"
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A dated fact from another system: an order, a delivery, a refund."""

    kind: str
    at: date | datetime | None = None
    key: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hours:
    """When the team works, in its own zone: from `opens` to `closes` on `days` (0 is Monday)."""

    opens: time = time(9)
    closes: time = time(17)
    days: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = frozenset()

    def is_open_on(self, day: date) -> bool:
        """Whether the team works on `day` at all."""
        return day.weekday() in self.days and day not in self.holidays


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the text; nothing is required.

    `customer` may hold `name`, `policies` are objects with `clause` and `rule` at least, `promises`
    are those made to this customer and still open, and `hours` those of the team. `open` names what
    else is, so that it fits before "is still open": "what we asked them for".
    """

    customer: Mapping[str, Any] = field(default_factory=dict)
    records: tuple[Record, ...] = ()
    policies: tuple[Mapping[str, Any], ...] = ()
    promises: tuple[Promise, ...] = ()
    hours: Hours | None = None
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """All messages about one matter, oldest first.

    `language` is the ISO 639-1 code of the customer's language where somebody recognised it; ""
    leaves it to the coach, which knows only the languages that it reads.
    """

    messages: tuple[Message, ...]
    id: str | None = None
    language: str = ""

    @property
    def latest(self) -> Message | None:
        """The customer's newest message, or None when they have not written."""
        for message in reversed(self.messages):
            if message.by == "customer":
                return message
        return None

    @property
    def before(self) -> tuple[Message, ...]:
        """All messages before the customer's newest one."""
        for place in reversed(range(len(self.messages))):
            if self.messages[place].by == "customer":
                return self.messages[:place]
        return self.messages


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply being written, and the customer's message that it answers, if any.

    `before` holds what passed earlier, oldest first; `sent` is when it goes out (aware).
    """

    text: str
    in_reply_to: str = ""
    before: tuple[Message, ...] = ()
    sent: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that showed something, and the rule that noticed them."""

    rule: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated fact beside the words: what it says in one line, when it was, and where it stands.

    `source` is "record", "message" or "policy"; `key` finds it there: an order's number, a clause.
    """

    says: str
    at: date | datetime | None
    source: Literal["record", "message", "policy"]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found in a draft; `span` is None when something is missing."""

    rule: str
    concern: str
    hint: str
    span: Span | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    """How much empathy and how much firmness, 0 to 3 each."""

    empathy: int
    firmness: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What the coach understood of a thread's newest customer message.

    `confidence` is 0 to 1, `feelings` maps FEELINGS to strengths 0 to 1 (only those above 0),
    `heat` is 0 to 3, `also` holds the next best situations, best first. A situation that is not
    read from text alone comes with the `facts` that show it. `language` is an ISO 639-1 code.
    `reader` is the version of the trained reader that read along, "" where the rules read alone.
    """

    situation: str
    confidence: float
    stance: Stance
    also: tuple[str, ...] = ()
    feelings: Mapping[str, float] = field(default_factory=dict)
    heat: int = 0
    flags: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    facts: tuple[Fact, ...] = ()
    language: str = "en"
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a trained reader makes of one text: log-odds (0 is even) that each label is right.

    Situations exclude each other, so for them only the differences count (softmax).
    """

    situations: Mapping[str, float] = field(default_factory=dict)
    flags: Mapping[str, float] = field(default_factory=dict)
    feelings: Mapping[str, float] = field(default_factory=dict)
    others: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: `do` in a few words, `say` to use as it is, `done` in the draft given."""

    step: str
    do: str
    say: str = ""
    why: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Guidance:
    """Advice before writing: one glance, ordered steps, and what to avoid."""

    glance: str
    stance: Stance
    steps: tuple[Step, ...]
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """What the customer does first in a two-sided deal, and by when."""

    what: str
    due: datetime | None = None
    due_date: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What a draft says we will do. `due` is aware; `due_date` is set when only a day is known."""

    words: str
    span: Span
    what: str
    due: datetime | None = None
    due_date: date | None = None
    vague: bool = False
    condition: Condition | None = None
    by: Speaker = "us"
