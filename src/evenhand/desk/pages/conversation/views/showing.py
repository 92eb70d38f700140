"""A conversation page and its parts."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.inbox import access
from evenhand.desk.inbox.models import Mode
from evenhand.desk.pages.asking import for_a_part, number, signed_in
from evenhand.desk.pages.conversation.coach import coach_of
from evenhand.desk.pages.conversation.flow import flow_of
from evenhand.desk.pages.conversation.head import head_of
from evenhand.desk.pages.conversation.material import AT_FIRST, Material
from evenhand.desk.pages.conversation.page import page_of
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.panels import panels_for


def material_for(request: HttpRequest, pk: int) -> Material:
    """What the page of that conversation is made of. Raises Http404."""
    teammate = signed_in(request)
    shown = number(request, "shown", AT_FIRST)
    return Material(access.conversation(teammate, pk), teammate, shown=shown)


@require_safe
@login_required
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """A conversation; `?from=` names the list beside it, `?write=note` opens the note."""
    mode = Mode.NOTE if request.GET.get("write") == Mode.NOTE else Mode.REPLY
    built = page_of(material_for(request, pk), beside=request.GET.get("from", ""), mode=mode)
    shown = {name: getattr(built, name) for name in built.__dataclass_fields__}
    return render(request, "conversation/conversation.html", {**shown, "showing": "talk"})


@require_safe
@login_required
def head(request: HttpRequest, pk: int) -> HttpResponse:
    """The header alone."""
    return render(request, "conversation/head.html", {"head": head_of(material_for(request, pk))})


@require_safe
@login_required
def flow(request: HttpRequest, pk: int) -> HttpResponse:
    """What passed, alone; `?shown=` asks for more of it."""
    return render(request, "conversation/flow.html", {"flow": flow_of(material_for(request, pk))})


@require_safe
@login_required
def coach(request: HttpRequest, pk: int) -> HttpResponse:
    """What the coach says, alone."""
    shown = {"coach": coach_of(material_for(request, pk))}
    return render(request, "conversation/coach.html", {**shown, "conversation_id": pk})


@require_safe
@login_required
def panels(request: HttpRequest, pk: int) -> HttpResponse:
    """What else there is to a conversation, alone; for who has no scripts, a page of its own."""
    teammate = signed_in(request)
    conversation = access.conversation(teammate, pk)
    panels = panels_for(conversation, teammate)
    shown = {"panels": panels, "ways": [panel for panel in panels if panel.a_way]}
    if for_a_part(request):
        return render(request, "conversation/panels.html", shown)
    around = {"head": head_of(Material(conversation, teammate)), "nav": nav_for(teammate)}
    return render(request, "conversation/panels_page.html", {**shown, **around})
