"""Finding and reading lessons."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evenhand.desk.learning import access
from evenhand.desk.learning.models import Topic
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.learning.history import history_of
from evenhand.desk.pages.learning.page import page_of
from evenhand.desk.pages.learning.shelf import Asked, library_of
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people.models import Teammate

HERE = "learn"


@require_safe
@login_required
def library(request: HttpRequest) -> HttpResponse:
    """Every lesson; `?q=`, `?topic=` and `?in=` (a collection) narrow it."""
    teammate = signed_in(request)
    found = library_of(_asked(request, teammate), teammate)
    shown = {"nav": nav_for(teammate, HERE), "library": found}
    return render(request, "learning/library.html", shown)


def _asked(request: HttpRequest, teammate: Teammate) -> Asked:
    given, topic = request.GET.get("in", ""), request.GET.get("topic", "")
    return Asked(
        words=request.GET.get("q", "")[:120].strip(),
        topic=topic if topic in Topic.values else "",
        collection=access.collection(teammate, given) if given else None,
        page=max(1, number(request, "page", 1)),
    )


@require_safe
@login_required
def lesson(request: HttpRequest, slug: str) -> HttpResponse:
    """One lesson, as one reads it."""
    teammate = signed_in(request)
    page = page_of(access.lesson(teammate, slug), teammate)
    return render(request, "learning/lesson.html", {"nav": nav_for(teammate, HERE), "page": page})


@require_safe
@login_required
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """Every version of a lesson; `?from=` and `?to=` choose the two to compare."""
    teammate = signed_in(request)
    found = access.lesson(teammate, slug)
    history = history_of(found, number(request, "from"), number(request, "to"))
    shown = {"nav": nav_for(teammate, HERE), "history": history}
    return render(request, "learning/versions.html", shown)
