"""What everybody may see: the one way out of this room for words that leave the desk.

Nothing comes through it without a consent that was given, was not taken back, and is the newest one
of these words; for the very place in which they are to stand; with the line below them that was
agreed to. It has besides to be put up there by a teammate, and a recording needs its words in
writing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from evenhand.desk.testimonials.models import (
    Claim,
    Consent,
    Edition,
    Mending,
    Publication,
    Recording,
    Support,
    Transcript,
)
from evenhand.desk.testimonials.spelling import is_only_spelling

WALL = "wall"
"""The slug of the place that the desk itself serves."""

MOST = 200


@dataclass(frozen=True)
class Spoken:
    """A recording that may be heard: `key` is its name in addresses, `captions` are WebVTT."""

    key: str
    kind: str
    content_type: str
    transcript: str
    captions: str


@dataclass(frozen=True)
class Shown:
    """Good words as everybody may see them.

    `words` are shown; `said` is how they were written before their spelling was put right, which is
    all that differs between them.
    `attribution` is the line below, empty for no name; `given_at` when the consent was given.
    `claims` are slugs, `language` an ISO 639-1 code or empty, `disclosure` the sentence of an
    incentive or empty.
    """

    pk: int
    words: str
    said: str
    attribution: str
    form: str
    given_at: datetime
    product: str
    language: str
    claims: tuple[str, ...]
    disclosure: str
    spoken: Spoken | None


def public(
    *,
    place: str = WALL,
    claim: str = "",
    product: str = "",
    language: str = "",
    form: str = "",
    most: int = MOST,
) -> tuple[Shown, ...]:
    """What may be shown in `place` (a slug) now, what bears out most on top; three statements.

    The others narrow it down where given: to what bears out the `claim` of that slug, to a
    `product` in any case, to a `language`, to a `form` of the name.
    """
    rows = public_consents(place)
    if claim:
        borne_out = Support.objects.filter(denied=False, claim__slug=claim, claim__retirement=None)
        rows = rows.filter(testimonial__in=borne_out.values("testimonial"))
    if product:
        rows = rows.filter(testimonial__product__iexact=product)
    if language:
        rows = rows.filter(testimonial__language=language)
    if form:
        rows = rows.filter(form=form)
    return _shown(list(rows[:most]))


def current(rows: QuerySet[Consent]) -> QuerySet[Consent]:
    """Those that count: the newest one of their testimonial, and not taken back."""
    later = Consent.objects.filter(testimonial=OuterRef("testimonial"), pk__gt=OuterRef("pk"))
    return rows.filter(~Exists(later), withdrawal=None)


def public_consents(place: str) -> QuerySet[Consent]:
    """The consents by which something stands in a place now, what bears out most on top."""
    up = Publication.objects.filter(
        testimonial=OuterRef("testimonial"), place__slug=place, taken_down=None
    )
    rows = current(Consent.objects.filter(Exists(up), places__slug=place))
    recording = Recording.objects.filter(testimonial=OuterRef("testimonial"))
    rows = rows.filter(~Exists(recording) | Exists(_readable(recording)))
    mended = Mending.objects.filter(
        testimonial=OuterRef("testimonial"), base=OuterRef("words")
    ).order_by("-pk")
    rows = rows.annotate(shown=Coalesce(Subquery(mended.values("text")[:1]), F("words")))
    rows = rows.filter(~Q(words="") | Exists(recording))
    rows = rows.select_related("testimonial__recording")
    return rows.order_by("-testimonial__weight", "-given_at", "-pk")


def _readable(recordings: QuerySet[Recording]) -> QuerySet[Recording]:
    """Recordings of which the newest transcript says what is said in them."""
    newest = Transcript.objects.filter(recording=OuterRef("pk")).order_by("-pk")
    rows = recordings.annotate(
        text=Subquery(newest.values("text")[:1]), captions=Subquery(newest.values("captions")[:1])
    )
    return rows.filter(~Q(text="") | ~Q(captions=""), text__isnull=False)


def _shown(consents: list[Consent]) -> tuple[Shown, ...]:
    testimonials = [consent.testimonial_id for consent in consents]
    claims = _claims(testimonials)
    spoken = _spoken(testimonials)
    return tuple(
        Shown(
            pk=consent.testimonial_id,
            words=consent.shown,  # type: ignore[attr-defined]  # annotated above
            said=_said(consent),
            attribution=consent.attribution,
            form=consent.form,
            given_at=consent.given_at,
            product=consent.testimonial.product,
            language=consent.testimonial.language,
            claims=claims.get(consent.testimonial_id, ()),
            disclosure=consent.disclosure,
            spoken=spoken.get(consent.testimonial_id),
        )
        for consent in consents
    )


def _said(consent: Consent) -> str:
    """The words before any spelling was put right, as far as that is all that differs."""
    original = consent.testimonial.words
    return original if is_only_spelling(original, consent.words) else consent.words


def _claims(testimonials: Iterable[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    rows = Support.objects.filter(testimonial__in=testimonials, denied=False)
    rows = rows.filter(claim__retirement=None).order_by("claim__text")
    for testimonial, slug in rows.values_list("testimonial", "claim__slug"):
        found[testimonial] = (*found.get(testimonial, ()), slug)
    return found


def _spoken(testimonials: Iterable[int]) -> dict[int, Spoken]:
    rows = Transcript.objects.filter(recording__testimonial__in=testimonials)
    return {
        said.recording.testimonial_id: Spoken(
            key=said.recording.key,
            kind=said.recording.kind,
            content_type=said.recording.content_type,
            transcript=said.text,
            captions=said.captions,
        )
        for said in rows.select_related("recording").order_by("pk")
    }


def public_recording(key: str, *, place: str = WALL) -> Recording | None:
    """A recording that may be heard in a place now, by its key."""
    rows = Recording.objects.filter(key=key)
    return rows.filter(testimonial__in=public_consents(place).values("testimonial")).first()


def public_claims(*, place: str = WALL) -> QuerySet[Claim]:
    """The claims that something public in a place bears out, to filter by."""
    borne_out = Support.objects.filter(
        claim=OuterRef("pk"),
        denied=False,
        testimonial__in=public_consents(place).values("testimonial"),
    )
    return Claim.objects.filter(Exists(borne_out), retirement=None).order_by("text")


def edition() -> Edition:
    """Which state of all public words it is: `number` grows and `at` moves with every change."""
    return Edition.objects.first() or Edition()
