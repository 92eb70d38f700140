"""Stashes as their owner sees them."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.learning import queries
from evenhand.desk.learning.models import Lesson, Stash
from evenhand.desk.pages.learning.pieces import ShownCard, shown_cards
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class SavedCard:
    """A card in a stash, with the lesson it is of (None for one of their own)."""

    pk: int
    card: ShownCard
    lesson: Lesson | None


@dataclass(frozen=True)
class StashPage:
    """One stash, and what is in it."""

    stash: Stash
    cards: tuple[SavedCard, ...]


def stashes_page(teammate: Teammate) -> tuple[Stash, ...]:
    """Their stashes, each with the number of its cards as `held`."""
    return tuple(queries.stashes_of(teammate))


def stash_page(stash: Stash) -> StashPage:
    """As many statements for one card as for thirty."""
    rows = list(queries.saved_in(stash))
    shown = shown_cards(one.card for one in rows)
    cards = (
        SavedCard(one.pk, card, one.card.lesson) for one, card in zip(rows, shown, strict=True)
    )
    return StashPage(stash, tuple(cards))
