"""Granting, carrying out, and telling that it is done."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.remedies.answers import done, page_of, to
from evenhand.desk.remedies import access, actions


@require_POST
@login_required
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Give what was chosen."""
    teammate = signed_in(request)
    found = access.option(teammate, pk)
    place = found.offer.conversation_id
    return done(request, place, lambda: actions.grant(found, by=teammate), _("Granted"))


@require_POST
@login_required
def arrival(request: HttpRequest, pk: int) -> HttpResponse:
    """What it waited for has come."""
    teammate = signed_in(request)
    found = access.grant(teammate, pk)
    place = found.option.offer.conversation_id
    return done(request, place, lambda: actions.note_arrival(found, by=teammate), _("It came"))


@require_POST
@login_required
def carried(request: HttpRequest, pk: int) -> HttpResponse:
    """It was carried out, under a reference."""
    teammate = signed_in(request)
    found = access.grant(teammate, pk)
    given = request.POST.get("reference", "")
    place = found.option.offer.conversation_id
    return done(
        request,
        place,
        lambda: actions.carry_out(found, reference=given, by=teammate),
        _("Carried out. Now tell them."),
    )


@require_POST
@login_required
def news(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the news that it is done into the teammate's draft. Raises Http404 before it is."""
    teammate = signed_in(request)
    found = access.carried_grant(teammate, pk)
    actions.tell(found, by=teammate)
    return to(page_of(found.option.offer.conversation_id))


@require_POST
@login_required
def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """The customer knows, by word of mouth. Raises Http404 before it is carried out."""
    teammate = signed_in(request)
    found = access.carried_grant(teammate, pk)
    place = found.option.offer.conversation_id
    return done(request, place, lambda: actions.confirm(found, by=teammate), _("They know"))
