"""What somebody decided or will do, told as if nobody did: it has been decided.

Why it matters: "I" shows that a person feels and acts for them. A passive, or a team without a
face, says that nobody in particular will, and nobody can be asked.

Say instead: "I have decided …, because …", "I will ring you at four", or the name of who will.

Source: Packard, Moore and McFerran, (I'm) Happy to Help (You): The Impact of Personal Pronoun Use
in Customer-Firm Interactions (2018).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="warmth",
    hint="Who does this? Say I, or the name of the person who will.",
    since="0.2",
)

notices = (
    "Dear Mr Rao, «it has been decided» that the bench stays where it is.",
    "Thank you for the form. «You will be contacted» about the key.",
    "Your letter has arrived and «will be dealt with».",
    "«The relevant team will get back to you» about the dehumidifier.",
    "The refund «will be actioned by the relevant department».",
    "«A decision was made» not to mend the gate.",
    "Thank you for the photos; the crack «will be looked into».",
)

ignores = (
    "I have decided to refund the whole stay, because the gate was locked.",
    "You will be contacted by Ursula Pike, who mends the keys.",
    "You will be contacted on Tuesday between nine and ten.",
    "The team will be glad to see you at the gate on Friday.",
    "It has been decided by the court, and the letter is attached.",
    "Ursula and I dealt with the form on Monday.",
    "The crack will be looked into by Ursula, who built the wall.",
)

_NOBODY = (
    "(the relevant|the responsible|the appropriate|the concerned|the correct|the right) "
    "(team|department|colleague|colleagues|person|office|unit)"
)
_HIDDEN = phrases(
    "(it has|it's|it was) been decided",
    "it was decided",
    "a decision (has been|was) (made|taken|reached)",
    "you will be (contacted|called back|phoned|notified|telephoned)",
    "you'll be (contacted|called back|phoned|notified|telephoned)",
    "(it has|it's|it was) been (agreed|determined|concluded|felt) that",
    "(will|shall) be (looked into|investigated|addressed|rectified|followed up|taken into account"
    "|considered|taken further)",
    "will be (dealt with|actioned|attended to) [by the relevant department|by the relevant team"
    "|by the responsible team]",
    f"{_NOBODY} will (call|ring|contact|phone|write to|get back to|be in touch with) you",
    "(steps|action|measures) will be taken",
    unless=(
        "(contacted|called back|phoned|notified|decided|made|taken|reached|dealt with) by",
        "looked into by",
    ),
)


def find(look: Look) -> Iterator[Span | None]:
    """The words, unless their sentence says when: then somebody is bound."""
    for span in _HIDDEN(look):
        if span is not None:
            sentence = look.sentence_around(span).of(look.lower)
            if not any(not time.vague for time in times_in(sentence)):
                yield span
                return
