"""What a teammate does with a numbered ask. Each changes one thing and goes back."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.asks import access, actions, queries
from evenhand.desk.asks.models import Item
from evenhand.desk.inbox import access as inbox
from evenhand.desk.pages.asking import back, signed_in
from evenhand.desk.pages.asks.forms import AskForm
from evenhand.desk.pages.asks.page import page_of, texts_of
from evenhand.desk.pages.nav import nav_for


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """The list to be asked for; POST keeps it and puts it into the teammate's reply."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    wanted = queries.asked_before(conversation)
    texts, is_begun = texts_of(conversation, wanted)
    form = AskForm(request.POST if request.method == "POST" else None, texts=texts)
    if form.is_valid():
        made = actions.begin(conversation, form.texts, by=teammate)
        actions.put_in_draft(made, by=teammate)
        return redirect("conversation:conversation", pk)
    page = page_of(conversation, wanted, is_begun=is_begun)
    shown = {"nav": nav_for(teammate), "page": page, "form": form}
    return render(request, "asks/ask.html", shown, status=422 if form.is_bound else 200)


@require_POST
@login_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts what is still missing into the teammate's reply, renumbered."""
    teammate = signed_in(request)
    standing = queries.standing(inbox.conversation(teammate, pk))
    if standing is None:
        return redirect("asks:ask", pk)
    actions.put_in_draft(standing, by=teammate)
    return redirect("conversation:conversation", pk)


def _back(request: HttpRequest, item: Item) -> HttpResponse:
    """To where it was ticked, which is beside the conversation unless the browser says."""
    return redirect(
        back(request, reverse("conversation:conversation", args=[item.ask.conversation_id]))
    )


@require_POST
@login_required
def given(request: HttpRequest, pk: int) -> HttpResponse:
    """It came."""
    teammate = signed_in(request)
    item = access.item(teammate, pk)
    actions.give(item, by=teammate)
    return _back(request, item)


@require_POST
@login_required
def missing(request: HttpRequest, pk: int) -> HttpResponse:
    """It did not come after all."""
    teammate = signed_in(request)
    item = access.item(teammate, pk)
    actions.miss_again(item, by=teammate)
    return _back(request, item)


@require_POST
@login_required
def waiver(request: HttpRequest, pk: int) -> HttpResponse:
    """We can do without it."""
    teammate = signed_in(request)
    item = access.item(teammate, pk)
    actions.waive(item, by=teammate)
    return _back(request, item)


@require_POST
@login_required
def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """The message does bring it."""
    teammate = signed_in(request)
    proposal = access.proposal(teammate, pk)
    actions.confirm(proposal, by=teammate)
    return _back(request, proposal.item)


@require_POST
@login_required
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """The message does not bring it."""
    teammate = signed_in(request)
    proposal = access.proposal(teammate, pk)
    actions.decline(proposal, by=teammate)
    return _back(request, proposal.item)
