"""The fairness page, built once from queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from evenhand.coach.fairness import Unlike
from evenhand.desk.fairness import queries
from evenhand.desk.fairness.queries import Known
from evenhand.desk.pages.fairness.lines import DecisionLine, line_of

A_PAGE = 50


@dataclass(frozen=True)
class Pair:
    """A decision and the nearest earlier one it differs from. `by` is decision or amount."""

    earlier: DecisionLine
    later: DecisionLine
    by: str
    is_explained: bool


@dataclass(frozen=True)
class Fairness:
    """The pairs of one page, how many are not explained, and how many decisions were compared."""

    pairs: tuple[Pair, ...]
    unexplained: int
    compared: int
    more: str


def fairness_of(page: int = 1) -> Fairness:
    """A page of pairs, the unexplained first, in a number of statements that does not grow."""
    page = max(page, 1)
    known = queries.decided()
    found = queries.unlike(known)
    first = (page - 1) * A_PAGE
    more = f"{reverse('fairness:fairness')}?page={page + 1}"
    return Fairness(
        pairs=tuple(_pair(one, known) for one in found[first : first + A_PAGE]),
        unexplained=sum(not one.is_explained for one in found),
        compared=len(known),
        more=more if len(found) > first + A_PAGE else "",
    )


def _pair(found: Unlike, known: Known) -> Pair:
    return Pair(
        earlier=line_of(known[found.earlier.key]),
        later=line_of(known[found.later.key]),
        by=found.by,
        is_explained=found.is_explained,
    )
