"""A step is built: what was said, why, in which words, and until when."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from evenhand.desk.inbox import access as inbox
from evenhand.desk.limits import actions
from evenhand.desk.limits.models import Limit, Step
from evenhand.desk.pages.asking import number, signed_in
from evenhand.desk.pages.limits.building import (
    Built,
    Ground,
    as_approved,
    built_from,
    first_words,
    form_for,
    ground_of,
    page_of,
)
from evenhand.desk.pages.limits.forms import StepForm
from evenhand.desk.pages.nav import nav_for


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of a step, `?step=` 1 to 4; POST shows its words, then decides on it."""
    teammate = signed_in(request)
    ground = ground_of(inbox.conversation(teammate, pk), teammate, _step(request))
    if request.method != "POST":
        return _shown(request, ground, form_for(ground, words=first_words(ground)))
    form = form_for(ground, request.POST)
    if not form.is_valid():
        return _shown(request, ground, form, status=422)
    return _built(request, ground, form)


def _step(request: HttpRequest) -> Step:
    try:
        return Step(number(request, "step", 1))
    except ValueError:
        raise Http404 from None


def _built(request: HttpRequest, ground: Ground, form: StepForm) -> HttpResponse:
    """Decide on it, once these very words were on the screen of whoever decides."""
    built = built_from(form, ground)
    if not built.is_read or "show" in request.POST:
        return _shown(request, ground, _with_words(form, ground, built), built=built)
    try:
        limit = _propose(ground, form, built)
    except actions.WordsMissing:
        form.add_error("wording", _missing(built))
        return _shown(request, ground, form, status=422, built=built)
    except actions.NotPossible as why:
        form.add_error(None, str(why))
        return _shown(request, ground, form, status=422, built=built)
    return _decided(request, limit)


def _propose(ground: Ground, form: StepForm, built: Built) -> Limit:
    proposal, second = as_approved(built, form), form.cleaned_data.get("second")
    return actions.propose(ground.conversation, proposal, by=ground.by, second=second)


def _missing(built: Built) -> str:
    said = _("Leave these sentences in the words as they are: “%(one)s” %(two)s")
    two = f"“{built.proposal.stays_open}”" if built.proposal.step.restricts else ""
    return (said % {"one": built.proposal.sentence, "two": two}).strip()


def _decided(request: HttpRequest, limit: Limit) -> HttpResponse:
    """What needs nobody else goes into the draft at once; else the colleague is waited for."""
    if limit.rung.restricts:
        name = limit.second_look.to.first_name
        messages.success(request, _("%(name)s is asked to look at it.") % {"name": name})
        return redirect("limits:step", limit.pk)
    actions.put_step_into_draft(limit, by=limit.by)
    return redirect("conversation:conversation", limit.conversation_id)


def _with_words(form: StepForm, ground: Ground, built: Built) -> StepForm:
    """The same form, now with the words that follow from what was chosen."""
    words = {"wording": built.proposal.wording, "composed": built.composed}
    return form_for(ground, {**dict(form.data.items()), **words})


def _shown(
    request: HttpRequest,
    ground: Ground,
    form: StepForm,
    *,
    status: int = 200,
    built: Built | None = None,
) -> HttpResponse:
    page = page_of(
        ground, answer=built.proposal.answer if built else "", is_built=built is not None
    )
    shown = {"nav": nav_for(ground.by, "limits"), "form": form, "page": page}
    return render(request, "limits/new.html", shown, status=status)
