"""The lists, and the views beside them."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.lists import list_called
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.rows import rows_of


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - every view is given its request
    """The first page of the day: one's own conversations."""
    return redirect("inbox:list", "mine")


@require_safe
@login_required
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """A list; `?part=list` answers its pane alone, `?open=` names the conversation beside it."""
    teammate = signed_in(request)
    is_part = request.GET.get("part") == "list"
    nav = None if is_part else nav_for(teammate, slug)  # first: what comes later is told live
    rows = rows_of(
        list_called(slug),
        teammate,
        page=number(request, "page", 1),
        words=request.GET.get("q", "").strip(),
        current=number(request, "open"),
    )
    page = "pages/list.html" if is_part else "inbox/inbox.html"
    return render(request, page, {"nav": nav, "rows": rows})


@require_safe
@login_required
def nav(request: HttpRequest) -> HttpResponse:
    """The views with their counts, as of now; `?here=` says which one is shown."""
    shown = {"nav": nav_for(signed_in(request), request.GET.get("here", ""))}
    return render(request, "pages/nav.html", shown)
