"""They went to trouble for us, and nowhere are they thanked.

Why it matters: photos, lists and a whole weekend of measuring are a gift to whoever has to mend the
thing. Thanks often does as much as an apology, and it costs a line.

Say instead: "Thank you for the map of all 31 lamps; it saves us a night of looking." It stands
beside the sorry where we did harm, not in place of it.

Source: You, Yang, Wang and Deng, When and Why Saying Thank You Is Better Than Saying Sorry (2020);
Canity, How to Deal with Customers (2022): thank them for telling you.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import holds, pattern, phrases
from evenhand.coach.rule import Answering, Look, Rule

rule = Rule(
    concern="warmth",
    hint="They took trouble over this. Thank them for it.",
    since="0.2",
)

_LAMPS = (
    "I spent my whole weekend photographing all 31 broken lamps on the estate, with the numbers of "
    "the posts, and put them on a map for you."
)

notices = (
    Answering(
        to=_LAMPS,
        draft="Dear resident, your attachment has been received. The 31 lamps are on the list of "
        "the contractor and will be repaired between 4 and 8 November.",
    ),
    Answering(
        to="The boiler cuts out at night. I have kept a log of every time since the first of May, "
        "with the pressure, and filmed the display twice.",
        draft="Hello Mr Byrne, the log shows that the valve sticks below one bar. Tom comes with a "
        "new valve on Thursday at nine and will stay until it runs.",
    ),
    Answering(
        to="As you asked, I went to the depot again and took photos of both ends of the crate, the "
        "label and the seal. They are attached with the weights.",
        draft="Dear Ms Wolf, the crate on the photos is ours, so the claim is accepted. The money "
        "goes out on Friday and should be on the account by Tuesday noon.",
    ),
)

ignores = (
    Answering(
        to=_LAMPS,
        draft="Dear Mr Hale, what a map, and what a weekend you gave us. Thank you. The 31 lamps "
        "are on the list of the contractor and will be repaired by 8 November.",
    ),
    Answering(to=_LAMPS, draft="Got the map! Repairs are from 4 to 8 November."),
    Answering(
        to="My lamp is broken. I have attached nothing yet.",
        draft="Dear Ms Wolf, a broken lamp is replaced at once. Tell me which of the colours it "
        "was, and the new one leaves us today before the post goes at five.",
    ),
    (
        "Dear resident, your attachment has been received. The 31 lamps are on the list of the "
        "contractor and will be repaired between 4 and 8 November."
    ),
)

_LETTER = 110
_TOLD = 100
_TOOK_TROUBLE = phrases(
    "spent (my|our|the|two|three|four|five|half) [whole|entire|last] "
    "(weekend|day|days|evening|hours|morning|afternoon|night|week)",
    "(i|we) [have|also] (kept|keep|made|drawn|drew) [you] (a|an) (log|diary|list|record|map|table"
    "|spreadsheet|drawing)",
    "(i've|we've) [also] (kept|made|drawn) [you] (a|an) (log|diary|list|record|map|table"
    "|spreadsheet|drawing)",
    "(as|like) you asked",
    "(i|we) (went|drove|came|walked) ... again and (took|measured|checked|counted)",
    "steps to reproduce",
)
_THANKS = pattern(
    r"\b(?:thank\w*|grateful|gratitude|appreciat\w*|(?:kind|good|generous) of you|helpful"
    r"|a (?:great|big|real) help|helps (?:us|me)|saves? (?:us|me)|cheers|ta\b|much obliged)"
)


def find(look: Look) -> Iterator[None]:
    """One None when the customer told at length of work done for us and no thanks come back."""
    theirs = look.answered
    if theirs is None or len(theirs.text) < _TOLD or len(look.text.strip()) < _LETTER:
        return
    if holds(_TOOK_TROUBLE, theirs) and not holds(_THANKS, look):
        yield None
