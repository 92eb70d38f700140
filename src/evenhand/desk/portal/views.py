"""The customer's page and what is sent from it. Looking changes nothing; every change is a POST."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.base import serving
from evenhand.desk.passes import access, actions, queries
from evenhand.desk.passes.models import Pass
from evenhand.desk.people.models import Teammate
from evenhand.desk.portal import choosing, clauses, decided, forms, pacing, wanted, writing
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
    asked = Asked(shown=most, said=request.GET.get("said", ""))
    return _shown(request, Page.of(held, asked))


@require_safe
@login_required
@for_visitors
def look(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The page as the customer sees it, for a teammate: nothing on it can be pressed."""
    if not isinstance(request.user, Teammate):
        raise Http404
    held = access.glimpse(request.user, pk)
    return _shown(request, Page.of(held, Asked(), may_act=False))


@require_POST
@for_holder
def replies(request: HttpRequest, held: Pass) -> HttpResponseBase:
    """Words and files of the customer, as a message of the conversation."""
    return _done(request, held, writing.write, "reply")


@require_POST
@for_holder
def items(request: HttpRequest, held: Pass) -> HttpResponseBase:
    """Something that we asked for, brought or ticked."""
    return _done(request, held, wanted.give, "reply")


@require_POST
@for_holder
def choice(request: HttpRequest, held: Pass) -> HttpResponseBase:
    """What the customer picked; what cannot be undone is asked once more."""
    try:
        return _done(request, held, choosing.choose, "choice")
    except choosing.NeedsYes as needs:
        return _shown(request, Page.of(held, Asked(), sure=needs.card))


@require_POST
@for_holder
def objections(request: HttpRequest, held: Pass) -> HttpResponseBase:
    """What the customer holds against a decision or a limit."""
    return _done(request, held, decided.object_to, "objection")


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


@require_safe
@for_visitors
def clause(request: HttpRequest, slug: str, number: str) -> HttpResponseBase:
    """What a clause of a policy says, for everybody. Raises Http404."""
    return render(request, "portal/clause.html", {"page": clauses.page_of(slug, number)})


Act = Callable[[Pass, HttpRequest], object]


def _done(request: HttpRequest, held: Pass, act: Act, said: str) -> HttpResponseBase:
    """Do it and go back to the page; or show the page with what is wrong and the words kept."""
    try:
        act(held, request)
    except Refused as refused:
        words = request.POST.get("words", "")[: forms.MOST_WORDS]
        page = Page.of(held, Asked(problem=refused.sentence, words=words))
        return _shown(request, page, refused.status)
    href = reverse("portal:page", args=[queries.token_of(held)])
    return HttpResponseRedirect(f"{href}?said={said}", status=303)


def _shown(request: HttpRequest, page: Page, status: int = 200) -> HttpResponseBase:
    return render(request, "portal/page.html", {"page": page}, status=status)
