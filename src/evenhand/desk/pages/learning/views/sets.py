"""Collections and journeys: written by anybody, gone through by each on their own."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.learning import access, actions
from evenhand.desk.learning.models import Collection
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.learning.collecting import CollectionForm, form_for
from evenhand.desk.pages.learning.going import journey_page, journeys_page
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people.models import Teammate

HERE = "learn"
asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@login_required
def journeys(request: HttpRequest) -> HttpResponse:
    """Every journey, those that the reader is on first."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, HERE), "ways": journeys_page(teammate)}
    return render(request, "learning/journeys.html", shown)


@require_safe
@login_required
def journey(request: HttpRequest, slug: str) -> HttpResponse:
    """One journey, day by day."""
    teammate = signed_in(request)
    page = journey_page(access.journey(teammate, slug), teammate)
    return render(request, "learning/journey.html", {"nav": nav_for(teammate, HERE), "page": page})


@require_POST
@login_required
def going(request: HttpRequest, slug: str) -> HttpResponse:
    """Sets out on a journey, or leaves it."""
    teammate = signed_in(request)
    found = access.journey(teammate, slug)
    if request.POST.get("do") == "leave":
        actions.leave(found, by=teammate)
    else:
        actions.begin(found, by=teammate)
    return redirect("learning:journey", slug)


@asking_or_doing
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """A collection or journey that is not there yet."""
    return _write(request, signed_in(request), None)


@asking_or_doing
@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """A collection or journey: its words, and its lessons in order."""
    teammate = signed_in(request)
    return _write(request, teammate, access.collection(teammate, slug))


def _write(request: HttpRequest, writer: Teammate, collection: Collection | None) -> HttpResponse:
    form = form_for(collection, request.POST if request.method == "POST" else None)
    if request.method == "POST" and collection and request.POST.get("do") == "give-up":
        actions.take_apart(collection, by=writer)
        messages.success(request, _("It is gone; its lessons are still in the library."))
        return redirect("learning:library")
    if form.is_valid():
        return _kept(form, writer)
    shown = {"nav": nav_for(writer, HERE), "form": form, "collection": collection}
    return render(request, "learning/collect.html", shown, status=422 if form.errors else 200)


def _kept(form: CollectionForm, writer: Teammate) -> HttpResponse:
    kept = actions.collect(form.written, by=writer)
    if kept.is_journey:
        return redirect("learning:journey", kept.slug)
    response = redirect("learning:library")
    response["Location"] += f"?in={kept.slug}"
    return response
