"""We said no to this before, and they ask again with nothing new.

Why it matters: an answer that changes because it was asked for again teaches everyone to ask again,
and wrongs whoever took the first no at its word. The same answer, shorter, ends it kindly.

What it often means: that they hope, or that the way which stays open was not seen. Anything new, a
date, a proof, a word of a colleague, opens the matter again and is no asking again.

Source: tau2-bench, whose scripted customers ask for the same in turns: harder, softer, in parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.records.said import by, own_words, quoted
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Message, Span
from evenhand.coach.text.content import content
from evenhand.coach.text.news import brings_news

rule = Rule(
    concern="pressure",
    hint="Asked again, with nothing new: the same answer, shorter.",
    since="0.3",
)

_ASKED = Message("Can you waive the cancellation fee?", at=datetime(2026, 3, 9, 9, tzinfo=UTC))
_REFUSED = Message(
    "I'm afraid we can't waive the cancellation fee, as the room was held for you. You can move "
    "the room to June for nothing.",
    "us",
    datetime(2026, 3, 9, 10, tzinfo=UTC),
)
_NOT_YET = Message("I can't say yet whether we waive the fee; I ask Rosa.", "us", _REFUSED.at)
_SAID_YES = Message("Yes, I'll waive it.", "us", datetime(2026, 3, 9, 11, tzinfo=UTC))
_AT = datetime(2026, 3, 9, 14, tzinfo=UTC)


def _then(text: str, *after: Message) -> Known:
    return Known(text, (_ASKED, _REFUSED, *after), at=_AT)


notices = (
    _then("«Come on, just waive the fee.»"),
    _then("I have been here so often. «Can't you make an exception?»"),
    _then("«This is ridiculous.» I want the fee off my bill."),
    _then("«And half of the cancellation fee?»"),
    _then("«I insist.»"),
)

ignores = (
    "Come on, just waive the fee.",
    _then("Here is the letter from the hospital, so please waive the fee."),
    _then("Your colleague told me that the fee would be waived."),
    _then("All right, then move the room to June please."),
    _then("Thank you for the quick answer about the fee."),
    _then("Is breakfast part of the price in June?"),
    _then("Could I have a cot in the room?"),
    Known("Please waive the fee.", (_ASKED, _NOT_YET), at=_AT),
    _then("And when do I see that the fee is gone?", _SAID_YES),
)

_refusal = phrases(*words("refusals"), unless=words("refusals_not"))
_KNOWS_NOT = re.compile(
    r"(?:can't|cannot|can not|unable to) (?:find|see|tell|read|open|reach|hear)\b"
)
_REASON = re.compile(r"[,;:]|\b(?:because|since|as|so that)\b")
_GIVES = re.compile(r"\b(?:i|we)(?:'ll| will|'ve| have)\b(?! not)[^.!?\n]{3,60}")
_PRESSES = re.compile(
    r"\b(?:i insist|come on|(?:make|as) an exception|(?:this|for) once|last (?:chance|word)"
    r"|(?:this is|are) (?:ridiculous|hopeless)|can(?:'t|not) be (?:so|that|too) (?:hard|difficult)"
    r"|how hard can|how (?:often|many times)|bend (?:the|a) rule|do it (?:again|now)"
    r"|(?:so|then) (?:just )?do it|if you had a heart|you must|i demand|for a good customer"
    r"|(?:one|a single) star|review site|nobody will ever|everyone else|the least you can"
    r"|i have been a customer|i tell everyone|you of all people|are you calling|said it clearly"
    r"|a (?:brand|shop|firm|company) like yours|what kind of (?:a )?(?:shop|firm|company)"
    r"|not going to pay|(?:a|my|your|the) manager|out of patience|i (?:feel|felt) cheated"
    r"|trust me|as a gesture)\b"
)
_ASKS = re.compile(
    r"\?|\b(?:please|(?:i|we) (?:do |still |really |just |must |now )?(?:want|need|demand|expect"
    r"|have)|i(?:'d| would) (?:still )?like|let us say|should|(?:surely|of course) you)\b"
    r"|(?:^|[.!?:,;\n]\s{0,3}|\b(?:just|so|and|then|now) )(?:give|take|put|refund|change|cancel"
    r"|waive|replace|exchange|add|apply|pay|return|swap|reduce|send|tell|book|move|remove|do"
    r"|make)\b"
)
_TAKES_IT = re.compile(
    r"^\W{0,3}(?:ok(?:ay)?|all right|alright|fine|good|very well|yes|agreed|fair enough)\b"
    r"[\s,.!]{1,3}(?:(?:and|but) )?(?:then |so )?(?:i'll|i will|i take|we'll|please"
    r"|send|book|move|the |thank|keep|that)|\bthank(?:s| you)\b"
    r"|\b(?:instead|the (?:other|second) (?:one|way)) (?:then|please)\b"
)


def find(look: Look) -> Iterator[Compared]:
    """The sentence that asks again, with our latest no and its date."""
    if brings_news(look.lower) or _TAKES_IT.search(look.lower):
        return
    refused = _last_no(look)
    if refused is not None:
        message, place, matter = refused
        asked = _asking(look, matter)
        if asked is not None:
            said = quoted(own_words(message), place.start, message.at, "We said no")
            yield Compared(asked.start, asked.end, (said,))


def _last_no(look: Look) -> tuple[Message, Span, frozenset[str]] | None:
    """Our latest no: the reply, where it stands, and what about; None once we have given it."""
    for message in reversed(by("us", look.before)):
        earlier = Look(own_words(message))
        for span in _refusal(earlier):
            if span is not None and not _KNOWS_NOT.search(span.of(earlier.lower)):
                return message, span, _matter(earlier, span)
        if _GIVES.search(earlier.lower):
            return None
    return None


def _matter(earlier: Look, no: Span) -> frozenset[str]:
    """What the sentence around `no` is about, without its reason."""
    around = earlier.sentence_around(no)
    reason = _REASON.search(earlier.lower, no.end, around.end)
    return content(earlier.lower[around.start : reason.start() if reason else around.end])


def _asking(look: Look, matter: frozenset[str]) -> Span | None:
    """The first sentence that presses, or asks for what was refused."""
    about_it = bool(matter & content(look.lower))
    for sentence in look.sentences:
        said = sentence.of(look.lower)
        if _PRESSES.search(said) or (about_it and _ASKS.search(said)):
            return sentence
    return None
