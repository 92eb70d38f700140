"""What is to carry out, what waits for customers, and what is done."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.remedies.page import ledger_of


@require_safe
@login_required
def ledger(request: HttpRequest, show: str) -> HttpResponse:
    """What `show` names: carry, waiting or done."""
    teammate = signed_in(request)
    page = ledger_of(teammate, show, number(request, "page", 1))
    shown = {"nav": nav_for(teammate, "remedies"), "page": page}
    return render(request, "remedies/remedies.html", shown)
