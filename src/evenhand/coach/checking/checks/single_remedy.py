"""After a serious failure, one remedy, to take or to leave.

Why it matters: a choice, even a small one, is felt as fair; a lone voucher is felt as a price put
on what happened to them.

Say instead: two ways within your limits ("a new one tomorrow, or the money back today"), or one
with its reason. Where the law fixes the remedy, or it is what they asked for, one is right.

Source: Mattila and Cranage (2005) on choice; Marinova, Singh and Singh (2018) on options.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.grievance import aggrieved
from evenhand.coach.rule import Answering, Look, Rule

rule = Rule(
    concern="answer",
    hint="One remedy, take it or leave it. Give a choice, or the reason for it.",
    since="0.2",
)

_GRAVE = "Your mover dropped my mother's piano down the stairs. She is in tears."

notices = (
    "Unfortunately the only thing I can offer you is a voucher.",
    "We will pay 60 pounds in full and final settlement.",
    Answering(to=_GRAVE, draft="I understand how you feel. We can offer you a 20 euro credit."),
    Answering(to=_GRAVE, draft="A piano down the stairs is terrible. I can offer you a voucher."),
)

ignores = (
    "We can offer you a 20 euro credit.",
    "The only thing I can offer you is a voucher or the money back; which would you like?",
    Answering(to=_GRAVE, draft="We can offer you a new piano, or its price. Which is better?"),
    Answering(
        to=_GRAVE,
        draft="We can offer you 900 euros, because that is what the tuner says the mending costs.",
    ),
    Answering(to="May I have a 20 euro credit?", draft="We can offer you a 20 euro credit."),
    Answering(
        to="Third time the tuner did not come. I want a voucher now.",
        draft="I can offer you a voucher.",
    ),
    Answering(to=_GRAVE, draft="Under the consumer law we can offer you a 20 euro credit."),
)

_WHAT = (
    r"(?:£|\$|€|\d|vouchers?|credit|discount|refund|replacement|compensation|cash|points"
    r"|something)"
)
_REMEDIES = frozenset(
    (
        "offer",
        "give",
        "pay",
        "voucher",
        "vouchers",
        "credit",
        "discount",
        "points",
        "best",
        "most",
        "send",
        "settlement",
        "option",
        "solution",
        "remedy",
        "leave",
        "do",
    )
)
_ALONE = re.compile(
    r"\b(?:the (?:best|most) (?:that )?(?:we|i) can (?:do|offer|give)\b|the only (?:thing|option"
    r"|remedy|solution) (?:that )?(?:we|i) (?:can|are able to|could) (?:do|offer|give)\b"
    r"|(?:in )?full and final settlement|our final offer|take it or leave it"
    rf"|all (?:that )?(?:we|i) can (?:offer|give|do)(?: you"
    rf"| for you)? is (?:an? )?(?:\w+ )?{_WHAT})"
)
_VOUCHER = re.compile(
    r"\b(?:please accept|here(?:'s| is| are)|enclosed (?:is|find)|you(?:'ll| will"
    r"| are going to) (?:get|receive|have|find)|(?:we|i)(?:'ll| will|'ve| have)(?: now| already"
    r"| also)? (?:send|sent|give|given|add|added|issue|issued|credit"
    r"|credited)(?: you)?)\b[^.!?\n]{0,40}?\b(?:vouchers?|credit|discount|points|% off|coupon)\b"
)
_OFFER = re.compile(
    r"\b(?:we|i)(?: can|'d like to| would like to| could| am able to"
    r"| are able to) (?:only )?(?:offer|give|pay|send) (?:you )?(?:an? "
    r"|another )?(?:\w+ )?(?P<what>£|\$|€|\d+|\w+)[^.!?\n]{0,60}"
)
_REASON_OR_CHOICE = re.compile(
    r"\?|\bor\b|\b(?:either|alternatively|instead|which ?ever|option|options|choice|choose"
    r"|prefer|rather|because|since|which (?:is|covers|pays)|that (?:is|covers|pays)|so that"
    r"|the law|by law|legal\w*|regulation|statut\w*|consumer (?:law|rights)|as well|also"
    r"|in addition|on top)\b"
)
_AMOUNT = re.compile(_WHAT)
_LONGEST = 4


def find(look: Look) -> Iterator[None]:
    """One None when a lone remedy has no reason, no choice, and was not what they asked for."""
    if look.words.isdisjoint(_REMEDIES):
        return
    if _ALONE.search(look.lower):
        if not _has_choice(look):
            yield None
        return
    offer = _VOUCHER.search(look.lower) or _OFFER.search(look.lower)
    if offer is None or not _AMOUNT.search(offer.group()) or len(look.sentences) > _LONGEST:
        return
    if not _REASON_OR_CHOICE.search(look.lower) and aggrieved(look) and not _asked_for(look, offer):
        yield None


def _has_choice(look: Look) -> bool:
    return re.search(r"\?|\bor\b|\beither\b|\balternatively\b", look.lower) is not None


def _asked_for(look: Look, offer: re.Match[str]) -> bool:
    """Whether the remedy offered is one that they named."""
    theirs = Look(look.in_reply_to).lower
    named = re.findall(
        r"\d+|voucher|credit|discount|refund|replacement|compensation", offer.group()
    )
    return any(re.search(rf"\b{one}\b", theirs) for one in named)
