"""Whether practice helps: one's own, the team's in sum, and the plots of both."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from evenhand.desk.base.policy import HEADER
from evenhand.desk.base.serving import NOTHING_RUNS
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.helping.drawn import NotDrawn, svg_of
from evenhand.desk.pages.helping.page import section_of, sections_of
from evenhand.desk.pages.helping.palette import THEMES, palette
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.practice import access, queries
from evenhand.desk.practice.queries import Helping


@require_safe
@login_required
def own(request: HttpRequest) -> HttpResponse:
    """Whether one's own practice helps."""
    teammate, now = signed_in(request), timezone.now()
    shown = {
        "nav": nav_for(teammate, "learn"),
        "sections": sections_of(queries.helping_of(teammate, now)),
        "has_team": queries.enough_practise(now),
    }
    return render(request, "helping/own.html", shown)


@require_safe
@login_required
def own_plot(request: HttpRequest, key: str) -> HttpResponse:
    """A plot of that page; `theme` is light or dark."""
    return _plot(request, queries.helping_of(signed_in(request), timezone.now()), key)


@require_safe
@login_required
def team(request: HttpRequest) -> HttpResponse:
    """Whether practice helps the team, in sums alone."""
    figures = access.team_sums(timezone.now())
    shown = {
        "nav": nav_for(signed_in(request), "learn"),
        "sections": sections_of(figures),
        "until": figures.until,
    }
    return render(request, "helping/team.html", shown)


@require_safe
@login_required
def team_plot(request: HttpRequest, key: str) -> HttpResponse:
    """A plot of that page; `theme` is light or dark."""
    return _plot(request, access.team_sums(timezone.now()), key)


def _plot(request: HttpRequest, figures: Helping, key: str) -> HttpResponse:
    section, theme = section_of(figures, key), request.GET.get("theme", THEMES[0])
    if section is None or theme not in THEMES:
        raise Http404
    beside = [one.plot for one in sections_of(figures) if one.lines and one.key != key]
    try:
        answer = HttpResponse(svg_of(section.plot, theme, beside))
    except NotDrawn:
        colours = palette(theme)
        answer = render(request, "helping/not_drawn.svg", {"colours": colours}, status=503)
    answer.headers["Content-Type"] = "image/svg+xml; charset=utf-8"
    answer.headers[HEADER] = NOTHING_RUNS
    return answer
