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

from evenhand.coach.checking.theirs import echoes, opening, upset
from evenhand.coach.kinds import in_opening, pattern
from evenhand.coach.rule import Answering, Look, Rule

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
        to="I am so disappointed, the album has other people's faces in it.",
        draft="The wrong album reached you. A new one is printed today and is with you on Friday.",
    ),
)

_HEARD = in_opening(
    pattern(
        r"\b(?:sorry|apolog\w*|thank\w*|understand\w*|hear\b|regret\w*|appreciate\w*|imagine"
        r"|i see\b"
        r"|you(?:'re| are) right|right to|must (?:be|have)|should (?:not|never) have"
        r"|shouldn't have|hard"
        r"|awful|terrible|upset\w*|disappoint\w*|frustrat\w*|doesn'?t sound right|sounds|wish"
        r"|oh no|oh dear"
        r"|concern\w*|worr\w*|unhappy|feel|let you down|our (?:mistake|fault|error)|my (?:mistake"
        r"|fault)"
        r"|not for the first time)\b"
    ),
    of=3,
)


def find(look: Look) -> Iterator[None]:
    """One None when neither feeling nor matter is named where the draft opens."""
    first = opening(look, of=1)
    if opening(look) == first or not look.in_reply_to or not upset(look):
        return
    if not any(True for _ in _HEARD(look)) and not echoes(look, opening(look)):
        yield None
