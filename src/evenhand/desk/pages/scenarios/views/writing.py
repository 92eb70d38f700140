"""Writing scenarios: for leads."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.coach.practice.scenario import ScenarioError
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.scenarios.blank import BLANK
from evenhand.desk.pages.scenarios.drafting import drafted
from evenhand.desk.pages.scenarios.forms import ScenarioForm, ScenarioStart
from evenhand.desk.pages.scenarios.saving import save
from evenhand.desk.pages.scenarios.views.reading import HERE
from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios import access, actions, queries
from evenhand.desk.scenarios.queries import Offered

asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@asking_or_doing
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """A scenario that is not there yet; with `make`, its text begun from a few fields."""
    teammate = access.writer(signed_in(request))
    if "make" not in request.POST:
        return _write(request, teammate, None)
    start = ScenarioStart(request.POST)
    made = drafted(start.cleaned_data) if start.is_valid() else BLANK
    form = ScenarioForm(initial={"text": made, "based_on": 0})
    shown = {"nav": nav_for(teammate, HERE), "form": form, "start": start}
    return render(request, "scenarios/edit.html", shown, status=_status(start))


@asking_or_doing
@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """A scenario as text; what cannot be played is told in one sentence, and nothing is lost."""
    teammate = access.writer(signed_in(request))
    return _write(request, teammate, access.scenario(teammate, slug))


def _write(request: HttpRequest, teammate: Teammate, offered: Offered | None) -> HttpResponse:
    slug = offered.scenario.slug if offered else ""
    form = ScenarioForm(request.POST or None, initial=_begun(offered, slug))
    if form.is_valid():
        text, based_on = form.cleaned_data["text"], form.cleaned_data["based_on"] or 0
        try:
            version = save(text, slug, based_on, by=teammate)
        except ScenarioError as wrong:
            form.add_error("text", str(wrong))
        else:
            messages.success(request, _("It is kept. Goes that are on go on with the old words."))
            return redirect("scenarios:scenario", version.slug)
    about = {"offered": offered, "versions": queries.versions_of(slug)}
    shown = {"nav": nav_for(teammate, HERE), "form": form, "start": ScenarioStart(), **about}
    return render(request, "scenarios/edit.html", shown, status=_status(form))


def _begun(offered: Offered | None, slug: str) -> dict[str, object]:
    return {"text": offered.text if offered else BLANK, "based_on": queries.newest_of(slug)}


def _status(form: Form) -> int:
    return 422 if form.errors else 200


@require_safe
@login_required
def version(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What a scenario said at a time."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, HERE), "version": access.version(teammate, slug, pk)}
    return render(request, "scenarios/version.html", shown)


@require_POST
@login_required
def shelving(request: HttpRequest, slug: str) -> HttpResponse:
    """Puts a scenario away, or with `undo` back onto the list."""
    teammate = access.writer(signed_in(request))
    put = actions.put_back if "undo" in request.POST else actions.shelve
    put(access.scenario(teammate, slug).scenario.slug, by=teammate)
    return redirect("scenarios:scenarios")
