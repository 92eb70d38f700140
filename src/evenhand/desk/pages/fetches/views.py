"""Somebody fetches a person, and somebody comes."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from evenhand.desk.inbox import access as inbox
from evenhand.desk.limits import access, actions
from evenhand.desk.pages.asking import back, signed_in


@require_POST
@login_required
def taking(request: HttpRequest, pk: int) -> HttpResponse:
    """A lead is there now, and goes to the conversation."""
    teammate = signed_in(request)
    fetch = access.fetch(teammate, pk)
    actions.come(fetch, by=teammate)
    return redirect("conversation:conversation", fetch.conversation_id)


@require_POST
@login_required
def fetches(request: HttpRequest, pk: int) -> HttpResponse:
    """A teammate fetches a person for a threat that was spoken, or that the coach did not read."""
    teammate = signed_in(request)
    actions.fetch_person(inbox.conversation(teammate, pk), by=teammate)
    return redirect(back(request, reverse("conversation:conversation", args=[pk])))
