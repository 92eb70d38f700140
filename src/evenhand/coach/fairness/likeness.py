"""Which earlier cases are like this one.

Two cases are alike when they fall under the same clause or have the same cause, and nothing that is
known of both says otherwise: another clause, another cause, or a value of another order. The more
they have in common, the nearer they are; among equals the newer comes first.

Source: "like cases alike", Aristotle, Nicomachean Ethics, book V; that customers compare what they
were given with what others were given: Adams, Inequity in Social Exchange (1965).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from evenhand.coach.fairness.cases import Decision

LIKE_VALUE = Decimal(2)
"""Values are like when the greater is at most this many times the smaller."""


@dataclass(frozen=True, slots=True)
class Like:
    """An earlier case, and what it has in common: of clause, cause, product, value."""

    case: Decision
    common: tuple[str, ...]


def like_cases(case: Decision, earlier: Iterable[Decision], most: int = 5) -> tuple[Like, ...]:
    """The nearest among `earlier`, at most `most` of them, nearest first; itself left out."""
    others = (one for one in earlier if one.key != case.key)
    likes = [Like(one, common(case, one)) for one in others if are_alike(case, one)]
    likes.sort(key=lambda like: (len(like.common), like.case.at, like.case.key), reverse=True)
    return tuple(likes[:most])


def are_alike(one: Decision, other: Decision) -> bool:
    """Whether two cases are to be treated alike: the same for both ways round."""
    if _clash(one.clause, other.clause) or _clash(one.cause, other.cause):
        return False
    shares = _same(one.clause, other.clause) or _same(one.cause, other.cause)
    return shares and is_like_value(one, other) is not False


def common(one: Decision, other: Decision) -> tuple[str, ...]:
    """What two cases have in common."""
    same = {
        "clause": _same(one.clause, other.clause),
        "cause": _same(one.cause, other.cause),
        "product": _same(one.product, other.product),
        "value": is_like_value(one, other) is True,
    }
    return tuple(name for name, is_same in same.items() if is_same)


def is_like_value(one: Decision, other: Decision) -> bool | None:
    """Whether the values are of one order; None when that is not known of both."""
    if one.value is None or other.value is None or one.currency != other.currency:
        return None
    low, high = sorted((one.value, other.value))
    return high == 0 or high <= low * LIKE_VALUE


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other


def _clash(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other
