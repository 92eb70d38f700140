"""How rare a word is among what customers write.

Who picks the rarer word of a phrase asks less often whether the rest of it is there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_COMMONEST = re.findall(
    r"\w+",
    "the i it and a to my is you for in on was of s me that not one with at have t can we so do "
    "this no be there your what but now had all know ve out been please m from or are says back "
    "has two got up just would by could only they about he am d off as since if get time day again "
    "came said when thank don then told still like she same good how us come put after new an last "
    "which did were who say before them go its her will any see our every days does want week tell "
    "three down because pay need here today paid thanks never morning left very first people his "
    "money old nothing take send wrong him asked where nobody next more over work gone home let "
    "went ll years sent somebody order sorry weeks took hello well right phone number",
)
"""Most of the commonest words of `bench/messages`, the commonest first; numbers are left out."""

_RANKS: Mapping[str, int] = {word: rank for rank, word in enumerate(_COMMONEST)}
RARE = len(_COMMONEST)
"""From here on a word is none of the commonest."""


def rarity(words: Iterable[str]) -> int:
    """How rare the commonest of `words` is: its rank, or RARE and more, by its length."""
    return min(_RANKS.get(word, RARE + len(word)) for word in words)
