"""Asking a customer for their words, in a reply or on the telephone."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from evenhand.desk.pages.asking import signed_in
from evenhand.desk.pages.nav import nav_for
from evenhand.desk.pages.testimonials.calling import call_of, form_for, note
from evenhand.desk.pages.testimonials.forms import AskForm
from evenhand.desk.pages.testimonials.one import page_of
from evenhand.desk.testimonials import access, actions
from evenhand.desk.testimonials.models import Asking, By


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def askings(request: HttpRequest, pk: int) -> HttpResponse:
    """How to ask; POST puts the question into the reply, or shows what to say on the telephone."""
    teammate = signed_in(request)
    found = access.testimonial(teammate, pk)
    form = AskForm(found, request.POST if request.method == "POST" else None)
    page = page_of(found)
    if page.may_ask and form.is_valid():
        asking = actions.ask(found, form.question, by=teammate)
        if asking.channel != By.TELEPHONE:
            actions.put_in_draft(asking, by=teammate)
        return _on(asking)
    shown = {"nav": nav_for(teammate, "praise"), "page": page, "form": form}
    return render(request, "testimonials/ask.html", shown, status=422 if form.is_bound else 200)


def _on(asking: Asking) -> HttpResponse:
    """To the reply, or to what is said on the telephone."""
    where = asking.testimonial.conversation_id
    if asking.channel == By.TELEPHONE or where is None:
        return redirect("testimonials:call", asking.pk)
    return redirect("conversation:conversation", where)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def call(request: HttpRequest, pk: int) -> HttpResponse:
    """What to say on the telephone; POST notes the answer."""
    teammate = signed_in(request)
    asking = access.asking(teammate, pk)
    form = form_for(asking, request.POST if request.method == "POST" else None)
    if form.is_valid() and note(form, asking, by=teammate):
        return redirect("testimonials:testimonial", asking.testimonial_id)
    shown = {"nav": nav_for(teammate, "praise"), "page": call_of(asking), "form": form}
    return render(request, "testimonials/call.html", shown, status=422 if form.is_bound else 200)


@require_POST
@login_required
def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts what was agreed to on the telephone into the reply, with the link to confirm it."""
    teammate = signed_in(request)
    consent = access.consent(teammate, pk)
    if actions.put_confirmation_in_draft(consent, by=teammate) is None:
        return redirect("testimonials:testimonial", consent.testimonial_id)
    return redirect("conversation:conversation", consent.testimonial.conversation_id)
