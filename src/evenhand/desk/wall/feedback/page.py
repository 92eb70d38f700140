"""The feedback form as one frozen value; its template asks nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.actions import MEGABYTES
from evenhand.desk.testimonials.models import LONGEST, Form
from evenhand.desk.wall.feedback.giving import TRAP, Refused, Sent, sealed
from evenhand.desk.wall.showing.page import absolute

FORMS = (Form.FULL, Form.FIRST, Form.INITIALS, Form.NONE)


@dataclass(frozen=True)
class Option:
    """Something to tick, by its value."""

    value: str
    text: str
    is_it: bool


@dataclass(frozen=True)
class Page:
    """All that the form shows; `terms` say what is given in return, mostly nothing."""

    product: str
    number: str
    words: str
    name: str
    email: str
    places: tuple[Option, ...]
    forms: tuple[Option, ...]
    terms: str
    problem: str
    lost_recording: bool
    longest: int = LONGEST
    megabytes: int = MEGABYTES
    trap: str = TRAP


def page_of(product: str, sent: Sent | None = None, refused: Refused | None = None) -> Page:
    """The form, empty, or with what was typed and what is wrong with it; in two statements."""
    running = queries.incentive()
    chosen = sent.form if sent else Form.FIRST
    return Page(
        product=product,
        number=sealed(),
        words=sent.words if sent else "",
        name=sent.name if sent else "",
        email=sent.email if sent else "",
        places=tuple(_places(sent)),
        forms=tuple(Option(one.value, str(one.label), one == chosen) for one in FORMS),
        terms=_terms(running.what, running.disclosure) if running else "",
        problem=refused.sentence if refused else "",
        lost_recording=bool(sent and sent.recording),
    )


def address(product: str = "") -> str:
    """The form's address, for the world outside."""
    named = reverse("feedback:product", args=[product]) if product else reverse("feedback:form")
    return absolute(named)


def _places(sent: Sent | None) -> Iterable[Option]:
    ticked = sent.places if sent else ()
    for place in queries.places():
        yield Option(str(place.pk), place.says, place.pk in ticked)


def _terms(what: str, disclosure: str) -> str:
    told = _(
        "%(house)s gives this to whoever says a word, whatever that word is: %(what)s. With your "
        "words then stands: “%(disclosure)s”"
    )
    return told % {"house": settings.ORGANISATION, "what": what, "disclosure": disclosure}
