"""What a change answers: the parts of the page that it changed, or the whole page anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from evenhand.desk.inbox import access
from evenhand.desk.inbox.models import Conversation, Mode, Reply
from evenhand.desk.pages.asking import for_a_part, signed_in
from evenhand.desk.pages.conversation.advice import Hint
from evenhand.desk.pages.conversation.coach import coach_of
from evenhand.desk.pages.conversation.composer import composer_of
from evenhand.desk.pages.conversation.flow import flow_of
from evenhand.desk.pages.conversation.head import head_of
from evenhand.desk.pages.conversation.material import AT_FIRST, Material
from evenhand.desk.pages.reminders import reminders_for

Part = Literal["head", "flow", "coach", "composer", "advice", "problem", "reminders"]
BUILT: Mapping[str, Callable[[Material], object]] = {
    "head": head_of,
    "flow": flow_of,
    "coach": coach_of,
    "reminders": lambda material: reminders_for(material.teammate),
}


def answer(
    request: HttpRequest,
    conversation: Conversation,
    *parts: Part,
    problem: str = "",
    told: str = "",
    sent: Reply | None = None,
    aside: Hint | None = None,
    material: Material | None = None,
) -> HttpResponse:
    """The named parts as they are now, or a redirect to the page for who has no scripts.

    `problem` says what could not be done and what to do, `told` what was done;
    `material` is what the parts are made of, if it is at hand.
    """
    if not for_a_part(request):
        return _whole_page(request, conversation, problem, told)
    teammate = signed_in(request)
    material = material or Material(
        access.conversation(teammate, conversation.pk), teammate, shown=_shown(request)
    )
    shown: dict[str, object] = {part: BUILT[part](material) for part in parts if part in BUILT}
    if "composer" in parts or "advice" in parts:
        shown["composer"] = composer_of(material, mode=mode_of(request), problem=problem)
    said = {"problem": problem, "told": told, "sent": sent, "aside": aside}
    context = {"parts": parts, **said, "undo_seconds": settings.UNDO_SECONDS}
    return render(
        request, "conversation/parts.html", {**shown, **context, "conversation": conversation}
    )


def _shown(request: HttpRequest) -> int:
    """As much of what passed as stands on the page that asks."""
    asked = request.POST.get("shown", "")
    return int(asked) if asked.isdecimal() and len(asked) < 5 else AT_FIRST


def _whole_page(
    request: HttpRequest, conversation: Conversation, problem: str, told: str
) -> HttpResponse:
    if problem:
        messages.error(request, problem)
    elif told:
        messages.success(request, told)
    asked = {"from": request.POST.get("from", "")} | (
        {"write": Mode.NOTE} if mode_of(request) == Mode.NOTE else {}
    )
    query = urlencode({name: value for name, value in asked.items() if value})
    page = reverse("conversation:conversation", args=[conversation.pk])
    return HttpResponseRedirect(f"{page}?{query}" if query else page, status=303)


def mode_of(request: HttpRequest) -> str:
    """Whether a reply or a note is being written."""
    return Mode.NOTE if request.POST.get("mode") == Mode.NOTE else Mode.REPLY
