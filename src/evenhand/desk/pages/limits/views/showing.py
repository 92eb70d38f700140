"""The pages of the ladder."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.inbox import access as inbox
from evenhand.desk.limits import access
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.limits.ladder import ladder_of
from evenhand.desk.pages.limits.standing import standing_of
from evenhand.desk.pages.limits.step import step_of
from evenhand.desk.pages.nav import nav_for


@require_safe
@login_required
def standing(request: HttpRequest) -> HttpResponse:
    """What waits and what is in force: of all for leads, of one's own for teammates."""
    teammate = signed_in(request)
    page = standing_of(teammate, number(request, "page", 1))
    shown = {"nav": nav_for(teammate, "limits"), "page": page}
    return render(request, "limits/standing.html", shown)


@require_safe
@login_required
def ladder(request: HttpRequest, pk: int) -> HttpResponse:
    """The ladder of a conversation and its customer."""
    teammate = signed_in(request)
    page = ladder_of(inbox.conversation(teammate, pk), teammate)
    return render(request, "limits/ladder.html", {"nav": nav_for(teammate, "limits"), "page": page})


@require_safe
@login_required
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """One step with all that was decided about it."""
    teammate = signed_in(request)
    page = step_of(access.limit(teammate, pk), teammate)
    return render(request, "limits/step.html", {"nav": nav_for(teammate, "limits"), "page": page})
