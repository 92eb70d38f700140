"""The list of testimonials."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.testimonials.page import listed


@require_safe
@login_required
def testimonials(request: HttpRequest) -> HttpResponse:
    """All of them or those in a state, what bears out most on top."""
    page = listed(request.GET.get("state", ""), number(request, "page", 1))
    shown = {"nav": nav_for(signed_in(request), "praise"), "page": page}
    return render(request, "testimonials/testimonials.html", shown)
