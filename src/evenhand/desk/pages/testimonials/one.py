"""One testimonial: its words, what was asked and agreed to, where it stands; built once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.pages.testimonials.page import Sign, reasons_of, state_sign
from evenhand.desk.pages.testimonials.words import why_not
from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Asking, Consent, Testimonial
from evenhand.desk.testimonials.naming import attribution
from evenhand.desk.testimonials.spelling import Piece, is_only_spelling, pieces
from evenhand.desk.testimonials.wording import listed


@dataclass(frozen=True)
class Happened:
    """A line of the history: when, what, and words that differ from those at the top."""

    at: datetime
    icon: str
    text: str
    words: str = ""


@dataclass(frozen=True)
class Spot:
    """A place that was agreed to; `up` is the id of its standing there, 0 for not."""

    pk: int
    name: str
    up: int


@dataclass(frozen=True)
class ClaimLine:
    """A claim, and whether the words bear it out."""

    pk: int
    text: str
    is_borne_out: bool


@dataclass(frozen=True)
class Spoken:
    """The recording, and what is said in it."""

    href: str
    is_video: bool
    name: str
    size: int
    text: str
    captions: str
    track: str


@dataclass(frozen=True)
class OnePage:
    """All that the page shows; `shown` are the words in stretches, mended ones with the original.

    `confirm` is the id of a consent that was noted on the telephone and is not confirmed.
    """

    pk: int
    words: str
    base: str
    shown: tuple[Piece, ...]
    line: str
    state: Sign
    reasons: tuple[Sign, ...]
    conversation: int
    customer: str
    name: str
    company: str
    product: str
    address: str
    terms: str
    spots: tuple[Spot, ...]
    confirm: int
    calls: tuple[int, ...]
    why_not: tuple[str, ...]
    may_ask: bool
    may_publish: bool
    history: tuple[Happened, ...]
    claims: tuple[ClaimLine, ...]
    spoken: Spoken | None
    problem: str
    typed: str


def page_of(testimonial: Testimonial, *, problem: str = "", typed: str = "") -> OnePage:
    """The page of a testimonial that was fetched with its state, in some twenty statements.

    `problem` says why a form was refused, and `typed` is what it held.
    """
    consent = queries.consent_of(testimonial)
    original = testimonial.words
    base = consent.words if consent else original
    shown = queries.mended(testimonial, base)
    spoken = _spoken(testimonial)
    reasons = () if consent else tuple(map(why_not, queries.why_not(testimonial)))
    askings = list(queries.askings_of(testimonial))
    return OnePage(
        pk=testimonial.pk,
        words=shown,
        base=base,
        shown=pieces(original if is_only_spelling(original, shown) else base, shown),
        line=consent.attribution if consent else "",
        state=state_sign(testimonial),
        reasons=reasons_of(testimonial),
        conversation=testimonial.conversation_id or 0,
        customer=testimonial.customer.name if testimonial.customer else "",
        name=testimonial.name,
        company=testimonial.company,
        product=testimonial.product,
        address=testimonial.email,
        terms=consent.disclosure if consent else "",
        spots=tuple(_spots(testimonial, consent)) if consent else (),
        confirm=_to_confirm(consent),
        calls=tuple(one.pk for one in askings if _is_call(one)),
        why_not=reasons,
        may_ask=consent is None and not reasons,
        may_publish=spoken is None or bool(spoken.text or spoken.captions),
        history=tuple(sorted(_history(testimonial, askings), key=lambda one: one.at)),
        claims=tuple(_claims(testimonial)),
        spoken=spoken,
        problem=problem,
        typed=typed or shown,
    )


def _to_confirm(consent: Consent | None) -> int:
    if consent is None or consent.how != "telephone" or hasattr(consent, "confirmation"):
        return 0
    return consent.pk if consent.testimonial.conversation_id else 0


def _is_call(asking: Asking) -> bool:
    """Whether it is asked on the telephone, and no answer is noted yet."""
    return asking.channel == "telephone" and not hasattr(asking, "asked")


def _spots(testimonial: Testimonial, consent: Consent) -> Iterator[Spot]:
    up = queries.publications_of(testimonial).filter(taken_down=None)
    stands = dict(up.values_list("place", "pk"))
    for place in consent.places.order_by("order", "pk"):
        yield Spot(place.pk, place.name, stands.get(place.pk, 0))


def _claims(testimonial: Testimonial) -> Iterator[ClaimLine]:
    kept = testimonial.supports.filter(denied=False).values_list("claim", flat=True)
    borne_out = set(kept)
    for claim in queries.claims():
        yield ClaimLine(claim.pk, claim.text, claim.pk in borne_out)


def _spoken(testimonial: Testimonial) -> Spoken | None:
    recording = getattr(testimonial, "recording", None)
    if recording is None:
        return None
    said = queries.transcript_of(recording)
    href = reverse("testimonials:recording", args=[testimonial.pk])
    return Spoken(
        href=href,
        is_video=recording.kind == "video",
        name=recording.name,
        size=recording.size,
        text=said.text if said else "",
        captions=said.captions if said else "",
        track=f"{href}?captions=1" if said and said.captions else "",
    )


def _history(testimonial: Testimonial, askings: list[Asking]) -> Iterator[Happened]:
    by = testimonial.by.first_name if testimonial.by else ""
    found = _("%(by)s marked these words") % {"by": by} if by else _("They came by themselves")
    yield Happened(testimonial.at, "heart", found, testimonial.words)
    for mending in testimonial.mendings.select_related("by"):
        text = _("%(by)s put the spelling right") % {"by": mending.by.first_name}
        yield Happened(mending.at, "edit", text, mending.text)
    for asking in askings:
        yield from _asked(asking)
    for consent in queries.consents_of(testimonial):
        yield from _agreed(consent)
    for up in queries.publications_of(testimonial):
        who = up.by.first_name if up.by else _("The desk")
        named = {"by": who, "place": up.place.name}
        yield Happened(up.at, "pin", _("%(by)s put it up: %(place)s") % named)
        if hasattr(up, "taken_down"):
            text = _("It was taken down: %(place)s") % named
            yield Happened(up.taken_down.at, "close", text)


def _asked(asking: Asking) -> Iterator[Happened]:
    places = listed([place.name for place in asking.places.all()])
    line = attribution(asking.form, asking.name, asking.company) or _("no name")
    if hasattr(asking, "asked"):
        text = _("Asked for: %(places)s; name: %(line)s") % {"places": places, "line": line}
        yield Happened(asking.asked.at, "question", text)
    if hasattr(asking, "declined"):
        how = asking.declined.get_how_display()
        yield Happened(asking.declined.at, "close", _("They said no, %(how)s") % {"how": how})


def _agreed(consent: Consent) -> Iterator[Happened]:
    places = listed([place.name for place in consent.places.all()])
    named = {
        "places": places,
        "line": consent.attribution or _("no name"),
        "how": consent.get_how_display(),
        "address": consent.address or _("no address"),
    }
    text = _("They agreed %(how)s (%(address)s): %(places)s; name: %(line)s") % named
    yield Happened(consent.given_at, "check", text, consent.words)
    if hasattr(consent, "confirmation"):
        yield Happened(consent.confirmation.at, "check", _("They confirmed it by their link"))
    if consent.is_withdrawn:
        how = consent.withdrawal.get_how_display()
        yield Happened(consent.withdrawal.at, "undo", _("They took it back %(how)s") % {"how": how})
