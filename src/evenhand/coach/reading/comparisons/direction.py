"""Over their last three messages the tone falls, or it rises.

Why it matters: one message is noisy; three show a way. When it falls, somebody who is not heard yet
is still writing: change something about the answer, not only its words.

What it often means: falling, that the last two answers did not answer; rising, that they did.

Source: trade practice (reading a mood over several messages); Hutto and Gilbert 2014 for the marks
of heat.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.records.said import by, own_words, quoted
from evenhand.coach.rule import Compared, Finder, Known, Look, Rule
from evenhand.coach.spoken import Message, Span

rule = Rule(
    concern="direction",
    hint="The tone has changed over three messages: see which way.",
    since="0.2",
)


def _wrote(text: str, day: int) -> Message:
    return Message(text, "customer", datetime(2026, 3, day, 9, tzinfo=UTC))


_DOWN = (
    _wrote("Good morning, could you please tell me when the tap is mended? Thank you.", 2),
    _wrote("I am still waiting, please.", 5),
)
_UP = (
    _wrote("This is a disgrace!! I am furious.", 2),
    _wrote("I am still disappointed.", 5),
)
notices = (
    Known("I am «fed up»«!!» Nobody comes.", _DOWN),
    Known("This is «unacceptable».", _DOWN),
    Known("It works now, «thank you».", _UP),
)

ignores = (
    "I am fed up!! Nobody comes.",
    Known("I am fed up!! Nobody comes.", _DOWN[1:]),
    Known("Please tell me when it comes, thank you.", _DOWN),
    Known("I am furious, it still drips.", _UP),
    Known("It still drips.", _UP),
    Known("This is unacceptable, but thank you for your kind words.", (*_UP[:1], _DOWN[0])),
    Known("I am not fed up at all.", _DOWN),
    Known("I am not disappointed.", _DOWN),
    Known("It is not your fault.", _DOWN),
)

_HARSH = either(
    phrases(*words("anger"), unless_negated=True),
    phrases(*words("disappointment"), unless_negated=True),
    phrases(*words("blames_us"), unless_negated=True),
    pattern(r"(?<![!?])[!?]{2,}", needs=("!!", "??", "!?", "?!")),
)
_KIND = either(
    phrases(*words("gratitude")),
    phrases("please", "kindly", "(good|best|kind|warm) (morning|evening|wishes|regards)"),
    phrases("could you", "would you", "may i", "dear [sir|madam]", "i hope you are well"),
)
_BEFORE = 2


def find(look: Look) -> Iterator[Compared]:
    """The harsh words at the end of a fall, or the kind ones at the end of a rise."""
    messages = by("customer", look.before)[-_BEFORE:]
    if len(messages) < _BEFORE:
        return
    harsh, kind = _spans(_HARSH, look), _spans(_KIND, look)
    earlier = [Look(own_words(message)) for message in messages]
    tones = [_tone(one) for one in earlier] + [len(kind) - len(harsh)]
    falls, rises = tones[0] > tones[1] > tones[2], tones[0] < tones[1] < tones[2]
    if falls and harsh and not _spans(_HARSH, earlier[0]):
        yield from _shown(harsh, messages, "Kinder then")
    elif rises and kind and not harsh and _spans(_HARSH, earlier[0]):
        yield from _shown(kind, messages, "Harsher then")


def _tone(look: Look) -> int:
    """Kind words less harsh ones."""
    return len(_spans(_KIND, look)) - len(_spans(_HARSH, look))


def _spans(finder: Finder, look: Look) -> list[Span]:
    return [span for span in finder(look) if span is not None]


def _shown(spans: list[Span], messages: tuple[Message, ...], lead: str) -> Iterator[Compared]:
    facts = tuple(quoted(own_words(m), 0, m.at, lead) for m in messages)
    for span in spans:
        yield Compared(span.start, span.end, facts)
