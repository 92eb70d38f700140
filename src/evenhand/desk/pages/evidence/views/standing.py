"""What is decided across conversations, for leads."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.evidence.access import lead
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.evidence.page import standing_page
from evenhand.desk.pages.nav import nav_for


@require_safe
@login_required
def standing(request: HttpRequest) -> HttpResponse:
    """The decisions in force, those on which a review waits first."""
    teammate = lead(signed_in(request))
    page = standing_page(number(request, "page", 1))
    shown = {"nav": nav_for(teammate, "limits"), "page": page}
    return render(request, "evidence/standing.html", shown)
