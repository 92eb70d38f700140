"""Putting up, taking down, and noting that somebody took it back."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.testimonials.views.one import shown
from evenhand.desk.testimonials import access, actions
from evenhand.desk.testimonials.actions import NotAgreed, NotReadable, Told
from evenhand.desk.testimonials.models import How


@require_POST
@login_required
def publications(request: HttpRequest, pk: int, place: int) -> HttpResponse:
    """Puts it up in a place that was agreed to."""
    teammate = signed_in(request)
    found = access.testimonial(teammate, pk)
    try:
        actions.publish(found, access.place(teammate, place), by=teammate)
    except NotAgreed:
        sentence = _("They did not agree to that place, or took it back. Nothing was put up.")
        return shown(request, teammate, pk, sentence)
    except NotReadable:
        return shown(request, teammate, pk, _("Write down first what is said in the recording."))
    return redirect("testimonials:testimonial", pk)


@require_POST
@login_required
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes it down from a place."""
    teammate = signed_in(request)
    up = access.publication(teammate, pk)
    actions.take_down(up, by=teammate)
    return redirect("testimonials:testimonial", up.testimonial_id)


@require_POST
@login_required
def withdrawal(request: HttpRequest, pk: int) -> HttpResponse:
    """Notes that they took it back in a call: it is gone at once."""
    teammate = signed_in(request)
    actions.withdraw(access.testimonial(teammate, pk), Told(How.TELEPHONE, teammate))
    return redirect("testimonials:testimonial", pk)
