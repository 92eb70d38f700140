"""Practice where there is no line: the page, what it keeps, its worker, and what it sends later."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.practice.page import ways
from evenhand.desk.pages.practice.pocket import pocket_of
from evenhand.desk.pages.practice.sent import CannotRead, sent_in
from evenhand.desk.pages.practice.working import script, styles
from evenhand.desk.practice import actions


@require_safe
@login_required
def pocket(request: HttpRequest) -> HttpResponse:
    """The page that works without a line. It holds nobody's words by itself."""
    return render(request, "practice/pocket.html", {"ways": ways(), "styles": styles()})


@require_safe
@login_required
def kept(request: HttpRequest) -> HttpResponse:
    """What that page shows, to be kept by the browser."""
    return JsonResponse(pocket_of(signed_in(request)))


@require_POST
@login_required
def sync(request: HttpRequest) -> HttpResponse:
    """Keeps reviews that were made elsewhere; says which are safe, and which name nothing."""
    try:
        sent = sent_in(request.body)
    except CannotRead as why:
        return JsonResponse({"error": str(why)}, status=400)
    came = actions.keep(signed_in(request), sent.reviews)
    refused = [*sent.refused, *map(str, came.refused)]
    return JsonResponse({"kept": [str(one) for one in came.kept], "refused": refused})


@require_safe
@login_required
def worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """The service worker. It may look after the pages of learning, and no others."""
    answer = HttpResponse(script(), content_type="text/javascript; charset=utf-8")
    answer.headers["Service-Worker-Allowed"] = "/"
    return answer
