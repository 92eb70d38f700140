"""A no with nothing behind it: unfortunately, we can't, our policy is.

Why it matters: a wall ends the talk and starts the complaint. The same no, with a way on beside it,
is taken as help.

Say instead: the rule, its reason in a few words, what is possible, and the next step. Where the law
gives the customer a right, name it. A no that lacks even its reason is left to incomplete-refusal.

Source: trade practice ("stop words"), weak evidence, so it is said only when no way on follows; The
Customer Isn't Always Right (essay) on standing one's ground clearly.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.ours import promise, refusal, request
from evenhand.coach.checking.refusing import unreasoned
from evenhand.coach.kinds import either, holds, phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="answer",
    hint="A no with no way on. Say what is possible instead.",
)

notices = (
    "«Unfortunately» the fare is fixed.",
    "The pool is full and «we can't» take more children.",
    "Hello Ben. «We do not accept» returns of earrings.",
    "«We are unable to» hold the ferry for late cars.",
    "«Our policy is» no dogs in the reading room.",
    "The 21:04 is cancelled and «there's nothing we can» do about that.",
    "Dear Mrs Roe, your «claim has been declined», as the barn was not insured. The Desk",
    "The half-price week is over, so it «can't be honoured».",
)

ignores = (
    "Unfortunately the fare is fixed. You can travel on the same ticket tomorrow.",
    "We can't take more children on Monday, but I'll keep two places on Thursday.",
    "We do not accept returns of earrings. Would a new clasp help?",
    "I can't thank you enough for the photos.",
    "We can't wait to see the baby.",
    "The policy covers the boiler and the roof.",
    "We can't find your letter; please send it again.",
    "There's no charge for the second key.",
    "I can't take the swimsuit back. A picture of an open seam is enough for a swap.",
    "I can't call the parcel back. The free label is yours.",
    "A dash to the door isn't possible on crutches, so the driver waits two minutes.",
    "We don't prune for sap. What does help is a bay on the other side; there is no fee.",
)

_DOOR = either(
    request,
    promise,
    phrases(
        "(instead|alternatively|however|option|options|otherwise|until then|meanwhile"
        "|free of charge)",
        "(what|all) (we|i) can [do|offer]",
        "(we|i) can",
        "what (does|would|might|will) help",
        "(is|are|it is|it's|stays) [still|also] [possible|open|free] (whenever|as soon as|if) you",
        "(is|are|it is|it's) (still|also) (possible|open|free)",
        "(is|are|stays|stay) (yours|open)",
        "(is|are) enough (for|to)",
        "say ... and i",
        "(another|other|next|different) (way|day|time|date|branch|size|model|flight|train|week)",
        unless=("nothing [else|more|that] (we|i) can",),
    ),
)


def find(look: Look) -> Iterator[Span | None]:
    """The first refusal that is not told to lack a reason, when the draft has no way on."""
    found = [span for span in refusal(look) if span is not None]
    if not found or holds(_DOOR, look):
        return
    told = unreasoned(look)
    sentence = look.sentence_around(told) if told is not None else None
    yield from [span for span in found if look.sentence_around(span) != sentence][:1]
