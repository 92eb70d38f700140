"""What a device sends when it has a line again: reviews, as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from evenhand.desk.pages.asking import MOST
from evenhand.desk.practice.actions import Made

MOST_AT_ONCE = 500


class CannotRead(Exception):
    """What was sent is no batch of reviews; the text says what would be one."""


@dataclass(frozen=True)
class Sent:
    """The reviews of a batch, and the ids under which something came that is none."""

    reviews: tuple[Made, ...]
    refused: tuple[str, ...]


def sent_in(body: bytes) -> Sent:
    """What a batch holds. Raises CannotRead when it is none, or too large to be one."""
    try:
        rows = json.loads(body)["reviews"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise CannotRead(_("Send a JSON object with a list “reviews”.")) from None
    if not isinstance(rows, list) or len(rows) > MOST_AT_ONCE:
        raise CannotRead(_("Send a list of 500 reviews at most."))
    reviews = [(row, _review(row)) for row in rows]
    refused = [row.get("id") for row, made in reviews if made is None and isinstance(row, dict)]
    return Sent(
        reviews=tuple(made for _row, made in reviews if made),
        refused=tuple(one for one in refused if isinstance(one, str)),
    )


def _review(row: Any) -> Made | None:
    """One review, None where something is missing or is no such thing."""
    if not isinstance(row, Mapping):
        return None
    try:
        made_id, at = UUID(row["id"]), datetime.fromisoformat(row["at"])
        card, rating, seconds = row["card"], row["rating"], row.get("seconds")
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    known = _is_whole(card, MOST) and _is_whole(rating, 4) and card and rating
    timed = seconds is None or _is_whole(seconds, MOST)
    if not (known and timed) or at.tzinfo is None or not 2000 < at.year < 3000:
        return None
    return Made(made_id, card, rating, at, seconds)


def _is_whole(value: Any, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
