"""What to copy into one's own site."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.wall.page import embedded


@require_safe
@login_required
def embedding(request: HttpRequest) -> HttpResponse:
    """Snippets of the wall, narrowed by `?claim=`, and the addresses of the form."""
    shown = {
        "nav": nav_for(signed_in(request), "praise"),
        "page": embedded(request.GET.get("claim", "")),
    }
    return render(request, "embedding/embedding.html", shown)
