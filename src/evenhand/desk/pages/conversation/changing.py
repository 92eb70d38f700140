"""What a teammate answers to the hints under a draft; what was typed is kept along with it."""

from __future__ import annotations

from django.http import HttpRequest

from evenhand.desk.coaching import actions as coaching
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.conversation.advice import Hint
from evenhand.desk.pages.conversation.forms import (
    AmendmentForm,
    DismissalForm,
    DraftForm,
    first_error,
)
from evenhand.desk.pages.conversation.writing import Refused, keep
from evenhand.desk.pages.explained import explained
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import actions as promises


def dismiss(conversation: Conversation, request: HttpRequest, *, by: Teammate) -> Hint:
    """Put a finding aside. Returns it as a hint that may still be given a reason."""
    _keep_words(conversation, request, by)
    form = DismissalForm(request.POST, prefix=_prefix(request))
    if not form.is_valid():
        raise Refused(first_error(form))
    said = form.cleaned_data
    coaching.dismiss(conversation, said["rule"], said["words"], by=by, reason=said["reason"])
    return Hint(
        kind="finding",
        prefix="aside",
        title=explained(said["rule"]).title,
        text=said["reason"],
        words=said["words"],
        rule=said["rule"],
    )


def amend(conversation: Conversation, request: HttpRequest, *, by: Teammate) -> None:
    """Change a promise that is still being written, or drop it."""
    _keep_words(conversation, request, by)
    form = AmendmentForm(request.POST, prefix=_prefix(request))
    if not form.is_valid():
        raise Refused(first_error(form))
    said = form.cleaned_data
    if said["dropped"] or "dropped" in request.GET:
        promises.drop(conversation, said["words"], by=by)
    else:
        promises.amend(conversation, said["words"], what=said["what"], due=said["due"], by=by)


def _prefix(request: HttpRequest) -> str | None:
    """Which of the hints in the form is meant; without scripts all of them are sent."""
    return request.GET.get("of") or None


def _keep_words(conversation: Conversation, request: HttpRequest, by: Teammate) -> None:
    if "text" in request.POST:
        keep(conversation, DraftForm(request.POST), by=by)
