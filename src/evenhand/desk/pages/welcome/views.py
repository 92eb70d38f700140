"""Greeting a newcomer."""

from __future__ import annotations

from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from evenhand.desk.channels.email import queries as mail
from evenhand.desk.pages.welcome.forms import WelcomeForm
from evenhand.desk.people import actions, queries
from evenhand.desk.people.models import Invitation, Role, Teammate

GONE, WRONG = 410, 422


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Ask a newcomer who they are; POST makes them a teammate and signs them in."""
    invitation = queries.invitation_behind(actions.digest(token))
    if invitation is None:
        return _gone(request)
    if request.method != "POST":
        return _asked(request, invitation, WelcomeForm(initial={"email": invitation.email}))
    return consume_or_429(request, action="signup") or _joined(request, invitation, token)


def _joined(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    form = WelcomeForm(request.POST)
    if not form.is_valid():
        return _asked(request, invitation, form, WRONG)
    try:
        teammate = actions.join(token, **form.cleaned_data)
    except actions.AlreadyUsed:
        return _gone(request)
    except ValidationError as why:
        form.refuse(why)
        return _asked(request, invitation, form, WRONG)
    login(request, teammate, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("setup:start" if _has_to_set_up(teammate) else "/")


def _has_to_set_up(teammate: Teammate) -> bool:
    return teammate.role == Role.KEEPER and not mail.mailboxes().exists()


def _asked(
    request: HttpRequest, invitation: Invitation, form: WelcomeForm, status: int = 200
) -> HttpResponse:
    is_first = not queries.joined().exists()
    shown = {"form": form, "invitation": invitation, "is_first": is_first}
    return render(request, "welcome/welcome.html", shown, status=status)


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "welcome/gone.html", status=GONE)
