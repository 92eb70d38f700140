"""One's own settings."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.settings.forms import OwnForm
from evenhand.desk.people import actions
from evenhand.desk.ui.context import THEME_COOKIE, THEMES

A_YEAR = 60 * 60 * 24 * 365


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def own(request: HttpRequest) -> HttpResponse:
    """Name, time zone, shortcuts; POST keeps them."""
    teammate = signed_in(request)
    form = OwnForm(teammate, request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.settle(teammate, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("settings:own")
    shown = {"nav": nav_for(teammate, "settings"), "form": form}
    return render(request, "settings/own.html", shown, status=422 if form.is_bound else 200)


@require_POST
@login_required
def theme(request: HttpRequest) -> HttpResponse:
    """Light, dark, or as the system has it, for this browser."""
    answer = redirect("settings:own")
    chosen = request.POST.get("theme", "")
    if chosen in THEMES:
        answer.set_cookie(THEME_COOKIE, chosen, max_age=A_YEAR, samesite="Lax")
    else:
        answer.delete_cookie(THEME_COOKIE, samesite="Lax")
    return answer
