"""The wall in all its forms. Nothing here changes anything, and nobody is told apart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from evenhand.desk.base import serving
from evenhand.desk.testimonials import queries
from evenhand.desk.wall.public import FEED, FRAME, PAGE, for_everybody
from evenhand.desk.wall.showing import feeds
from evenhand.desk.wall.showing.kept import Body, answer, body_of, unchanging
from evenhand.desk.wall.showing.page import Wanted, wall_of

HTML, RSS, JSON = "text/html", "application/rss+xml", "application/feed+json"
SCRIPT = Path(__file__).parent.parent / "static" / "wall" / "embed.js"


@require_safe
@for_everybody(PAGE)
def wall(request: HttpRequest) -> HttpResponseBase:
    """The words that stand here, narrowed by `?claim=`, `?product=` and `?language=`."""
    return _page(request, "wall/showing/wall.html")


@require_safe
@for_everybody(FRAME)
def embed(request: HttpRequest) -> HttpResponseBase:
    """The same for a frame on any other site; `?most=` how many."""
    return _page(request, "wall/showing/embed.html")


@require_safe
@for_everybody(FEED)
def as_json(request: HttpRequest) -> HttpResponseBase:
    """The same as a JSON feed, which any origin may read."""
    wanted = Wanted.of(request.GET)
    name = ("json", wanted, get_language())
    return answer(request, name, lambda: feeds.as_json(wanted), content_type=JSON)


@require_safe
@for_everybody(FEED)
def as_rss(request: HttpRequest) -> HttpResponseBase:
    """The same as RSS."""
    wanted = Wanted.of(request.GET)
    name = ("rss", wanted, get_language())
    return answer(request, name, lambda: feeds.as_rss(wanted), content_type=RSS)


@require_safe
@for_everybody(FEED)
def script(request: HttpRequest) -> HttpResponseBase:
    """The script that shows the words on any other site."""
    return unchanging(request, _script(), content_type="text/javascript; charset=utf-8")


@require_safe
@for_everybody(FEED)
def recording(request: HttpRequest, key: str) -> HttpResponseBase:
    """A recording that may be heard now. Raises Http404."""
    found = queries.public_recording(key)
    if found is None:
        raise Http404
    wanted = request.headers.get("Range", "")
    name, kind = f"{found.kind}.{found.content_type.split('/')[1]}", found.content_type
    return serving.played(found.file, name=name, content_type=kind, wanted=wanted)


@require_safe
@for_everybody(FEED)
def captions(_request: HttpRequest, key: str) -> HttpResponseBase:
    """What is said in a recording that may be heard now, as WebVTT. Raises Http404."""
    found = queries.public_recording(key)
    said = queries.transcript_of(found) if found else None
    if said is None or not said.captions:
        raise Http404
    return HttpResponse(said.captions, content_type="text/vtt; charset=utf-8")


def _page(request: HttpRequest, template: str) -> HttpResponseBase:
    """The same bytes for everybody: the template knows no request."""
    wanted = Wanted.of(request.GET)

    def made() -> str:
        shown = {"page": wall_of(wanted), "organisation": settings.ORGANISATION}
        return render_to_string(template, shown)

    name = (template, wanted, get_language())
    return answer(request, name, made, content_type=f"{HTML}; charset=utf-8")


@cache
def _script() -> Body:
    return body_of(SCRIPT.read_text(encoding="utf-8"))
