"""Sums that a reply promises to give: "we refund you 900 €", "50 € off your next order".

Precise on purpose: it can hold a reply back. A sum counts only where the sentence gives it. The
price of an order, what was paid, asked for, refused or given in the past does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evenhand.coach.text.negation import negated
from evenhand.coach.text.sentences import sentences
from evenhand.desk.remedies.reckoning import parsed
from evenhand.desk.ui import amounts

_SIGN = "|".join(re.escape(sign.lower()) for sign in amounts.SIGNS.values())
_CODE = "|".join(code.lower() for code in amounts.SIGNS)
_FIGURE = r"\d[\d.,' \u00a0]{0,14}"
_UNIT = rf"(?:{_SIGN}|(?:{_CODE}|euros?|pounds?|dollars?)\b)"
_SUMS = re.compile(rf"(?:{_SIGN})\s?(?P<after>{_FIGURE})|(?P<before>{_FIGURE})\s?(?P<unit>{_UNIT})")
_GIVE = (
    r"(?:refund|reimburse|repay|credit|compensate|pay|send|give|offer|transfer|return|take|knock"
    r"|put|deduct|add|grant|issue|get|receive|have)(?:ing)?"
)
_HELP = r"(?:'ll|'m|'re| will| shall| can| am| are|(?:'d| would) (?:like|love|be happy|be glad) to)"
_WE_GIVE = re.compile(
    rf"\b(?:we|i){_HELP}?(?: \w+){{0,3}}? {_GIVE}\b"
    rf"|\b(?:you|they)(?:'ll| will| can| shall)?(?: \w+){{0,2}}? (?:get|receive|have|choose)\b"
    r"|\b(?:will|shall) be (?:refunded|credited|paid|reimbursed)\b"
    rf"|{_UNIT} (?:back|off)\b"
)
_AS_REMEDY = re.compile(
    r"\b(?:(?:refund|reimburs|repay|credit|compensat)\w*|back|off|vouchers?|discount|reduction"
    r"|goodwill|gift card)\b"
)
_NO_REMEDY = re.compile(
    r"\b(?:get|call|ring|write|come|report|phone|reply|answer)(?: (?:to )?(?:you|them))? back\b"
    r"(?! (?:on|into) your)|\bgood (?:to|for)\b"
)
_IS_NONE = re.compile(
    r"\b(?:(?<!way )you(?:'ve| have| had)? (?:paid|asked|wrote|written|requested|wanted|want"
    r"|ask|mention\w*|say|said|received|got)"
    r"|(?:was|were|been|already|we|i|we've|i've|have|has) (?:refunded|credited|paid|sent|gave"
    r"|given|transferred|reimbursed)"
    r"|(?:we|i|it|that) would (?:have|refund|give|pay|credit)"
    r"|on (?:orders|purchases) (?:over|from))\b"
)
_PRICE = re.compile(
    r"\b(?:order|invoice|purchase|item|bill|price|total|costs?|paid|bought)"
    r"(?: \w+)?(?: (?:of|over|for|is|was|at))?:? ?$"
    r"|\b(?:from|on top of|instead of|out of|over|above)(?: the| your)? ?$"
)


@dataclass(frozen=True)
class Promised:
    """A sum that is promised, with its currency ("" where the text names a sign we do not know)."""

    amount: Decimal
    currency: str
    words: str


def promised_sums(text: str) -> Iterator[Promised]:
    """Each sum that `text`, a reply without quoted mail, promises to give as a remedy."""
    lower = text.lower().replace("\u2019", "'")
    for sentence in sentences(lower):
        said = _NO_REMEDY.sub(lambda found: "_" * len(found.group()), sentence.of(lower))
        if not said.rstrip().endswith("?"):
            yield from _given(said)


def _given(said: str) -> Iterator[Promised]:
    """Those sums of a sentence that stand by a giving verb and a remedy's word, not a price."""
    for found in _SUMS.finditer(said):
        amount = parsed(found["after"] or found["before"])
        start, end = _clause(said, found)
        clause = said[start:end]
        if amount and _gives(clause) and not _PRICE.search(said[: found.start()]):
            yield Promised(amount, _currency(found), found.group().strip(" .,"))


def _clause(said: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the clause around a sum begins and ends, at commas that are no part of a figure."""
    start = max(said.rfind(", ", 0, found.start()), said.rfind(";", 0, found.start())) + 1
    ends = [place for mark in (", ", ";") if (place := said.find(mark, found.end())) >= 0]
    return start, min(ends, default=len(said))


def _gives(clause: str) -> bool:
    giving = _WE_GIVE.search(clause)
    if giving is None or _IS_NONE.search(clause) or not _AS_REMEDY.search(clause):
        return False
    return not negated(clause, giving.end()) and not negated(clause, giving.start())


def _currency(found: re.Match[str]) -> str:
    sign = (found["unit"] or found.group()[:1]).strip()
    named = {"euro": "EUR", "pound": "GBP", "dollar": "USD"}.get(sign.rstrip("s"), "")
    by_sign = {shown.lower(): code for code, shown in amounts.SIGNS.items()}
    return named or by_sign.get(sign, sign.upper() if len(sign) == 3 else "")
