"""Removing the sample story from the desk."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evenhand.desk.demo import actions
from evenhand.desk.pages.asking import signed_in
from evenhand.desk.people.access import keeper


@require_POST
@login_required
def removal(request: HttpRequest) -> HttpResponse:
    """Take the story and its cast away, for a keeper."""
    keeper(signed_in(request))
    actions.remove_story()
    messages.success(request, _("The sample story is gone. What is yours is still here."))
    return redirect("inbox:list", "mine")
