"""One testimonial, and what is kept about its words."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evenhand.desk.base import serving
from evenhand.desk.base.media import NoMedia
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.testimonials.one import page_of
from evenhand.desk.pages.testimonials.words import more_than_spelling
from evenhand.desk.people.models import Teammate
from evenhand.desk.testimonials import access, actions, queries
from evenhand.desk.testimonials.models import Recording
from evenhand.desk.testimonials.spelling import MoreThanSpelling


@require_safe
@login_required
def testimonial(request: HttpRequest, pk: int) -> HttpResponse:
    """Its words, what was agreed to, where it stands, what happened."""
    return shown(request, signed_in(request), pk)


def shown(
    request: HttpRequest, teammate: Teammate, pk: int, problem: str = "", typed: str = ""
) -> HttpResponse:
    """The page, with why a form was refused and what it held."""
    found = access.testimonial(teammate, pk)
    page = page_of(found, problem=problem, typed=typed)
    given = {"nav": nav_for(teammate, "praise"), "page": page}
    return render(request, "testimonials/one.html", given, status=422 if problem else 200)


@require_POST
@login_required
def mendings(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts the spelling right; anything more is refused with a sentence."""
    teammate = signed_in(request)
    typed = request.POST.get("words", "")
    try:
        actions.mend(access.testimonial(teammate, pk), typed, by=teammate)
    except MoreThanSpelling as refused:
        return shown(request, teammate, pk, more_than_spelling(refused), typed)
    return redirect("testimonials:testimonial", pk)


@require_POST
@login_required
def description(request: HttpRequest, pk: int) -> HttpResponse:
    """Notes who said it, and what it is about."""
    found = access.testimonial(signed_in(request), pk)
    said = {name: request.POST.get(name, "") for name in ("product", "name", "company")}
    actions.describe(found, **said)
    return redirect("testimonials:testimonial", pk)


@require_POST
@login_required
def support(request: HttpRequest, pk: int, claim: int) -> HttpResponse:
    """Says whether the words bear a claim out."""
    teammate = signed_in(request)
    found, said = access.testimonial(teammate, pk), access.claim(teammate, claim)
    actions.say_borne_out(found, said, is_so=request.POST.get("is") == "so", by=teammate)
    return redirect("testimonials:testimonial", pk)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def recording(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Plays the recording, or with `?captions=1` gives its captions; POST adds one."""
    teammate = signed_in(request)
    if request.method != "POST":
        return _played(request, access.recording(teammate, pk))
    try:
        file = request.FILES.get("recording")
        if file is None:
            raise NoMedia(_("Choose a recording first: sound or a film."))
        actions.keep_recording(access.testimonial(teammate, pk), file, by=teammate)
    except (NoMedia, actions.HasRecording) as refused:
        sentence = str(refused) or _("There is a recording already.")
        return shown(request, teammate, pk, sentence)
    return redirect("testimonials:testimonial", pk)


def _played(request: HttpRequest, found: Recording) -> HttpResponseBase:
    if "captions" not in request.GET:
        wanted, kind = request.headers.get("Range", ""), found.content_type
        return serving.played(found.file, name=found.name, content_type=kind, wanted=wanted)
    said = queries.transcript_of(found)
    if said is None or not said.captions:
        raise Http404
    return HttpResponse(said.captions, content_type="text/vtt; charset=utf-8")


@require_POST
@login_required
def transcripts(request: HttpRequest, pk: int) -> HttpResponse:
    """Writes down what is said in the recording."""
    teammate = signed_in(request)
    text, captions = request.POST.get("text", ""), request.POST.get("captions", "")
    found = access.recording(teammate, pk)
    try:
        actions.transcribe(found, text=text, captions=captions, by=teammate)
    except NoMedia as refused:
        return shown(request, teammate, pk, str(refused))
    return redirect("testimonials:testimonial", pk)
