"""Stories worth learning from."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.remedies.answers import REFUSALS, given, sentence_of, to
from evenhand.desk.pages.remedies.forms import StoryForm
from evenhand.desk.pages.remedies.stories import sharing_of, stories_of
from evenhand.desk.remedies import access, actions


@require_safe
@login_required
def stories(request: HttpRequest) -> HttpResponse:
    """Stories that were shared, for all to read."""
    teammate = signed_in(request)
    shown = {"nav": nav_for(teammate, "remedies"), "page": stories_of(number(request, "page", 1))}
    return render(request, "remedies/stories.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def story(request: HttpRequest, pk: int) -> HttpResponse:
    """Share the story of a bent rule, in words of its own. GET asks for them."""
    teammate = signed_in(request)
    found = access.grant(teammate, pk)
    form = StoryForm(given(request), initial={"words": found.story})
    if form.is_valid():
        try:
            actions.share(found, words=form.cleaned_data["words"], by=teammate)
            return to(reverse("remedies:stories"))
        except REFUSALS as refused:
            form.add_error("words", sentence_of(refused))
    shown = {"nav": nav_for(teammate, "remedies"), "page": sharing_of(found), "form": form}
    return render(request, "remedies/story.html", shown, status=422 if form.is_bound else 200)
