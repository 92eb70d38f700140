"""Choosing a scenario, and looking back at a go."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.scenarios.debriefing import debrief_of
from evenhand.desk.pages.scenarios.page import listed, one_scenario
from evenhand.desk.scenarios import access

HERE = "learn"


@require_safe
@login_required
def scenarios(request: HttpRequest) -> HttpResponse:
    """Every scenario by situation, with one's own newest endings."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, HERE), "listed": listed(teammate)}
    return render(request, "scenarios/scenarios.html", shown)


@require_safe
@login_required
def scenario(request: HttpRequest, slug: str) -> HttpResponse:
    """A scenario before a go: who writes, what is known, and one's goes so far."""
    teammate = signed_in(request)
    page = one_scenario(access.scenario(teammate, slug), teammate)
    return render(
        request, "scenarios/scenario.html", {"nav": nav_for(teammate, HERE), "page": page}
    )


@require_safe
@login_required
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """A go turn by turn; `?beside=1` puts one's last go at the same scenario beside it."""
    teammate = signed_in(request)
    go = access.go(teammate, pk)
    if not go.is_over:
        return redirect("scenarios:go", pk)
    page = debrief_of(go, compared="beside" in request.GET)
    return render(request, "scenarios/debrief.html", {"nav": nav_for(teammate, HERE), "page": page})
