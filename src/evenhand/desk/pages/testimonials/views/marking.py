"""Marking the words of a message that are worth quoting."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.testimonials.marking import Apart, marked_by, marking_of, next_page
from evenhand.desk.testimonials import access, actions


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """The sentences of a message to tick; POST keeps them, or what was selected, in their place."""
    teammate = signed_in(request)
    message = access.message(teammate, pk)
    ticked, problem = request.POST.getlist("sentence"), ""
    if request.method == "POST":
        try:
            span = marked_by(message, request.POST)
            found = actions.find(message, span.start, span.end, by=teammate)
            return redirect(next_page(found, asks="start" in request.POST), found.pk)
        except (Apart, actions.NoWords):
            problem = _("Tick one sentence, or several that follow one another.")
    page = marking_of(message, ticked=ticked, problem=problem)
    shown = {"nav": nav_for(teammate, "praise"), "page": page}
    return render(request, "testimonials/mark.html", shown, status=422 if problem else 200)
