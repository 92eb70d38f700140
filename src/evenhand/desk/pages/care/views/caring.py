"""One another: a breather of one's own, words owed, and what was said to one."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.care import access, actions
from evenhand.desk.pages.asking import back, for_a_part, signed_in
from evenhand.desk.pages.care.forms import BreatherForm, CheckInForm
from evenhand.desk.pages.care.page import care_of, owed_of
from evenhand.desk.pages.care.taking import take
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.reminders import reminders_for


@require_safe
@login_required
def one_another(request: HttpRequest) -> HttpResponse:
    """What one owes and is owed, asked and was asked, and words for the day."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, "care"), "care": care_of(teammate)}
    return render(request, "care/care.html", shown)


@require_POST
@login_required
def breather(request: HttpRequest) -> HttpResponse:
    """Take a breather: some minutes, or until a conversation is done with."""
    teammate = signed_in(request)
    form = BreatherForm(request.POST)
    if not take(form, by=teammate):
        messages.error(request, _("Pick 5, 10 or 20 minutes."))
    return _said(request)


@require_POST
@login_required
def breather_end(request: HttpRequest) -> HttpResponse:
    """Back again."""
    actions.end_breather(signed_in(request))
    return _said(request)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def check_in(request: HttpRequest, pk: int) -> HttpResponse:
    """A word that is owed between two, and to be seen by them alone; POST says it was given."""
    teammate = signed_in(request)
    owed = access.check_in(teammate, pk)
    form = CheckInForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actions.check_in(owed, by=teammate, note=form.cleaned_data["note"])
        return HttpResponseRedirect(reverse("care:care"), status=303)
    shown = {"nav": nav_for(teammate, "care"), "owed": owed_of(owed, teammate), "form": form}
    return render(request, "care/check_in.html", shown, status=422 if form.is_bound else 200)


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts away what was said to the teammate; nobody learns of it."""
    actions.put_away(access.own_nudge(signed_in(request), pk))
    return _said(request)


def _said(request: HttpRequest) -> HttpResponse:
    if for_a_part(request):
        shown = {"reminders": reminders_for(signed_in(request))}
        return render(request, "pages/reminders.html", shown)
    return HttpResponseRedirect(back(request, reverse("care:care")), status=303)
