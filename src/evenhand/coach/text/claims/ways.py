"""How a way to claim something is written down, and the words that many of them share.

A regular expression is written as one says it: a space stands for any white space. Its group
`subject` is what came or did not come, `words` a tier or a thing, `number` a count; the groups of
MONEY and PAST are a sum and a day. All take linear time: every gap is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

THINGS = "order|parcel|package|packet|delivery|shipment|items?|goods|purchase|box|boxes|stuff"
HELD = (
    "order|booking|reservation|subscription|membership|contract|appointment|policy|plan|ticket"
    "|flight|room|table|class|course|trip"
)
NUMBERED = r"(?:order|parcel|booking|item) (?:number |no\.? )?#?[\w-]{0,12}\d[\w-]{0,12}"
HAS_NOT = (
    r"(?:(?:has|have|had|did|is|was|were)n'?t"
    r"|(?:has|have|had|did|is|was|were) (?:still )?(?:not|never)"
    r"|never|not|'?s not)"
)
STILL = r"(?: yet| still| even| actually| been| ever){0,3}"
WE = r"\b(?:i|we)(?:'ve|'d)? (?:(?:have|had|already|only|just|also|even|originally|first) ){0,2}"
OURS = r"(?:my|our)(?: [\w'#-]{1,20}){1,3}?"
THE = (
    rf"(?:the|this|that|your) (?:[\w'-]{{1,20}} )?(?:{THINGS})(?: #?[\w-]{{0,12}}\d[\w-]{{0,12}})?"
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to claim something: `topic`, and what it `says` of it.

    It may `affirm`, so that a "not" takes it back; be said of the `whole`, so that a part of the
    matter is another matter; or be about `goods`, and not about a reply or a person. `canon` turns
    the group `words` into what is said, where many words say one thing. A text that holds none of
    the words `needs` need not be searched.
    """

    topic: str
    says: str
    regex: re.Pattern[str]
    needs: frozenset[str]
    affirms: bool = True
    whole: bool = False
    goods: bool = False
    canon: Callable[[str], str] | None = None


def needing(words: str) -> frozenset[str]:
    """The words of which a text must hold one, written with spaces between them."""
    return frozenset(words.split())


def spaced(regex: str) -> re.Pattern[str]:
    """`regex` compiled, each space in it standing for any white space."""
    return re.compile(regex.replace(" ", r"\s"))
