"""The pages of praise."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.inbox import access as inbox
from evenhand.desk.pages.asking import back, for_a_part, number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.praise.forms import PassingForm
from evenhand.desk.pages.praise.handing import hand_on
from evenhand.desk.pages.praise.page import mine_of, page_of, said_of
from evenhand.desk.pages.reminders import reminders_for
from evenhand.desk.praise import access, actions


@require_safe
@login_required
def praise(request: HttpRequest) -> HttpResponse:
    """What customers praised, newest first; `show=waiting` leaves what nobody passed on yet."""
    teammate = signed_in(request)
    waiting_only = request.GET.get("show") == "waiting"
    page = page_of(waiting_only=waiting_only, page=number(request, "page", 1))
    return render(request, "praise/praise.html", {"nav": nav_for(teammate, "praise"), "page": page})


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """What was said of oneself."""
    teammate = signed_in(request)
    page = mine_of(teammate, number(request, "page", 1))
    return render(request, "praise/mine.html", {"nav": nav_for(teammate, "praise"), "page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """Passing one on: to whom, with which words; POST does it."""
    teammate = signed_in(request)
    found = access.praise(teammate, pk)
    sent = request.POST if request.method == "POST" else None
    form = PassingForm(sent, praise=found, reader=teammate)
    before = back(request, reverse("conversation:conversation", args=[found.conversation_id]))
    if form.is_valid():
        passed = hand_on(form, by=teammate)
        messages.success(request, _("Passed on: %(name)s.") % {"name": passed.to})
        return redirect(before)
    shown = {"nav": nav_for(teammate, "praise"), "said": said_of(found), "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "praise/pass.html", {**shown, "back": before}, status=status)


@require_POST
@login_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a line into the teammate's reply: to whom the customer's words were passed on."""
    teammate = signed_in(request)
    actions.put_in_draft(inbox.conversation(teammate, pk), by=teammate)
    return redirect("conversation:conversation", pk)


@require_POST
@login_required
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the letter to somebody outside be sent once more."""
    teammate = signed_in(request)
    actions.try_again(access.failed_letter(teammate, pk), by=teammate)
    return redirect(back(request, reverse("praise:praise")))


@require_POST
@login_required
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts away that something kind was said."""
    teammate = signed_in(request)
    actions.see(access.of_oneself(teammate, pk))
    if not for_a_part(request):
        return redirect(back(request, reverse("praise:mine")))
    return render(request, "pages/reminders.html", {"reminders": reminders_for(teammate)})
