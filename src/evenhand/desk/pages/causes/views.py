"""The pages of causes."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.causes import access, actions
from evenhand.desk.inbox import access as inbox
from evenhand.desk.pages.asking import back, number, signed_in
from evenhand.desk.pages.causes.forms import CauseForm, ChangeForm, NamingForm
from evenhand.desk.pages.causes.page import cause_of, causes_of
from evenhand.desk.pages.nav import nav_for


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def causes(request: HttpRequest) -> HttpResponse:
    """All causes; POST puts one on the list."""
    teammate = signed_in(request)
    form = CauseForm(request.POST if request.method == "POST" else None)
    if form.is_bound:
        access.may_keep(teammate)
    if form.is_valid():
        actions.add(form.cleaned_data["name"], by=teammate)
        return redirect("causes:causes")
    shown = {"page": causes_of(teammate), "nav": nav_for(teammate, "remedies"), "form": form}
    return render(request, "causes/causes.html", shown, status=422 if form.is_bound else 200)


@require_safe
@login_required
def cause(request: HttpRequest, pk: int) -> HttpResponse:
    """One cause, and the conversations that came from it."""
    return _cause(request, pk, ChangeForm())


@require_POST
@login_required
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Writes down what was changed."""
    teammate, form = signed_in(request), ChangeForm(request.POST)
    if not form.is_valid():
        return _cause(request, pk, form)
    actions.change(access.cause(teammate, pk), form.cleaned_data["what"], by=teammate)
    return redirect("causes:cause", pk=pk)


def _cause(request: HttpRequest, pk: int, form: ChangeForm) -> HttpResponse:
    teammate = signed_in(request)
    page = cause_of(access.cause(teammate, pk), teammate, number(request, "page", 1))
    shown = {"page": page, "nav": nav_for(teammate, "remedies"), "form": form}
    return render(request, "causes/cause.html", shown, status=422 if form.is_bound else 200)


@require_POST
@login_required
def retirement(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a cause off the list; with `undo`, puts it back."""
    teammate = signed_in(request)
    found = access.kept_by(teammate, pk)
    if "undo" in request.POST:
        actions.add(found.name, by=teammate)
    else:
        actions.retire(found, by=teammate)
    return redirect("causes:causes")


@require_POST
@login_required
def naming(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what a conversation came from."""
    teammate = signed_in(request)
    conversation, form = inbox.conversation(teammate, pk), NamingForm(request.POST)
    if form.is_valid():
        cause, product = form.cleaned_data["cause"], form.cleaned_data["product"]
        actions.name(conversation, cause, product=product, by=teammate)
    else:
        messages.error(request, _("Pick what caused it from the list."))
    return redirect(back(request, reverse("conversation:conversation", args=[pk])))
