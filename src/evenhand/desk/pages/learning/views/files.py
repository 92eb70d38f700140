"""Lessons as files, in and out, and what cards show."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from evenhand.desk.base.serving import played
from evenhand.desk.learning import access, actions, queries
from evenhand.desk.learning.exporting import zipped
from evenhand.desk.learning.files import Bundle, NoLessonFile
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.learning.importing import TakingForm, bundle_in, looked_at
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.people.models import Teammate

HERE = "learn"


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def taking_in(request: HttpRequest) -> HttpResponse:
    """Lessons from files: shown with what they would change, then taken over when all are well."""
    teammate, form = signed_in(request), TakingForm()
    shown = {"nav": nav_for(teammate, HERE), "form": form, "previews": ()}
    if request.method != "POST":
        return render(request, "learning/import.html", shown)
    form = shown["form"] = TakingForm(request.POST, request.FILES)
    form.full_clean()
    try:
        bundle = bundle_in(form)
        if "keep" in request.POST:
            return _taken(request, bundle, teammate)
        shown |= looked_at(bundle)
    except NoLessonFile as wrong:
        form.add_error("chosen", str(wrong))
    return render(request, "learning/import.html", shown, status=422 if form.errors else 200)


def _taken(request: HttpRequest, bundle: Bundle, teammate: Teammate) -> HttpResponse:
    taken = actions.take_in_bundle(bundle, by=teammate)
    written = sum(one.change.writes for one in taken)
    messages.success(request, _("%(n)d lessons were new or changed.") % {"n": written})
    return redirect("learning:library")


@require_safe
@login_required
def export(request: HttpRequest) -> HttpResponse:
    """Every lesson, collection and file as one zip."""
    signed_in(request)
    return _download(zipped(), "lessons.zip", "application/zip")


@require_safe
@login_required
def export_one(request: HttpRequest, slug: str) -> HttpResponse:
    """One lesson as a Markdown file."""
    lesson = access.lesson(signed_in(request), slug)
    version = queries.versions_of(lesson)[0]
    return _download(version.text.encode(), f"{slug}.md", "text/markdown; charset=utf-8")


def _download(data: bytes, name: str, kind: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=kind, headers=headers)


@require_safe
@login_required
def medium(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A picture, sound or film, in parts where a player asks for parts."""
    found = access.medium(signed_in(request), pk)
    wanted = request.headers.get("Range", "")
    return played(found.file, name=found.name, content_type=found.content_type, wanted=wanted)


@require_safe
@login_required
def captions(request: HttpRequest, pk: int) -> HttpResponse:
    """The captions of a sound or film. Raises Http404 when there are none."""
    found = access.medium(signed_in(request), pk)
    if not found.captions:
        raise Http404
    return HttpResponse(found.captions, content_type="text/vtt; charset=utf-8")
