"""The first steps after the address is there: the way out, and a test message."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.channels.channel import CannotDeliver
from evenhand.desk.channels.email.models import Mailbox
from evenhand.desk.channels.email.trying import send_test
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.setup.forms import TestForm
from evenhand.desk.pages.setup.page import first_box, start_of
from evenhand.desk.pages.setup.testing import note_test, test_of
from evenhand.desk.people.access import keeper


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """The way out and the test message; without a mailbox, the form of the first one."""
    teammate = keeper(signed_in(request))
    box = first_box()
    if box is None:
        return redirect("setup:new")
    return _steps(request, box, TestForm(initial={"to": teammate.email}))


@require_safe
@login_required
def answer(request: HttpRequest) -> HttpResponse:
    """Whether an answer to the test message has come, alone."""
    keeper(signed_in(request))
    return render(request, "setup/answer.html", {"test": test_of(request)})


@require_POST
@login_required
def test(request: HttpRequest) -> HttpResponse:
    """Send a test message from the first mailbox."""
    keeper(signed_in(request))
    box, form = first_box(), TestForm(request.POST)
    if box is None:
        return redirect("setup:new")
    if not form.is_valid() or not _left(box, form):
        return _steps(request, box, form)
    note_test(request, form.cleaned_data["to"])
    return redirect("setup:start")


def _left(box: Mailbox, form: TestForm) -> bool:
    try:
        send_test(box, to=form.cleaned_data["to"])
    except CannotDeliver as why:
        form.add_error("to", why.reason)
    return form.is_valid()


def _steps(request: HttpRequest, box: Mailbox, form: TestForm) -> HttpResponse:
    shown = {"start": start_of(box, test_of(request)), "form": form}
    return render(request, "setup/start.html", shown, status=422 if form.is_bound else 200)
