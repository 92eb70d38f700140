"""A text as every rule sees it, and what is known beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from evenhand.coach.once import Once
from evenhand.coach.phrase import Phrases, words_of
from evenhand.coach.spoken import Facts, Message, Reading, Span
from evenhand.coach.text.languages import language_of
from evenhand.coach.text.sentences import sentence_at, sentences

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc`\u00b4\uff07", "'"))

NOTHING_KNOWN = Facts()


@dataclass(frozen=True)
class Look:
    """A text as every rule sees it: made once, shared by all rules, so nothing is worked out twice.

    `in_reply_to` is the message that a draft answers, `reading` what the coach understood of it,
    `before` what passed earlier (oldest first), `facts` what is known beside the text, and `at`
    when this text was written or goes out.
    """

    text: str
    in_reply_to: str = ""
    reading: Reading | None = None
    before: tuple[Message, ...] = ()
    facts: Facts = NOTHING_KNOWN
    at: datetime | None = None
    pulled: dict[Phrases, list[str]] = field(default_factory=dict, init=False, compare=False)
    """The phrases that may be in the text by the list they are in, once `hearing` asked for all."""

    @Once
    def lower(self) -> str:
        """The text in lower case with straight apostrophes; every offset is the text's own."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return lower if lower.isascii() else lower.translate(_APOSTROPHES)

    @Once
    def words(self) -> frozenset[str]:
        """The words of the text in lower case."""
        return words_of(self.lower)

    @Once
    def language(self) -> str:
        """The language of the text: a code of one that the coach reads, or "" for any other."""
        return language_of(self.lower, self.words)

    @Once
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text."""
        return sentences(self.text)

    @Once
    def answered(self) -> Look | None:
        """The message answered, as a text of its own; None when there is none."""
        return Look(self.in_reply_to) if self.in_reply_to else None

    def sentence_around(self, span: Span) -> Span:
        """The sentence that holds the start of `span`."""
        if not self.sentences:
            return span
        return self.sentences[sentence_at(self.sentences, span.start)]
