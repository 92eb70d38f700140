"""A card as one reads it: words, and between them what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from evenhand.desk.learning import queries
from evenhand.desk.learning.models import Card, Kind, Medium
from evenhand.desk.learning.pictures import FOLDER, NAMED, media_in
from evenhand.desk.learning.written import WrittenCard
from evenhand.desk.ui.prose import prose

Media = Mapping[str, Medium]


@dataclass(frozen=True)
class Shown:
    """A picture, sound or film. `kind` is empty when the file is not there (yet)."""

    says: str
    kind: str = ""
    href: str = ""
    captions: str = ""
    transcript: str = ""


@dataclass(frozen=True)
class Piece:
    """Words as HTML, or something shown."""

    words: SafeString | None = None
    shown: Shown | None = None


@dataclass(frozen=True)
class ShownCard:
    """A card; `back` is empty for one that is only read. `told` says whose it is, if not all's.

    `stashes` are the names of the reader's stashes that hold it; `pk` is 0 in a preview.
    """

    pk: int
    key: str
    kind: str
    label: str
    title: str
    front: tuple[Piece, ...]
    back: tuple[Piece, ...]
    told: str = ""
    stashes: tuple[str, ...] = ()


def shown_cards(
    cards: Iterable[Card | WrittenCard], saved: Mapping[int, tuple[str, ...]] | None = None
) -> tuple[ShownCard, ...]:
    """Cards ready to be read; it takes one statement when they show something."""
    rows = list(cards)
    names = media_in(*(text for card in rows for text in (card.front, card.back)))
    media = queries.media_called(names) if names else {}
    return tuple(_shown(card, media, saved or {}) for card in rows)


def _shown(
    card: Card | WrittenCard, media: Media, saved: Mapping[int, tuple[str, ...]]
) -> ShownCard:
    kind = Kind(card.kind)
    row = card if isinstance(card, Card) else None
    return ShownCard(
        pk=row.pk if row else 0,
        key=card.key,
        kind=kind.value,
        label=str(kind.label),
        title=card.title,
        front=tuple(_pieces(card.front, media)),
        back=tuple(_pieces(card.back, media)) if card.back else (),
        told=_told(row) if row else "",
        stashes=saved.get(row.pk, ()) if row else (),
    )


def _told(card: Card) -> str:
    if card.owner_id is None:
        return ""
    if card.shared_at is None:
        return _("Made from your own words; only you see it.")
    return _("From the team's own conversations.")


def _pieces(text: str, media: Media) -> Iterator[Piece]:
    place = 0
    for found in NAMED.finditer(text):
        if text[place : found.start()].strip():
            yield Piece(words=prose(text[place : found.start()]))
        yield Piece(shown=_medium(found["says"], found["address"].removeprefix(FOLDER), media))
        place = found.end()
    if text[place:].strip():
        yield Piece(words=prose(text[place:]))


def _medium(says: str, name: str, media: Media) -> Shown:
    medium = media.get(name)
    if medium is None:
        return Shown(says)
    captions = reverse("learning:captions", args=[medium.pk]) if medium.captions else ""
    href = reverse("learning:medium", args=[medium.pk])
    return Shown(says, medium.kind, href, captions, medium.transcript)
