"""What keepers look after: claims, places, incentives."""

from __future__ import annotations

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.testimonials.forms import ClaimForm, IncentiveForm, KeptForm, PlaceForm
from evenhand.desk.pages.testimonials.keeping import forms_with, kept_of
from evenhand.desk.people import access as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import access, actions


@require_safe
@login_required
def kept(request: HttpRequest) -> HttpResponse:
    """The claims, the places and the incentive; a keeper changes them."""
    return _page(request, signed_in(request))


def _page(request: HttpRequest, teammate: Teammate, **refused: forms.Form) -> HttpResponse:
    page = kept_of(teammate)
    shown = {"nav": nav_for(teammate, "praise"), "page": page, "forms": forms_with(**refused)}
    return render(request, "testimonials/kept.html", shown, status=422 if refused else 200)


def _keep(request: HttpRequest, name: str, form: KeptForm) -> HttpResponse:
    """Keep a form if its sender is a keeper; or show it again with what is wrong."""
    teammate = people.keeper(signed_in(request))
    if not form.is_valid():
        return _page(request, teammate, **{name: form})
    form.keep(by=teammate)
    return redirect("testimonials:kept")


@require_POST
@login_required
def claims(request: HttpRequest) -> HttpResponse:
    """Something that the organisation says of itself. Raises Http404 for who is no keeper."""
    return _keep(request, "claim", ClaimForm(request.POST))


@require_POST
@login_required
def claim_retirement(request: HttpRequest, pk: int) -> HttpResponse:
    """It is said no more. Raises Http404 for who is no keeper."""
    teammate = people.keeper(signed_in(request))
    actions.retire_claim(access.claim(teammate, pk), by=teammate)
    return redirect("testimonials:kept")


@require_POST
@login_required
def places(request: HttpRequest) -> HttpResponse:
    """A place to ask for. Raises Http404 for who is no keeper."""
    return _keep(request, "place", PlaceForm(request.POST))


@require_POST
@login_required
def place_retirement(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody is asked for it any more. Raises Http404 for who is no keeper."""
    teammate = people.keeper(signed_in(request))
    actions.retire_place(access.place(teammate, pk), by=teammate)
    return redirect("testimonials:kept")


@require_POST
@login_required
def incentives(request: HttpRequest) -> HttpResponse:
    """Turns an incentive on, openly. Raises Http404 for who is no keeper."""
    return _keep(request, "incentive", IncentiveForm(request.POST))


@require_POST
@login_required
def incentive_end(request: HttpRequest) -> HttpResponse:
    """Turns it off. Raises Http404 for who is no keeper."""
    actions.end_incentive(by=people.keeper(signed_in(request)))
    return redirect("testimonials:kept")


@require_POST
@login_required
def footer(request: HttpRequest) -> HttpResponse:
    """The line at the foot of replies, on if it is ticked. Raises Http404 for who is no keeper."""
    change = actions.begin_footer if request.POST.get("footer") else actions.end_footer
    change(by=people.keeper(signed_in(request)))
    return redirect("testimonials:kept")
