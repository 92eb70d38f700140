"""The page of somebody's words. Looking changes nothing; every answer is a POST."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.base import serving
from evenhand.desk.testimonials import access
from evenhand.desk.wall.doors import for_whom_it_concerns
from evenhand.desk.wall.words import answers
from evenhand.desk.wall.words.page import page_of


@require_safe
@for_whom_it_concerns
def page(request: HttpRequest, token: str) -> HttpResponseBase:
    """The words, where they would stand or stand, and what can be answered. Raises Http404."""
    shown = page_of(access.held(token))
    return render(request, "wall/words/page.html", {"page": shown})


@require_POST
@for_whom_it_concerns
def consent(request: HttpRequest, token: str) -> HttpResponseBase:
    """Yes, as it is or with changes; sent twice it is one yes."""
    return _done(request, token, answers.consent)


@require_POST
@for_whom_it_concerns
def decline(request: HttpRequest, token: str) -> HttpResponseBase:
    """No."""
    return _done(request, token, answers.decline)


@require_POST
@for_whom_it_concerns
def withdrawal(request: HttpRequest, token: str) -> HttpResponseBase:
    """Taken back, at once and everywhere."""
    return _done(request, token, answers.withdraw)


@require_safe
@for_whom_it_concerns
def recording(request: HttpRequest, token: str) -> HttpResponseBase:
    """The recording that it is about, for whoever spoke. Raises Http404."""
    found = getattr(access.held(token).testimonial, "recording", None)
    if found is None:
        raise Http404
    wanted = request.headers.get("Range", "")
    kind = found.content_type
    return serving.played(found.file, name=found.name, content_type=kind, wanted=wanted)


def _done(request: HttpRequest, token: str, answer: answers.Answer) -> HttpResponseBase:
    """Do it and go back to the page; or show the page with what is wrong and the words kept."""
    asking = access.held(token)
    try:
        answers.take(answer, asking, request.POST)
    except answers.Refused as refused:
        shown = page_of(asking, refused, request.POST.get("words", ""))
        return render(request, "wall/words/page.html", {"page": shown}, status=refused.status)
    return HttpResponseRedirect(reverse("words:page", args=[token]), status=303)
