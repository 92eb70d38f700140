"""What a customer is asked behind their link, as a teammate sees it: to look at, never to answer.

The link stands in the draft, so a teammate can open it. Whoever answers there answers for the
customer; so in a browser in which a teammate is signed in, nothing is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import access
from evenhand.desk.testimonials.models import Asking
from evenhand.desk.testimonials.naming import attribution

TO_LISTEN = "recording"
FORBIDDEN = 403
NO_TRACE = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}


@dataclass(frozen=True)
class Preview:
    """The question: the words, the line below them, where they would stand, and until when."""

    testimonial: int
    customer: str
    words: str
    line: str
    places: tuple[str, ...]
    terms: str
    until: datetime
    is_refused: bool


def preview_of(asking: Asking, *, is_refused: bool) -> Preview:
    """What somebody is asked; `is_refused` once a teammate tried to answer it."""
    return Preview(
        testimonial=asking.testimonial_id,
        customer=asking.testimonial.name or _("the customer"),
        words=asking.words,
        line=attribution(asking.form, asking.name, asking.company) or _("without a name"),
        places=tuple(one.says for one in asking.places.order_by("order", "pk")),
        terms=asking.disclosure,
        until=asking.ends_at,
        is_refused=is_refused,
    )


class OnlyThemselves:
    """Middleware that shows a signed-in teammate the preview in place of a customer's own page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer as ever."""
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, _view: object, _given: object, named: dict[str, str]
    ) -> HttpResponseBase | None:
        """The preview, 403 for an answer; None for whoever is not signed in, and for other pages.

        Raises Http404 for a link that is not right.
        """
        match, teammate = request.resolver_match, request.user
        if match is None or match.app_name != "words" or match.url_name == TO_LISTEN:
            return None
        if not isinstance(teammate, Teammate):
            return None
        asking = access.asking(teammate, access.held(named["token"]).pk)
        page = preview_of(asking, is_refused=request.method == "POST")
        shown = {"nav": nav_for(teammate, "praise"), "page": page}
        status = FORBIDDEN if page.is_refused else 200
        response = render(request, "testimonials/preview.html", shown, status=status)
        for name, value in NO_TRACE.items():
            response.headers[name] = value
        return response
