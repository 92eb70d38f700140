"""Which clauses a message is likely about: those that share its rarer words. A person chooses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from evenhand.desk.policies.models import Version

MOST = 3
FEWEST = 2
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?:able|ing|ed|es|s)$")
_PLAIN = frozenset(
    re.findall(
        r"\w+",
        "about after again before could does from have here just like more much only over please "
        "should some such than that their them then there they this very want what when which "
        "will with would your youre dont cant hello thanks thank",
    )
)


def fitting(versions: Sequence[Version], text: str) -> list[Version]:
    """Up to three of `versions` that fit the words of `text` best, the best first."""
    said = stems(text)
    held = {one.pk: stems(one.words) for one in versions}
    common = Counter(stem for words in held.values() for stem in words)
    scored = [
        (sum(1 / common[stem] for stem in held[one.pk] & said), one)
        for one in versions
        if len(held[one.pk] & said) >= FEWEST
    ]
    scored.sort(key=lambda one: -one[0])
    return [version for _score, version in scored[:MOST]]


def stems(text: str) -> set[str]:
    """The telling words of a text, without their endings."""
    words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
    return {_ENDING.sub("", word) for word in words if word not in _PLAIN}
