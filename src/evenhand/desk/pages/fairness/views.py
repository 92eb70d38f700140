"""The fairness page, and saying why."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.fairness import access, actions
from evenhand.desk.pages.asking import back, number, signed_in
from evenhand.desk.pages.fairness.page import fairness_of
from evenhand.desk.pages.nav import nav_for


@require_safe
@login_required
def fairness(request: HttpRequest) -> HttpResponse:
    """Where like cases were treated unalike."""
    page = fairness_of(number(request, "page", 1))
    nav = nav_for(signed_in(request), "remedies")
    return render(request, "fairness/fairness.html", {"page": page, "nav": nav})


@require_POST
@login_required
def why(request: HttpRequest, key: str) -> HttpResponse:
    """Says why a decision differs from those in like cases."""
    teammate = signed_in(request)
    decision = access.decision(teammate, key)
    try:
        actions.explain(decision, request.POST.get("reason", ""), by=teammate)
    except actions.NeedsReason:
        messages.error(request, _("Say in one line why this was decided otherwise."))
    return redirect(back(request, reverse("fairness:fairness")))
