"""A remedy is promised, and nobody says how much, how or when.

Why it matters: "we will compensate you" is the next question, not an answer. Who has waited once
already now waits for a figure.

Say instead: the sum, the way, and the day: "20 pounds go back to your card today; your bank shows
them by Thursday."

Source: Canity, How to Deal with Customers (2022), on solutions instead of words; tau2-bench, retail
policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.grievance import aggrieved
from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="trust",
    hint="How much, by which way, and when? Name it, or ask what would help.",
    since="0.2",
)

notices = (
    "«We will compensate you» for the lost day.",
    "As a sign of our regret «we'd like to offer you a gesture of goodwill».",
    "«I'll put something back on your account».",
    "«We will give you a discount» next time.",
    "«You will be compensated» for the two nights.",
    "We are sorry about the harp; «a goodwill payment will be made».",
    Answering(
        to="This is unacceptable. The bath leaked through the ceiling on the first night.",
        draft="That should never have happened. «We'll refund you».",
    ),
)

ignores = (
    "We will compensate you with 40 euros for the lost day, on your card by Friday.",
    "Would you like a discount or a new lamp?",
    "If the piano is damaged in the move, our insurer will compensate you.",
    "We'll refund you.",
    Answering(
        to="This is unacceptable. The bath leaked through the ceiling on the first night.",
        draft="That should never have happened. We'll refund you in full.",
    ),
    "We cannot offer you a discount on this bath.",
    "You get a discount of 10 % with the card.",
    "As a gesture of goodwill we have taken the lamp back without the box.",
    "I will send you a voucher code by letter.",
)

_WILL = (
    "(we'll|i'll|we will|i will|we shall|we can|i can|we'd like to|i'd like to|we would like to"
    "|i would like to|we want to)"
)
_SOME = (
    "(a|an|some|our|a small|a little|an appropriate|an additional|suitable|a further|additional"
    "|the appropriate)"
)
_REMEDY = (
    "(compensation|discount|partial refund|payment|goodwill gesture|gesture of goodwill"
    "|goodwill payment|voucher|credit|goodwill|gesture)"
)
_PROMISED = phrases(
    f"{_WILL} [also|certainly|of course|gladly] (compensate|recompense"
    f"|reimburse) you [accordingly|appropriately|fairly]",
    f"{_WILL} [also] (offer|give|send|arrange|issue|add|make|apply|provide|organise"
    f"|sort) [you|out] {_SOME} {_REMEDY}",
    f"{_WILL} [also] (put|give|send|add) [you] (something|a little something"
    f"|a bit) [extra|back|off]"
    " [on|to|for] [your] [account|bill|trouble]",
    f"{_WILL} make (it|this) up to you",
    f"{_WILL} (make sure|see to it|ensure) [that] you are (compensated|recompensed|reimbursed)",
    f"{_WILL} [also] (reimburse you|cover your costs|cover your expenses|see you right)",
    "you (will|shall) be [fully|fairly|duly|appropriately|suitably] (compensated|recompensed"
    "|reimbursed)",
    "you'll be [fully|fairly|duly|appropriately|suitably] (compensated|recompensed|reimbursed)",
    f"you (will|can) (receive|get|expect) {_SOME} {_REMEDY}",
    f"you'll (receive|get) {_SOME} {_REMEDY}",
    f"{_SOME} {_REMEDY} will be (made|paid|applied|issued|added|sent|arranged|given)",
    "you'll get some [of your] money back",
    f"{_WILL} (pop|stick) {_SOME} {_REMEDY} on your (account|bill)",
    unless=("voucher code",),
)
_REFUND = phrases(f"{_WILL} refund you")
_IS_SPECIFIC = re.compile(
    r"[£$€%]|\b\d+(?:[.,]\d+)? ?(?:euros?|pounds?|dollars?|per ?cent|percent|eur|gbp|usd|points"
    r"|nights?|months?)\b|\b(?:in full|full (?:amount|price|fare|cost)|the (?:whole|full|entire"
    r"|difference|fee|fare|price|cost|deposit|postage|delivery|shipping)|what you paid"
    r"|every (?:penny|cent)|all of it|half|a (?:third|quarter|fifth|tenth|month|night)|free"
    r"|cost of|as soon as you|once you)\b|\?"
)
_IF = re.compile(r"\b(?:if|whether|unless|insurer|insurance|once|would you)\b")


def find(look: Look) -> Iterator[Span | None]:
    """Each remedy promised without sum, way or time in its sentence or the next."""
    places = [span for span in _PROMISED(look) if span is not None]
    if not places and (refunds := [s for s in _REFUND(look) if s is not None]) and aggrieved(look):
        places = refunds
    open_ = {s for s in set(map(look.sentence_around, places)) if not _is_settled(look, s)}
    yield from (span for span in places if look.sentence_around(span) in open_)


def _is_settled(look: Look, sentence: Span) -> bool:
    """Whether the sentence and the next say how much, how or on what terms, or the first when."""
    following = look.sentence_around(Span(min(sentence.end + 1, len(look.text)), sentence.end + 1))
    around = look.lower[sentence.start : following.end]
    if _IS_SPECIFIC.search(around) or _IF.search(around):
        return True
    return any(not time.vague for time in times_in(sentence.of(look.lower)))
