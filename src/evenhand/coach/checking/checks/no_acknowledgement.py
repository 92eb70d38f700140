"""An answer to someone upset that begins with the business, as if nothing had happened.

Why it matters: people must feel heard before they can hear. Every model of the trade (hear, listen,
acknowledge) starts there, whatever comes after it.

Say instead: one sentence first that names the matter or the feeling. Then the solution, at once. A
plain question needs no such sentence, and none is asked for.

Source: Canity, How to Deal with Customers (2022): the first response is an empathetic one; The
Customer Isn't Always Right (essay): acknowledge their feelings.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.grievance import aggrieved, harmed
from evenhand.coach.checking.ours import promise, request
from evenhand.coach.checking.theirs import echoes, opening
from evenhand.coach.kinds import holds, in_opening, pattern
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="answer",
    hint="Begin with what happened to them; then the solution is heard.",
)

notices = (
    Answering(
        to="This is unacceptable. The dialysis van came two hours late and my father stood there.",
        draft="The timetable is made by the county. Ring 555 for changes. We open at nine.",
    ),
    Answering(
        to="I am so disappointed, the wedding album has other people's faces in it.",
        draft="Go to My orders. Choose Reprint and upload the files. Printing takes ten days.",
    ),
    Answering(
        to="Worst stay ever. Mould on the wall and no hot water, we left at midnight.",
        draft="Check-out is at eleven. Early departures are charged in full. The bill is attached.",
    ),
    Answering(
        to="You moved the slot from ten to four. I have chemo at three and the fish will spoil.",
        draft="That's fine, a neighbour may take it in.",
    ),
    Answering(
        to="This is my third e-mail about the fly-tipping. There are rats in the yard.",
        draft="Thank you for your patience. A lorry comes when one is free.",
    ),
)

ignores = (
    "Go to My orders. Choose Reprint and upload the files. Printing takes ten days.",
    Answering(
        to="Where do I change the delivery address?",
        draft="Go to My orders. Choose Edit and type the new address. Save it with the button.",
    ),
    Answering(
        to="This is unacceptable. The van came two hours late again.",
        draft="Two hours outside in March, not for the first time. The van comes at eight.",
    ),
    Answering(
        to="Worst stay ever. Mould on the wall and no hot water.",
        draft="I hear you.",
    ),
    Answering(
        to="Third e-mail now. You people charged me again.",
        draft="I've refunded it this minute.",
    ),
    Answering(
        to="The tickets never came and the concert is on Friday.",
        draft="That's on us. Two tickets are at the door in your name.",
    ),
    Answering(
        to="I am so disappointed, the album has other people's faces in it.",
        draft="The wrong album reached you. A new one is printed today and is with you on Friday.",
    ),
)

_FORMAL = (
    r"(?! (?:you )?(?:very much )?for (?:contacting|reaching out|getting in touch|writing"
    r"|your (?:e-?mail|message|patience|feedback|enquiry|query|understanding)(?! (?:about|on"
    r"|regarding|of))))"
)
_HEARD = in_opening(
    pattern(
        rf"\b(?:sorry|apolog\w*|thank(?:s| you|ful\w*)\b{_FORMAL}|understand\w*|hear\b|regret\w*"
        r"|appreciate\w*(?! your (?:feedback|patience|business|understanding))|imagine|i see\b"
        r"|you(?:'re| are) right|right to|must (?:be|have)|should (?:not|never) have"
        r"|shouldn't have|should have|hard|awful|terrible|upset\w*|disappoint\w*|frustrat\w*"
        r"|doesn'?t sound right|sounds|wish|oh no|oh dear|concern\w*|worr\w*|unhappy|feel"
        r"|let you down|our (?:mistake|fault|error)|my (?:mistake|fault)|not for the first time"
        r"|ours to (?:fix|mend|sort)|on us\b|unforgivable|no wonder|fair (?:point|question|ask)"
        r"|not (?:ok|okay|good enough|acceptable|silly|right)|(?:far |much )?too long|nuisance"
        r"|ouch|frightening|scary|horrible|a mess|deserve\w*|never (?:ok|okay)|nobody should"
        r"|no one should|glad|on the mend|get well)\b"
    ),
    of=3,
)


def find(look: Look) -> Iterator[None]:
    """One None when neither feeling nor matter is named where the draft opens."""
    if not look.in_reply_to or not look.text.strip() or not aggrieved(look):
        return
    first = opening(look, of=1)
    lone = opening(look) == first
    if lone and not harmed(look) and (holds(promise, look) or holds(request, look)):
        return
    begins = Span(0, len(look.text)) if lone else opening(look)
    if not holds(_HEARD, look) and not echoes(look, begins):
        yield None
