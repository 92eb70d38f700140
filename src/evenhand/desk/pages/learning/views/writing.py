"""Writing lessons: drafts are kept at every step, and a lead takes out and back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.learning import access, actions
from evenhand.desk.learning.models import Lesson
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.learning.editing import posted
from evenhand.desk.pages.learning.writing import Editor, begun, gone_on, keep, saved
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people.models import Teammate

HERE = "learn"
asking_or_doing = require_http_methods(["GET", "HEAD", "POST"])


@asking_or_doing
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """A lesson that is not there yet."""
    return _write(request, signed_in(request), None)


@asking_or_doing
@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """A lesson, card by card or as Markdown; `do` says which button was pressed."""
    teammate = signed_in(request)
    return _write(request, teammate, access.lesson(teammate, slug))


def _write(request: HttpRequest, writer: Teammate, lesson: Lesson | None) -> HttpResponse:
    if request.method != "POST":
        return _shown(request, writer, begun(lesson, writer))
    do = request.POST.get("do", "save")
    if do == "forget":
        actions.forget_lesson_draft(lesson, by=writer)
        return redirect("learning:lesson", lesson.slug) if lesson else redirect("learning:library")
    if do != "save":
        return _shown(request, writer, gone_on(request, lesson, writer))
    done = saved(posted(request.POST.dict()), lesson, writer)
    if isinstance(done, Editor):
        return _shown(request, writer, done)
    messages.success(request, _("Saved. What it said before stays among its versions."))
    return redirect("learning:lesson", done.slug)


def _shown(request: HttpRequest, writer: Teammate, editor: Editor) -> HttpResponse:
    shown = {"nav": nav_for(writer, HERE), "editor": editor}
    return render(request, "learning/edit.html", shown, status=422 if editor.wrong else 200)


@require_POST
@login_required
def new_draft(request: HttpRequest) -> HttpResponse:
    """Keeps a new lesson as one types."""
    return _kept(request, None)


@require_POST
@login_required
def draft(request: HttpRequest, slug: str) -> HttpResponse:
    """Keeps a change to a lesson as one types."""
    return _kept(request, access.lesson(signed_in(request), slug))


def _kept(request: HttpRequest, lesson: Lesson | None) -> HttpResponse:
    keep(posted(request.POST.dict()), lesson, signed_in(request))
    return render(request, "learning/kept.html", {"kept_at": timezone.now()})


@require_POST
@login_required
def retirement(request: HttpRequest, slug: str) -> HttpResponse:
    """A lead takes a lesson out of the library, or back."""
    teammate = access.taker_out(signed_in(request))
    lesson = access.lesson(teammate, slug)
    if request.POST.get("do") == "take-back":
        actions.take_back(lesson, by=teammate)
        return redirect("learning:lesson", slug)
    actions.retire(lesson, by=teammate)
    messages.success(request, _("Taken out. You find it at the end of the library."))
    return redirect("learning:library")
