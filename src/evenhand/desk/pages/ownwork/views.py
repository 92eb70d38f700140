"""What one's own work brings, and the cards made of it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.coaching import access as coaching
from evenhand.desk.learning import access, actions
from evenhand.desk.learning.actions import NeedsLesson
from evenhand.desk.learning.models import Card
from evenhand.desk.pages.asking import back, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.ownwork.forms import OwnCardForm
from evenhand.desk.pages.ownwork.page import own_work_of
from evenhand.desk.pages.ownwork.writing import form_of, new_form, writing_of
from evenhand.desk.practice import actions as practice

HERE = "learn"


@require_safe
@login_required
def own_work(request: HttpRequest) -> HttpResponse:
    """Lessons that fit one's own work, sentences to make cards of, and one's own cards."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, HERE), "page": own_work_of(teammate)}
    return render(request, "ownwork/page.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new_card(request: HttpRequest, pk: int) -> HttpResponse:
    """A card of what was found in a reply of one's own: looked over, then kept."""
    teammate = signed_in(request)
    finding = coaching.sent_finding(teammate, pk)
    form = new_form(finding, _given(request))
    if not _is_to_keep(request, form):
        return _shown(request, form)
    actions.make_card(form.words, finding.pk, by=teammate)
    messages.success(request, _("Kept. It comes with the cards of the next days, to you alone."))
    return _settled()


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words on a card of one's own."""
    teammate = signed_in(request)
    found = access.own_card(teammate, pk)
    form = form_of(found, _given(request))
    if not _is_to_keep(request, form):
        return _shown(request, form, found)
    try:
        actions.change_card(found, form.words, by=teammate)
    except NeedsLesson:
        form.add_error("lesson", _("It is shared: pick the lesson in which all see it."))
        return _shown(request, form, found)
    return _settled()


@require_POST
@login_required
def sharing(request: HttpRequest, pk: int) -> HttpResponse:
    """All may see the card from now on."""
    teammate = signed_in(request)
    try:
        actions.share_card(access.own_card(teammate, pk), by=teammate)
    except NeedsLesson:
        messages.error(request, _("Pick a lesson for it first: that is where all will see it."))
        return HttpResponseRedirect(reverse("ownwork:card", args=[pk]), status=303)
    return _settled()


@require_POST
@login_required
def sharing_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """The card is one's own again."""
    teammate = signed_in(request)
    actions.take_card_back(access.own_card(teammate, pk), by=teammate)
    return _settled()


@require_POST
@login_required
def card_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives a card of one's own up, for good."""
    teammate = signed_in(request)
    actions.throw_away(access.own_card(teammate, pk), by=teammate)
    return _settled()


@require_POST
@login_required
def aside(request: HttpRequest, slug: str) -> HttpResponse:
    """Puts a suggested lesson away until there is a new cause."""
    teammate = signed_in(request)
    practice.put_aside(access.lesson(teammate, slug), by=teammate)
    return HttpResponseRedirect(back(request, reverse("ownwork:page")), status=303)


def _given(request: HttpRequest) -> dict[str, str] | None:
    return request.POST.dict() if request.method == "POST" else None


def _is_to_keep(request: HttpRequest, form: OwnCardForm) -> bool:
    """Whether it is whole, names nobody, and is not only to be looked at."""
    return form.is_bound and form.is_valid() and not form.left and "look" not in request.POST


def _shown(request: HttpRequest, form: OwnCardForm, card: Card | None = None) -> HttpResponse:
    shown = {"nav": nav_for(signed_in(request), HERE), "page": writing_of(form, card)}
    return render(request, "ownwork/card.html", shown)


def _settled() -> HttpResponse:
    return HttpResponseRedirect(reverse("ownwork:page"), status=303)
