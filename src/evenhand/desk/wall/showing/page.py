"""The wall as one frozen value: the words that may be shown, and what they can be narrowed to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.queries import Shown
from evenhand.desk.testimonials.spelling import Piece, pieces

MOST = 200
"""Words on one page."""

LONGEST = {"claim": 60, "product": 120, "language": 8}
NOT_TEXT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML may hold (XML 1.0, section 2.2), and no page shows."""


@dataclass(frozen=True)
class Wanted:
    """What somebody narrows the wall to, and at most how many they want."""

    claim: str = ""
    product: str = ""
    language: str = ""
    most: int = MOST

    @classmethod
    def of(cls, asked: QueryDict) -> Wanted:
        """What an address asks for; what makes no sense is left out."""
        given = {name: plain(asked.get(name, ""))[:most] for name, most in LONGEST.items()}
        most = asked.get("most", "")
        is_number = most.isascii() and most.isdigit() and len(most) < 5
        return cls(**given, most=min(max(int(most), 1), MOST) if is_number else MOST)

    @property
    def filters(self) -> dict[str, str]:
        """What it is narrowed to."""
        return {name: getattr(self, name) for name in LONGEST if getattr(self, name)}

    def href(self, view: str, **otherwise: str) -> str:
        """The address of a view of the wall, narrowed alike, or otherwise."""
        asked = {name: said for name, said in {**self.filters, **otherwise}.items() if said}
        at = reverse(f"wall:{view}")
        return f"{at}?{urlencode(asked)}" if asked else at


@dataclass(frozen=True)
class Spoken:
    """A recording that can be played; `captions` is an address, or empty."""

    href: str
    is_video: bool
    content_type: str
    captions: str
    transcript: str


@dataclass(frozen=True)
class Card:
    """Somebody's words. `parts` tell which words were mended, `said` is how they were written."""

    pk: int
    words: str
    parts: tuple[Piece, ...]
    said: str
    line: str
    at: datetime
    product: str
    language: str
    claims: tuple[str, ...]
    disclosure: str
    spoken: Spoken | None


@dataclass(frozen=True)
class Choice:
    """One thing to narrow the wall to."""

    text: str
    href: str
    current: bool


@dataclass(frozen=True)
class Choices:
    """The choices of a kind, under a name."""

    name: str
    every: tuple[Choice, ...]


@dataclass(frozen=True)
class Wall:
    """All that is shown; `rss` and `whole` are addresses."""

    cards: tuple[Card, ...]
    choices: tuple[Choices, ...]
    is_narrowed: bool
    rss: str
    whole: str


def wall_of(wanted: Wanted) -> Wall:
    """The wall with what it can be narrowed to, in at most eight statements."""
    claims = dict(queries.public_claims().values_list("slug", "text"))
    shown = queries.public(**wanted.filters, most=wanted.most)
    every = queries.public(most=MOST) if wanted.filters else shown
    return Wall(
        cards=tuple(_card(one, claims) for one in shown),
        choices=tuple(_choices(wanted, claims, every)),
        is_narrowed=bool(wanted.filters),
        rss=wanted.href("rss"),
        whole=reverse("wall:wall"),
    )


def cards_of(wanted: Wanted) -> tuple[Card, ...]:
    """The words alone, in at most four statements."""
    claims = dict(queries.public_claims().values_list("slug", "text"))
    shown = queries.public(**wanted.filters, most=wanted.most)
    return tuple(_card(one, claims) for one in shown)


def absolute(href: str) -> str:
    """An address of this desk as another site has to name it."""
    return f"{settings.PUBLIC_URL}{href}"


def plain(text: str) -> str:
    """Words without what neither a page nor a feed can hold."""
    return NOT_TEXT.sub("", text)


def _card(one: Shown, claims: dict[str, str]) -> Card:
    words, said = plain(one.words), plain(one.said)
    return Card(
        pk=one.pk,
        words=words,
        parts=pieces(said, words) if said != words else (Piece(words),),
        said=said if said != words else "",
        line=plain(one.attribution),
        at=one.given_at,
        product=plain(one.product),
        language=one.language,
        claims=tuple(claims[slug] for slug in one.claims if slug in claims),
        disclosure=plain(one.disclosure),
        spoken=_spoken(one.spoken) if one.spoken else None,
    )


def _spoken(spoken: Any) -> Spoken:
    captions = reverse("wall:captions", args=[spoken.key]) if spoken.captions else ""
    return Spoken(
        href=reverse("wall:recording", args=[spoken.key]),
        is_video=spoken.kind == "video",
        content_type=spoken.content_type,
        captions=captions,
        transcript=plain(spoken.transcript),
    )


def _choices(wanted: Wanted, claims: dict[str, str], every: Iterable[Shown]) -> Iterable[Choices]:
    products = sorted({one.product for one in every if one.product}, key=str.casefold)
    languages = sorted({one.language for one in every if one.language})
    kinds = (
        ("claim", _("What it bears out"), claims),
        ("product", _("Product"), {one: one for one in products}),
        ("language", _("Language"), {one: _language(one) for one in languages}),
    )
    for name, title, offered in kinds:
        here = getattr(wanted, name)
        if len(offered) > 1 or here:
            yield Choices(title, tuple(_choice(wanted, name, offered, here)))


def _choice(wanted: Wanted, name: str, offered: dict[str, str], here: str) -> Iterable[Choice]:
    yield Choice(_("All"), wanted.href("wall", **{name: ""}), not here)
    for value, text in offered.items():
        is_it = value.casefold() == here.casefold()
        yield Choice(text, wanted.href("wall", **{name: value}), is_it)


def _language(code: str) -> str:
    """A language by its own name; a code that Django does not know stands as it is."""
    try:
        return str(get_language_info(code)["name_local"]).capitalize()
    except KeyError:
        return code
