"""Claims about money: paid so much, by card, charged twice, not refunded."""

from __future__ import annotations

import re

from evenhand.coach.text.claims.ways import HAS_NOT, STILL, WE, Way, needing, spaced
from evenhand.coach.text.money import MONEY

_MEANS = {
    "card": "card|credit card|debit card|visa|mastercard|amex",
    "cash": "cash",
    "paypal": "paypal",
    "transfer": "bank transfer|transfer|wire|wire transfer",
    "invoice": "invoice",
    "direct debit": "direct debit",
    "cheque": "cheque|check",
    "voucher": "voucher|gift card|gift voucher",
}
_PLACES = {
    "online": "online|on (?:your|the) (?:web ?)?site|in (?:the|your) app|by e-?mail",
    "telephone": "by (?:tele)?phone|(?:over|on) the (?:tele)?phone",
    "shop": "in (?:your|the) (?:shop|store|branch)|in person|in store|at (?:the|your) counter",
}
_MONEY_BACK = r"(?:refund(?! (?:form|policy|label))|money back|reimbursement)"
_FOR_IT = r"(?: for (?:it|this|one \w{1,15}|the (?:order|same \w{1,15})))?"
_TWICE = "(?P<number>twice|two times|double|three times)"
_CHARGED = "(?:charged|billed|debited|deducted)"
_FROM_ME = r"(?: (?:me|us|it|my card|my account|the money|the amount))?"

_NOT_REFUNDED = (
    rf"\b(?:(?:you|it|i|they)(?:'ve)? )?(?:still )?{HAS_NOT}{STILL}"
    r" (?:refund(?:ed)?|reimbursed?|pa(?:id|y) (?:me |us )?back)"
    r"(?: (?:me|us|it|my money|my order|the money))?\b"
)
_NOT_SEEN = (
    (
        rf"\b{HAS_NOT}{STILL} (?:received?|got|gotten|get|seen|see|had) (?:my|the|a|any|your)"
        rf" (?:[\w-]{{1,15}} )?{_MONEY_BACK}\b"
    ),
    (
        rf"\b(?:my|the) {_MONEY_BACK} (?:still )?{HAS_NOT}{STILL}"
        r" (?:arrived?|come|came|been paid|shown up|appeared|reached|in my account)\b"
    ),
    rf"\bstill (?:no|without (?:my|a)|waiting (?:for|on) (?:my|the|a)) {_MONEY_BACK}\b",
    rf"\bno {_MONEY_BACK} (?:so far|yet|has (?:come|arrived)|received|in my account)\b",
)
_SUMS = (
    rf"{WE}paid (?:you |only |a total of |for it ){{0,2}}{MONEY}",
    (
        rf"\b(?:you|they)(?:'ve)? (?:have |had )?(?:charged|billed|took|debited)"
        rf" (?:me |us |my card )?{MONEY}"
    ),
    rf"\b(?:was|were|been|got) (?:charged|billed|debited) {MONEY}",
)
_TIMES = (
    rf"(?:(?<!i )(?<!we )|(?<=was i )|(?<=were we ))\b{_CHARGED}{_FROM_ME}{_FOR_IT} {_TWICE}\b",
    (
        rf"\b(?:you|they)(?:'ve)? (?:have )?(?:taken|took|withdrew|withdrawn) (?:the |my )?"
        rf"(?:money |payment |amount )?(?:out of my account |from my (?:account|card) )?{_TWICE}\b"
    ),
    rf"{WE}(?:paid|been charged){_FOR_IT} {_TWICE}\b(?! (?:as|the|what))",
    r"(?P<number>\bdouble)[ -](?:charged|billed)\b",
    (
        r"\b(?:there are|i see|i have|i can see|i got|shows?) (?P<number>two|three|2|3)"
        r" (?:(?:separate|identical|different) )?(?:charges|payments|debits|transactions)\b"
        r"(?!(?: \w{1,12}){0,5} i (?:did ?n'?t|did not|do ?n'?t|never))"
    ),
)
_PAID_BY = (
    rf"{WE}paid(?:(?! the\b) [\w€£$.,'-]{{1,20}}){{0,4}}?"
    rf"(?: (?:by|with|in|via|through|on)(?: (?:my|a|the))?)? (?P<words>{'|'.join(_MEANS.values())})"
    r"\b(?! (?:number|on delivery))"
)
_ORDERED_BY = (
    rf"{WE}(?:ordered|booked|bought)(?: [\w'-]{{1,20}}){{0,4}}?"
    rf" (?P<words>{'|'.join(_PLACES.values())})\b"
)


def means(words: str) -> str:
    """How somebody paid or ordered, as one word for all that say it; "" when none is known."""
    plain = re.sub(r"[\s_-]+", " ", words.lower()).strip()
    for kind, ways in (_MEANS | _PLACES).items():
        if plain == kind or re.fullmatch(ways, plain):
            return kind
    return ""


_BACK = needing("refund refunded reimburse reimbursed reimbursement money back")
_PAYING = needing("paid charged billed took debited")
_OFTEN = needing("twice double two three times 2 3")
_BY = needing("paid")
_BUYING = needing("ordered booked bought")

WAYS = (
    Way("refunded", "no", spaced(_NOT_REFUNDED), _BACK, affirms=False, whole=True),
    *(
        Way("refunded", "not seen", spaced(one), _BACK, affirms=False, whole=True)
        for one in _NOT_SEEN
    ),
    *(Way("paid", "", spaced(one), _PAYING, whole=True) for one in _SUMS),
    *(Way("charged", "", spaced(one), _OFTEN, whole=True) for one in _TIMES),
    Way("paid by", "", spaced(_PAID_BY), _BY, whole=True, canon=means),
    Way("ordered by", "", spaced(_ORDERED_BY), _BUYING, whole=True, canon=means),
)
