"""Whether what had to be told stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SIGNS = str.maketrans("“”„«»‘’", '"""""\'\'')


def stands_in(sentences: Iterable[str], text: str) -> bool:
    """Whether every one of `sentences` stands in `text`, whatever its line breaks and quote marks.

    A text is compared as it was sent: the teammate may write around the sentences as they like.
    """
    told = _plain(text)
    return all(_plain(sentence) in told for sentence in sentences)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_SIGNS)).strip().casefold()
