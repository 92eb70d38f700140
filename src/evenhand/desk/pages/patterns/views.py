"""The pattern pages: open to teammates, and to everyone where errors are shown in full."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import user_passes_test
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from evenhand.desk.pages.patterns import samples

EXAMPLES = Path(__file__).parent / "templates" / "patterns" / "examples"

may_look = user_passes_test(lambda visitor: settings.DEBUG or visitor.is_authenticated)


def examples() -> list[tuple[str, str]]:
    """(title, template) of every file in the examples folder, by title."""
    names = sorted(file.stem for file in EXAMPLES.glob("*.html"))
    return [
        (name.replace("_", " ").capitalize(), f"patterns/examples/{name}.html") for name in names
    ]


@require_safe
@may_look
def patterns(request: HttpRequest) -> HttpResponse:
    """Every component in every state, light beside dark."""
    shown = {"examples": examples(), "themes": ("light", "dark")}
    return render(request, "patterns/patterns.html", shown | samples.values(timezone.now()))


@require_safe
@may_look
def conversation(request: HttpRequest) -> HttpResponse:
    """The desk as it is meant to look, from components alone. `?write=note` shows a note."""
    mode = "note" if request.GET.get("write") == "note" else "reply"
    shown = {"mode": mode, "showing": request.GET.get("showing", "talk")}
    return render(request, "patterns/conversation.html", shown | samples.values(timezone.now()))
