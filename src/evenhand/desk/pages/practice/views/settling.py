"""One's plan, leave, and how one is reminded."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.practice.forms import BrowserForm, LeaveForm, PlanForm, reminder_form
from evenhand.desk.pages.practice.settled import settled_of
from evenhand.desk.practice import access, actions


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def plan(request: HttpRequest) -> HttpResponse:
    """Everything that one settles; POST begins a plan."""
    form = PlanForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actions.begin_plan(**form.cleaned_data, by=signed_in(request))
        return _settled()
    return _shown(request, **({"plan": form} if form.is_bound else {}))


@require_POST
@login_required
def pause(request: HttpRequest) -> HttpResponse:
    """The plan stands still."""
    teammate = signed_in(request)
    actions.pause_plan(access.plan(teammate), by=teammate)
    return _settled()


@require_POST
@login_required
def resume(request: HttpRequest) -> HttpResponse:
    """The plan goes on."""
    teammate = signed_in(request)
    actions.resume_plan(access.plan(teammate), by=teammate)
    return _settled()


@require_POST
@login_required
def end(request: HttpRequest) -> HttpResponse:
    """It was enough."""
    teammate = signed_in(request)
    actions.end_plan(access.plan(teammate), by=teammate)
    return _settled()


@require_POST
@login_required
def leave(request: HttpRequest) -> HttpResponse:
    """Days on which nothing is due."""
    form = LeaveForm(request.POST)
    if form.is_valid():
        actions.take_leave(**form.cleaned_data, by=signed_in(request))
        return _settled()
    return _shown(request, leave=form)


@require_POST
@login_required
def back_early(request: HttpRequest, pk: int) -> HttpResponse:
    """Here after all."""
    teammate = signed_in(request)
    actions.drop_leave(access.own_leave(teammate, pk), by=teammate)
    return _settled()


@require_POST
@login_required
def reminder(request: HttpRequest) -> HttpResponse:
    """When and how one is reminded."""
    form = reminder_form(request.POST)
    if form.is_valid():
        actions.set_reminder(**form.cleaned_data, by=signed_in(request))
        messages.success(request, _("Saved."))
        return _settled()
    return _shown(request, reminder=form)


@require_POST
@login_required
def browser(request: HttpRequest) -> HttpResponse:
    """This browser may be woken: its script sends the address that it was given."""
    form = BrowserForm(request.POST)
    if not form.is_valid():
        return HttpResponse(_("This is no address of a push service."), status=422)
    actions.subscribe(form.cleaned_data["endpoint"], by=signed_in(request))
    return HttpResponse(status=204)


@require_POST
@login_required
def browser_delete(request: HttpRequest) -> HttpResponse:
    """A browser is not to be woken any more."""
    actions.unsubscribe(request.POST.get("endpoint", ""), by=signed_in(request))
    return _settled()


def _settled() -> HttpResponse:
    return HttpResponseRedirect(reverse("practice:plan"), status=303)


def _shown(request: HttpRequest, **forms: Any) -> HttpResponse:
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, "learn"), "page": settled_of(teammate, **forms)}
    return render(request, "practice/plan.html", shown, status=422 if forms else 200)
