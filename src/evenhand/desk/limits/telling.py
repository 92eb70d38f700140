"""How the customer was told, and whether what had to be told stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from evenhand.desk.inbox.models import Reply
from evenhand.desk.limits.models import Limit, Of, Telling

_SIGNS = str.maketrans("“”„«»‘’", '"""""\'\'')


def telling_of(limit: Limit, of: Of) -> Telling | None:
    """The telling of a step, or of its end, if there is one; asks nothing if they were fetched."""
    found = (one for one in limit.tellings.all() if one.of == of and one.appeal_id is None)
    return next(found, None)


def told_by(limit: Limit) -> Reply | None:
    """The reply that told the customer of a step."""
    telling = telling_of(limit, Of.STEP)
    return telling.reply if telling else None


def stands_in(sentences: Iterable[str], text: str) -> bool:
    """Whether every one of `sentences` stands in `text`, whatever its line breaks and quote marks.

    A text is compared as it was sent: the teammate may write around the sentences as they like.
    """
    told = _plain(text)
    return all(_plain(sentence) in told for sentence in sentences)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_SIGNS)).strip().casefold()
