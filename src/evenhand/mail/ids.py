"""Message ids, brought into one form: without angle brackets, blanks or control characters."""

from __future__ import annotations

import re

from evenhand.mail import limits
from evenhand.mail.characters import one_line

_IN_BRACKETS = re.compile(r"<([^<>]{1,2000})>")
_BLANKS = re.compile(r"\s+")


def first(value: str) -> str:
    """The first id in `value`; "" when there is none, or none of a bearable length."""
    return next(iter(every(value)), "")


def every(value: str) -> list[str]:
    """All ids in `value`, in order, without doubles; all words when none stands in brackets."""
    found = _IN_BRACKETS.findall(value) or value.replace("<", " ").replace(">", " ").split()
    clean = (one_line(_BLANKS.sub("", item), limits.MAX_ID + 1) for item in found)
    return list(dict.fromkeys(item for item in clean if 0 < len(item) <= limits.MAX_ID))


def chain(value: str) -> tuple[str, ...]:
    """The ids of a References field: the first, and the newest up to `limits.MAX_REFERENCES`."""
    found = every(value)
    if len(found) > limits.MAX_REFERENCES:
        found = [found[0], *found[1 - limits.MAX_REFERENCES :]]
    return tuple(found)
