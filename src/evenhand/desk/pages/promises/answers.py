"""What the ledger's views answer: a line, or a whole page without JavaScript."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.pages.asking import back, for_a_part, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.promises.line import line_of
from evenhand.desk.promises import access
from evenhand.desk.promises.models import Promise

MOVED = "ledger-moved"


def asked(request: HttpRequest, promise: Promise, forms: dict[str, Any]) -> HttpResponse:
    """The promise with a form open under it; 422 when the form was filled in wrongly."""
    teammate = signed_in(request)
    status = 422 if request.method == "POST" else 200
    shown = {"line": line_of(promise, teammate, timezone.now()), "back": _back(request), **forms}
    if for_a_part(request):
        return render(request, "promises/line.html", shown, status=status)
    nav = nav_for(teammate, "promises")
    return render(request, "promises/promise.html", {"nav": nav, **shown}, status=status)


def done(request: HttpRequest, pk: int, *, moved: bool = False) -> HttpResponse:
    """The promise as it is now; `moved` tells the page that it may stand elsewhere."""
    if not for_a_part(request):
        return redirect(_back(request))
    teammate = signed_in(request)
    line = line_of(access.promise(teammate, pk), teammate, timezone.now())
    answer = render(request, "promises/line.html", {"line": line})
    if moved:
        answer["HX-Trigger-After-Settle"] = MOVED
    return answer


def _back(request: HttpRequest) -> str:
    return back(request, reverse("promises:mine"))
