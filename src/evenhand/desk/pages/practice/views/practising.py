"""What is due today, one card at a time, and the day's idea."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.pages.asking import back, for_a_part, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.practice.forms import ReviewForm
from evenhand.desk.pages.practice.page import going_of, learn_of
from evenhand.desk.pages.reminders import reminders_for
from evenhand.desk.practice import access, actions
from evenhand.desk.practice.actions import Made


@require_safe
@login_required
def today(request: HttpRequest) -> HttpResponse:
    """What waits today, the idea, and where one's plan is."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, "learn"), "learn": learn_of(teammate)}
    return render(request, "practice/today.html", shown)


@require_safe
@login_required
def cards(request: HttpRequest) -> HttpResponse:
    """The next card; with `on` another portion beyond the day's."""
    teammate = signed_in(request)
    going = going_of(teammate, goes_on="on" in request.GET)
    shown = {"nav": nav_for(teammate, "learn"), "going": going}
    return render(request, "practice/cards.html", shown)


@require_POST
@login_required
def reviews(request: HttpRequest) -> HttpResponse:
    """Keeps a go at a card, and leads on to the next one. Sent twice it counts once."""
    form = ReviewForm(request.POST)
    if form.is_valid():
        actions.keep(signed_in(request), [Made(at=timezone.now(), **form.cleaned_data)])
    else:
        messages.error(request, _("Pick one of the four: again, hard, good or easy."))
    way_on = reverse("practice:cards")
    return HttpResponseRedirect(f"{way_on}?on=1" if "on" in request.POST else way_on, status=303)


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts the day's idea away."""
    teammate = signed_in(request)
    actions.put_away(access.own_idea(teammate, pk), by=teammate)
    if for_a_part(request):
        shown = {"reminders": reminders_for(teammate)}
        return render(request, "pages/reminders.html", shown)
    return HttpResponseRedirect(back(request, reverse("practice:today")), status=303)
