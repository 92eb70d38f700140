"""What a change answers: the page one came from, with one sentence on what was done or not."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.pages.asking import back
from evenhand.desk.pages.remedies.reasons import need_in_words
from evenhand.desk.remedies import actions

SENTENCES: dict[type[Exception], object] = {
    actions.NothingOffered: gettext_lazy("Tick at least one way to put it right."),
    actions.NeedsChoice: gettext_lazy(
        "One way alone needs its reason. Tick a second, or say why there is no other."
    ),
    actions.NeedsStory: gettext_lazy("Say in one line why."),
    actions.NeedsReason: gettext_lazy("Say in a few words why."),
    actions.NeedsYes: gettext_lazy(
        "It cannot be undone. Ask them for a clear yes, and tick that they gave it."
    ),
    actions.NotTold: gettext_lazy("No reply has told them of it yet. Send the reply first."),
    actions.NotChosen: gettext_lazy("Nobody has chosen it yet. Note what they chose first."),
    actions.Over: gettext_lazy("It is settled otherwise already. Have a look at how it stands."),
    actions.Unbending: gettext_lazy("This clause bends for nobody. Offer what it makes possible."),
    actions.AlreadyAsked: gettext_lazy("A yes was asked for already."),
    actions.AlreadyAnswered: gettext_lazy("Somebody has answered it meanwhile."),
    actions.MayNotAnswer: gettext_lazy(
        "This answer is not yours to give: nobody answers their own ask, or above their own limit."
    ),
    actions.NotLower: gettext_lazy("Give an amount above zero and below what was asked."),
    actions.StillWaits: gettext_lazy("What it waits for has not come yet. Note its arrival first."),
    actions.NeedsReference: gettext_lazy(
        "Give a reference, such as the number of the transfer or the parcel."
    ),
    actions.NothingToShare: gettext_lazy("Tell it in words of its own, without a name."),
}
REFUSALS: tuple[type[Exception], ...] = (*SENTENCES, actions.NeedsApproval)


def sentence_of(refused: Exception) -> str:
    """One clear sentence that says what to do."""
    if isinstance(refused, actions.NeedsApproval):
        why = need_in_words(refused.need)
        return _("%(why)s Ask a lead for a yes first.") % {"why": why}
    return str(SENTENCES[type(refused)])


def done(
    request: HttpRequest, conversation: int, act: Callable[[], object], told: str
) -> HttpResponse:
    """Do it, and go back with a word on it."""
    try:
        act()
    except REFUSALS as refused:
        messages.error(request, sentence_of(refused))
    else:
        messages.success(request, told)
    return to(back(request, page_of(conversation)))


def given(request: HttpRequest) -> QueryDict | None:
    """What was filled in; None while it is only asked for."""
    return request.POST if request.method == "POST" else None


def page_of(conversation: int) -> str:
    """The address of a conversation."""
    return reverse("conversation:conversation", args=[conversation])


def to(href: str) -> HttpResponse:
    """To another page, as one goes after a change."""
    return HttpResponseRedirect(href, status=303)
