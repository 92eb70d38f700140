"""The page of somebody's words as one frozen value; its template asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Asking, Consent, Form, How
from evenhand.desk.testimonials.naming import attribution, forms_for
from evenhand.desk.testimonials.spelling import Piece, is_only_spelling, pieces
from evenhand.desk.wall.words.answers import Refused


@dataclass(frozen=True)
class Spot:
    """A place, as it is put to the customer; `is_agreed` to it, and whether it `stands` there."""

    pk: int
    says: str
    is_agreed: bool
    stands: bool


@dataclass(frozen=True)
class NameForm:
    """A way in which the name can stand there."""

    form: str
    line: str
    is_it: bool


@dataclass(frozen=True)
class Agreed:
    """What was agreed to: since when, how, and whether that call is still to be confirmed."""

    since: datetime
    how: str
    on_the_telephone: bool
    to_confirm: bool


@dataclass(frozen=True)
class Spoken:
    """The recording that it is about."""

    href: str
    is_video: bool
    text: str


@dataclass(frozen=True)
class Page:
    """All that is shown. `state` is "open", "over", "agreed", "withdrawn" or "declined".

    `shown` are the words as they would stand, in stretches, each mended word with what stood there;
    `typed` is what a form holds that was refused, with its `problem`.
    """

    state: str
    words: str
    shown: tuple[Piece, ...]
    is_mended: bool
    spots: tuple[Spot, ...]
    line: str
    names: tuple[NameForm, ...]
    name: str
    form: str
    terms: str
    agreed: Agreed | None
    since: datetime | None
    until: datetime
    may_agree: bool
    spoken: Spoken | None
    typed: str
    problem: str
    token: str


def page_of(asking: Asking, refused: Refused | None = None, typed: str = "") -> Page:
    """The page of an asking, in at most ten statements."""
    consent = queries.consent_of(asking.testimonial)
    words = consent.words if consent else asking.words
    shown = queries.mended(asking.testimonial, words) if consent else words
    original = asking.testimonial.words
    before = original if is_only_spelling(original, shown) else words
    parts = pieces(before, shown)
    form = consent.form if consent else asking.form
    line = consent.attribution if consent else _line(asking, form)
    state, since = _state(asking, consent)
    return Page(
        state=state,
        words=words,
        shown=parts,
        is_mended=any(part.before for part in parts),
        spots=_spots(asking, consent),
        line=line,
        names=_names(asking, form),
        name=asking.name,
        form=form,
        terms=asking.disclosure,
        agreed=_agreed(consent) if consent else None,
        since=since,
        until=asking.ends_at,
        may_agree=consent is not None or not asking.is_over(),
        spoken=_spoken(asking),
        typed=typed or words,
        problem=refused.sentence if refused else "",
        token=queries.token_of(asking),
    )


def _line(asking: Asking, form: str) -> str:
    return attribution(form, asking.name, asking.company)


def _state(asking: Asking, consent: Consent | None) -> tuple[str, datetime | None]:
    if consent:
        return "agreed", consent.given_at
    newest = queries.consents_of(asking.testimonial).first()
    if newest is not None:
        return "withdrawn", newest.withdrawal.at if newest.is_withdrawn else None
    if hasattr(asking, "declined"):
        return "declined", asking.declined.at
    return ("over" if asking.is_over() else "open"), None


def _spots(asking: Asking, consent: Consent | None) -> tuple[Spot, ...]:
    up = queries.publications_of(asking.testimonial).filter(taken_down=None)
    stands = set(up.values_list("place", flat=True)) if consent else set()
    agreed = {place.pk for place in consent.places.all()} if consent else None
    return tuple(
        Spot(place.pk, place.says, agreed is None or place.pk in agreed, place.pk in stands)
        for place in asking.places.order_by("order", "pk")
    )


def _names(asking: Asking, form: str) -> tuple[NameForm, ...]:
    return tuple(
        NameForm(one, _line(asking, one) or _("No name"), one == form)
        for one in forms_for(asking.name, asking.company)
    )


def _agreed(consent: Consent) -> Agreed:
    called = consent.how == How.TELEPHONE
    return Agreed(
        since=consent.given_at,
        how=str(Form(consent.form).label),
        on_the_telephone=called,
        to_confirm=called and not hasattr(consent, "confirmation"),
    )


def _spoken(asking: Asking) -> Spoken | None:
    recording = getattr(asking.testimonial, "recording", None)
    if recording is None:
        return None
    said = queries.transcript_of(recording)
    href = reverse("words:recording", args=[queries.token_of(asking)])
    return Spoken(href, recording.kind == "video", said.text if said else "")
