"""The customer's page and what is sent from it. Looking changes nothing; every change is a POST."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.base import serving
from evenhand.desk.passes import access, actions, queries
from evenhand.desk.passes.models import Pass
from evenhand.desk.portal import forms, pacing, writing
from evenhand.desk.portal.doors import for_holder, for_visitors, gone
from evenhand.desk.portal.forms import Refused
from evenhand.desk.portal.page import Asked, Page
from evenhand.desk.portal.thread import SHOWN


@require_safe
@for_holder
def page(request: HttpRequest, held: Pass) -> HttpResponseBase:
    """What happens next, what we need, and what passed; `?shown=` how much of it."""
    shown = request.GET.get("shown", "")
    most = int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 4 else SHOWN
    return _shown(request, held, Asked(shown=most, said=request.GET.get("said", "")))


@require_POST
@for_holder
def replies(request: HttpRequest, held: Pass) -> HttpResponseBase:
    """Words and files of the customer, as a message of the conversation."""
    try:
        writing.write(held, request)
    except Refused as refused:
        return _refused(request, held, refused)
    return _back(held, "reply")


@require_safe
@for_holder
def file(request: HttpRequest, held: Pass, pk: int) -> HttpResponseBase:
    """A file of this conversation; `?preview=1` shows a picture in place. Raises Http404."""
    found = access.attachment(held, pk)
    serve = serving.preview if "preview" in request.GET else serving.download
    return serve(found.file, name=found.name, content_type=found.content_type)


@require_POST
@for_visitors
def renewal(request: HttpRequest, token: str) -> HttpResponseBase:
    """Mail a new link to the address of one that is over; what is told is always the same."""
    held = access.held(token)
    if not held.is_over():
        return redirect("portal:page", token=token)
    try:
        pacing.count("renewal", held.address_id)
        forms.used(held, "renewal", request.POST.get("form", ""))
    except Refused as refused:
        return render(request, "portal/refused.html", {"refused": refused}, status=refused.status)
    actions.ask_for_link(held)
    return gone(request, held, is_asked=True)


def _refused(request: HttpRequest, held: Pass, refused: Refused) -> HttpResponseBase:
    """The page again with what is wrong, and with the words that were typed."""
    asked = Asked(problem=refused.sentence, words=request.POST.get("words", "")[:100_000])
    return _shown(request, held, asked, refused.status)


def _shown(request: HttpRequest, held: Pass, asked: Asked, status: int = 200) -> HttpResponseBase:
    return render(request, "portal/page.html", {"page": Page.of(held, asked)}, status=status)


def _back(held: Pass, said: str) -> HttpResponseBase:
    href = reverse("portal:page", args=[queries.token_of(held)])
    return HttpResponseRedirect(f"{href}?said={said}#newest", status=303)
