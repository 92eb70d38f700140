"""How a no is said: whole the first time, then shorter, and never for another reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

SECOND, THIRD = 2, 3


@dataclass(frozen=True)
class No:
    """What a refusal is built from, each in whole sentences; `possible` may be mere words."""

    decision: str
    rule: str
    reason: str
    possible: tuple[str, ...] = ()
    next_step: str = ""
    statutory: str = ""


def whole(no: No, citation: str) -> str:
    """Decision, rule, reason, what is possible, the law, the next step, and where it is written."""
    why = " ".join(sentence(one) for one in (no.rule, no.reason) if one.strip())
    parts = (
        sentence(no.decision),
        why,
        _listed(no.possible),
        sentence(no.statutory),
        sentence(no.next_step),
        _("You can read the rule here: %(citation)s") % {"citation": citation},
    )
    return "\n\n".join(part for part in parts if part)


def shorter(no: No, citation: str, *, nth: int, day: str, other: str) -> str:
    """The same answer for the `nth` time (2 or more), built from the first alone.

    `day` is when it was first given, as in "17 November"; `other` is who else can look at it, or
    empty. The second time names what is still possible, from the third on it is one line.
    """
    if nth >= THIRD:
        return _one_line(day, other)
    same = _("That is the same answer as on %(day)s, for the same reason.") % {"day": day}
    parts = (
        f"{sentence(no.decision)} {same}",
        _still(no.possible),
        sentence(no.next_step),
        citation,
    )
    return "\n\n".join(part for part in parts if part)


def sentence(words: str) -> str:
    """The words with a full stop, unless they end a sentence already."""
    words = words.strip()
    return f"{words}." if words and words[-1] not in ".?!:…" else words


def holds(text: str, words: str) -> bool:
    """Whether `words` stand in a text, however it breaks them into lines."""
    return " ".join(words.split()).lower() in " ".join(text.split()).lower()


def _listed(possible: Sequence[str]) -> str:
    if not possible:
        return ""
    lines = [_("What is possible instead:"), *(f"– {one.strip()}" for one in possible)]
    return "\n".join(lines)


def _still(possible: Sequence[str]) -> str:
    if not possible:
        return ""
    listed = "; ".join(one.strip().rstrip(".") for one in possible)
    return _("Still possible: %(listed)s.") % {"listed": listed}


def _one_line(day: str, other: str) -> str:
    stays = _("My answer of %(day)s stays, and so does what I offered.") % {"day": day}
    if not other:
        return stays
    looks = _("If you want somebody else to look at it, %(name)s can: one word from you is enough.")
    return f"{stays} {looks % {'name': other}}"
