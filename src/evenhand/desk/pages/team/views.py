"""The team's page. Everybody may look; a keeper invites, changes roles and lets go."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.team.forms import InvitationForm, RoleForm
from evenhand.desk.pages.team.inviting import Fresh, invited
from evenhand.desk.pages.team.page import team_of
from evenhand.desk.people import access, actions


@require_safe
@login_required
def team(request: HttpRequest) -> HttpResponse:
    """Who answers, and for a keeper the form that invites."""
    return _page(request, InvitationForm())


@require_POST
@never_cache
@login_required
def invitations(request: HttpRequest) -> HttpResponse:
    """Make a one-time link and show it this once."""
    teammate = access.keeper(signed_in(request))
    form = InvitationForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    return _page(request, InvitationForm(), invited(by=teammate, **form.cleaned_data))


@require_POST
@login_required
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw an invitation: its link counts no more."""
    teammate = signed_in(request)
    actions.withdraw_invitation(access.invitation(teammate, pk), by=teammate)
    messages.success(request, _("The link no longer works."))
    return redirect("team:team")


@require_POST
@login_required
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a teammate another role."""
    teammate = access.keeper(signed_in(request))
    colleague, form = access.colleague(teammate, pk), RoleForm(request.POST)
    if not form.is_valid():
        return _page(request, InvitationForm(), status=422)
    try:
        actions.change_role(colleague, form.cleaned_data["role"], by=teammate)
    except actions.LastKeeper:
        _needs_keeper(request)
    return redirect("team:team")


@require_POST
@login_required
def departure(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a teammate go: they can no longer sign in, and what was theirs is given on."""
    teammate = access.keeper(signed_in(request))
    colleague = access.colleague(teammate, pk)
    try:
        actions.let_go(colleague, by=teammate)
    except actions.LastKeeper:
        _needs_keeper(request)
    else:
        told = _(
            "%(name)s can no longer sign in. Their conversations wait for anybody, and you keep "
            "their promises."
        )
        messages.success(request, told % {"name": colleague})
    return redirect("team:team")


@require_POST
@login_required
def coming_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a former teammate sign in again."""
    teammate = signed_in(request)
    actions.take_back(access.former_colleague(teammate, pk), by=teammate)
    return redirect("team:team")


def _needs_keeper(request: HttpRequest) -> None:
    sentence = _("Make somebody else a keeper first: the desk needs one who can sign in.")
    messages.error(request, sentence)


def _page(
    request: HttpRequest, form: InvitationForm, fresh: Fresh | None = None, status: int = 200
) -> HttpResponse:
    teammate = signed_in(request)
    shown = {"team": team_of(teammate), "form": form, "fresh": fresh}
    nav = nav_for(teammate, "team")
    return render(request, "team/team.html", {"nav": nav, **shown}, status=status)
