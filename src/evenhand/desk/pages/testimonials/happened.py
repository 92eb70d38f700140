"""How good words are told between the messages."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from evenhand.desk.journal.events import Event
from evenhand.desk.pages.happened import Teller, Who
from evenhand.desk.testimonials.events import (
    ConsentAsked,
    ConsentConfirmed,
    ConsentDeclined,
    ConsentGranted,
    ConsentWithdrawn,
    TestimonialFound,
    TestimonialPublished,
    TestimonialTakenDown,
)


def _found(event: TestimonialFound, who: Who) -> str:
    if event.by is None:
        return _("They said how their words may be shown, with the feedback form")
    return _("%(by)s marked words to quote") % {"by": who(event.by)}


def _asked(event: ConsentAsked, who: Who) -> str:
    return _("%(by)s asked whether their words may be shown") % {"by": who(event.by)}


def _granted(event: ConsentGranted, who: Who) -> str:
    if event.by is None:
        return _("The customer agreed that their words are shown")
    return _("%(by)s noted that the customer agreed to their words being shown") % {
        "by": who(event.by)
    }


def _confirmed(event: ConsentConfirmed, who: Who) -> str:  # noqa: ARG001 - a teller's signature
    return _("The customer confirmed that their words may be shown")


def _declined(event: ConsentDeclined, who: Who) -> str:  # noqa: ARG001 - as above
    return _("The customer would rather not have their words shown")


def _withdrawn(event: ConsentWithdrawn, who: Who) -> str:  # noqa: ARG001 - as above
    return _("The customer took back that their words are shown; they stand nowhere any more")


def _published(event: TestimonialPublished, who: Who) -> str:
    return _("%(by)s put their words up") % {"by": who(event.by)}


def _taken_down(event: TestimonialTakenDown, who: Who) -> str:
    return _("%(by)s took their words down") % {"by": who(event.by)}


TELLERS: Mapping[type[Event], Teller] = {
    TestimonialFound: _found,
    ConsentAsked: _asked,
    ConsentGranted: _granted,
    ConsentConfirmed: _confirmed,
    ConsentDeclined: _declined,
    ConsentWithdrawn: _withdrawn,
    TestimonialPublished: _published,
    TestimonialTakenDown: _taken_down,
}
