"""What one does with lessons for oneself: read, rate, save. Nobody else sees any of it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.learning import access, actions
from evenhand.desk.learning.models import BEST, Lesson, Stash
from evenhand.desk.pages.asking import back, for_a_part, signed_in
from evenhand.desk.pages.learning.page import feedback_of
from evenhand.desk.pages.learning.stashing import stash_page, stashes_page
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people.models import Teammate

HERE = "learn"
reading_or_changing = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
@login_required
def read(request: HttpRequest, slug: str) -> HttpResponse:
    """The lesson was read to its end; counted once a day."""
    teammate = signed_in(request)
    lesson = access.lesson(teammate, slug)
    actions.note_read(lesson, by=teammate)
    return _told(request, lesson, teammate)


@require_POST
@login_required
def rating(request: HttpRequest, slug: str) -> HttpResponse:
    """What the lesson was worth to them, 1 to 5; the same once more takes it back."""
    teammate = signed_in(request)
    lesson, worth = access.lesson(teammate, slug), request.POST.get("worth", "")
    if worth in map(str, range(BEST + 1)):
        actions.rate(lesson, int(worth), by=teammate)
    return _told(request, lesson, teammate)


def _told(request: HttpRequest, lesson: Lesson, teammate: Teammate) -> HttpResponse:
    if for_a_part(request):
        shown = {"feedback": feedback_of(lesson, teammate)}
        return render(request, "learning/feedback.html", shown)
    return redirect("learning:lesson", lesson.slug)


@require_POST
@login_required
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a card into a stash, a new one when there is none of that name."""
    teammate = signed_in(request)
    card = access.card(teammate, pk)
    name = request.POST.get("new", "").strip() or request.POST.get("stash", "")
    stash = actions.save_card(card, name, by=teammate)
    if stash is None:
        messages.error(request, _("Give the stash a name, or empty one of yours first."))
    else:
        messages.success(request, _("Saved in “%(name)s”.") % {"name": stash.name})
    return redirect(back(request, "/stashes/"))


@require_safe
@login_required
def stashes(request: HttpRequest) -> HttpResponse:
    """The reader's own stashes."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, HERE), "page": stashes_page(teammate)}
    return render(request, "learning/stashes.html", shown)


@reading_or_changing
@login_required
def stash(request: HttpRequest, pk: int) -> HttpResponse:
    """One stash with its cards; renamed or given up by `do`."""
    teammate = signed_in(request)
    found = access.stash(teammate, pk)
    if request.method == "POST":
        return _changed(request, found)
    shown = {"nav": nav_for(teammate, HERE), "page": stash_page(found)}
    return render(request, "learning/stash.html", shown)


def _changed(request: HttpRequest, stash: Stash) -> HttpResponse:
    if request.POST.get("do") == "give-up":
        actions.empty_out(stash)
        return redirect("learning:stashes")
    if not actions.rename_stash(stash, request.POST.get("name", "")):
        messages.error(request, _("Give it a name that none of your stashes has yet."))
    return redirect("learning:stash", stash.pk)


@require_POST
@login_required
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a card out of a stash."""
    teammate: Teammate = signed_in(request)
    saved = access.saved(teammate, pk)
    actions.take_out(saved)
    return redirect("learning:stash", saved.stash_id)
