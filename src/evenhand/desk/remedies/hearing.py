"""Which option an answer seems to name. Only ever a proposal, which a teammate confirms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evenhand.coach.text.negation import negated
from evenhand.desk.remedies.models import Option, What
from evenhand.desk.remedies.wording import plain, shapes_of

ORDINALS = (
    ("first", "1st", "one"),
    ("second", "2nd", "two"),
    ("third", "3rd", "three"),
    ("fourth", "4th", "four"),
    ("fifth", "5th", "five"),
    ("sixth", "6th", "six"),
)
NAMES = {
    What.MONEY: ("refund", "money back", "my money"),
    What.CREDIT: ("voucher", "credit", "gift card"),
    What.REPLACEMENT: ("replacement", "new one", "another one", "exchange", "send it again"),
    What.REPAIR: ("repair", "mend", "fix it"),
    What.EXTRA: ("label",),
    What.GIFT: ("gift", "present"),
}
KEEP = ("keep it", "keep them", "i'll keep", "i will keep", "% off", "discount")
LONGEST = 600
"""A longer answer is about more than a choice: it is read by a person alone."""

_OTHER_WAY = re.compile(r"\b(?:but|instead of|rather than|unless|only if|which one|or)\b|\?")


def heard(options: Sequence[Option], text: str) -> Option | None:
    """The one option that a customer's answer names.

    None when it names none, several, takes one back, asks, or says more than a choice.
    """
    said = plain(text.replace("\u2019", "'"))
    if not said or len(said) > LONGEST or _OTHER_WAY.search(said):
        return None
    named = [one for one in options if _is_named(one, options, said)]
    return named[0] if len(named) == 1 else None


def _is_named(option: Option, options: Sequence[Option], said: str) -> bool:
    """Whether words name this option and no other of `options`, and do not take it back."""
    others = (_ways(one, options) for one in options if one is not option)
    ways = _ways(option, options).difference(*others)
    found = (hit.start() for way in ways for hit in re.finditer(way, said))
    return any(not negated(said, start) for start in found)


def _ways(option: Option, options: Sequence[Option]) -> set[str]:
    """Patterns of how an option is named: its number, its percent, its sum, what it is."""
    place = list(options).index(option) + 1
    ways = {rf"^(?:(?:option|number|no\.?|nr\.?) ?)?#?{place}(?:[.)!, ]|$)"}
    ways |= {rf"\b(?:option|number|choice|variant) ?#?{place}\b"}
    if place <= len(ORDINALS):
        first, short, word = ORDINALS[place - 1]
        ways |= {
            rf"\b(?:{first}|{short})\b(?! (?:time|of all|class))",
            rf"\b(?:option|number) {word}\b",
        }
    if place == len(options) and place > 1:
        ways.add(r"\bthe (?:last|latter)\b")
    ways |= {rf"(?<![\d.,]){re.escape(shape)}(?![\d.,]*\d)" for shape in shapes_of(option)}
    ways.add(rf"\b{re.escape(plain(option.words))}")
    ways |= {
        rf"\b{share} ?(?:%|per ?cent)" for share in re.findall(r"(\d+) ?%", plain(option.words))
    }
    return ways | _by_name(option)


def _by_name(option: Option) -> set[str]:
    if option.kind.what == What.MONEY and "%" in option.words:
        return {rf"(?:\b|(?<=\d)|(?<= )){re.escape(name)}" for name in KEEP}
    return {rf"\b{re.escape(name)}" for name in NAMES[What(option.kind.what)]}
