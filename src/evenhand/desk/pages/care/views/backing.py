"""Asking for back-up, and answering as a second voice."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.care import access, actions
from evenhand.desk.care.lines import second_voice
from evenhand.desk.inbox import access as inbox
from evenhand.desk.inbox import actions as inbox_actions
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.care.asked import asked_in, page_of
from evenhand.desk.pages.care.forms import form_for
from evenhand.desk.pages.care.refusing import ask
from evenhand.desk.pages.nav import nav_for


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def backup(request: HttpRequest, pk: int) -> HttpResponse:
    """The line so far, and what is asked of whom; POST asks."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    form = form_for(conversation, teammate, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and ask(conversation, form, by=teammate):
        messages.success(request, _("Back-up is asked for. They find it here and in their list."))
        return _to(conversation)
    shown = {"page": page_of(conversation, teammate), "form": form, "nav": nav_for(teammate)}
    return render(request, "care/backup.html", shown, status=422 if form.is_bound else 200)


@require_safe
@login_required
def banner(request: HttpRequest, pk: int) -> HttpResponse:
    """What is asked of whom in a conversation, for the top of its page; empty when nothing is."""
    teammate = signed_in(request)
    conversation = inbox.conversation(teammate, pk)
    shown = {"asked": asked_in(conversation, teammate), "conversation_id": pk}
    return render(request, "care/banner.html", shown)


@require_POST
@login_required
def voice(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a reply of one's own that keeps the same line; it is a draft to be read and changed."""
    teammate = signed_in(request)
    back_up = access.back_up(teammate, pk)
    words = second_voice(back_up, by=teammate)
    inbox_actions.add_to_draft(back_up.conversation, words, by=teammate)
    return _to(back_up.conversation, "#composer")


@require_POST
@login_required
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """It was enough, or is no longer wanted."""
    teammate = signed_in(request)
    back_up = access.back_up(teammate, pk)
    actions.end_back_up(back_up, by=teammate)
    return _to(back_up.conversation)


def _to(conversation: Conversation, place: str = "") -> HttpResponse:
    page = reverse("conversation:conversation", args=[conversation.pk])
    return HttpResponseRedirect(f"{page}{place}", status=303)
