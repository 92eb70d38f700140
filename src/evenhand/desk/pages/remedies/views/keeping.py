"""What keepers look after: the kinds, and how far everybody goes alone."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.remedies.answers import given, to
from evenhand.desk.pages.remedies.keeping import BoundForm, KindForm, keep_bound, kept_of
from evenhand.desk.people import access as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import access, actions
from evenhand.desk.remedies.models import Kind

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@login_required
def kinds(request: HttpRequest) -> HttpResponse:
    """The kinds, and how far everybody goes alone; a keeper changes both."""
    teammate = signed_in(request)
    return _page(request, teammate, BoundForm() if teammate.is_keeper else None)


def _page(
    request: HttpRequest, teammate: Teammate, form: BoundForm | None, status: int = 200
) -> HttpResponse:
    shown = {"nav": nav_for(teammate, "remedies"), "page": kept_of(teammate), "form": form}
    return render(request, "remedies/kinds.html", shown, status=status)


@asking_or_doing
@login_required
def new_kind(request: HttpRequest) -> HttpResponse:
    """Make a kind. Raises Http404 for who is no keeper."""
    return _kind(request, people.keeper(signed_in(request)), None)


@asking_or_doing
@login_required
def kind(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a kind; what was offered stands. Raises Http404 for who is no keeper."""
    teammate = signed_in(request)
    return _kind(request, teammate, access.kind(teammate, pk))


def _kind(request: HttpRequest, teammate: Teammate, found: Kind | None) -> HttpResponse:
    form = KindForm.for_kind(found, given(request))
    if form.is_valid():
        actions.keep_kind(found, form.values)
        messages.success(request, _("Kept"))
        return to(reverse("remedies:kinds"))
    shown = {"nav": nav_for(teammate, "remedies"), "form": form, "kind": found}
    return render(request, "remedies/kind.html", shown, status=422 if form.is_bound else 200)


@require_POST
@login_required
def retirement(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer a kind no more."""
    teammate = signed_in(request)
    actions.retire(access.kind(teammate, pk), by=teammate)
    return to(reverse("remedies:kinds"))


@require_POST
@login_required
def return_(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer a retired kind again."""
    actions.bring_back(access.kind(signed_in(request), pk))
    return to(reverse("remedies:kinds"))


@require_POST
@login_required
def bounds(request: HttpRequest) -> HttpResponse:
    """Set or lift a ceiling or a monthly sum. Raises Http404 for who is no keeper."""
    teammate = people.keeper(signed_in(request))
    form = BoundForm(request.POST)
    if not form.is_valid():
        return _page(request, teammate, form, status=422)
    keep_bound(form.cleaned_data, by=teammate)
    messages.success(request, _("Kept"))
    return to(reverse("remedies:kinds"))
