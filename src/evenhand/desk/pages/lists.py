"""The lists of conversations: which there are, and what stands in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Listing
from evenhand.desk.pages.situations import SITUATIONS
from evenhand.desk.people.models import Teammate

Text = str | LazyText


@dataclass(frozen=True)
class List:
    """One list: what it is called, its order in words, its rows, and what to say when empty.

    In one that `hurries`, promises that are due come before its own order.
    """

    slug: str
    title: Text
    order: Text
    rows: Callable[[Teammate], QuerySet[Listing]]
    icon: str = ""
    tone: str = ""
    empty: Text = ""
    hint: Text = ""
    hurries: bool = False

    @property
    def href(self) -> str:
        """Where the list is found."""
        return reverse("inbox:list", args=[self.slug])


_BY_WAIT = _("promises due, then longest wait")
_BY_DATE = _("newest first")

LISTS = (
    List(
        "promises-due",
        _("Promises due"),
        _("first due on top"),
        lambda _me: queries.promised(),
        icon="clock",
        empty=_("No promise stands open"),
        hint=_("A time you name in a reply becomes a promise, and is kept in mind here."),
    ),
    List(
        "mine",
        _("Mine"),
        _BY_WAIT,
        queries.mine,
        icon="inbox",
        empty=_("Nothing waits for you"),
        hint=_("Conversations that you take or answer come here. See what nobody has taken yet."),
        hurries=True,
    ),
    List(
        "unassigned",
        _("Unassigned"),
        _BY_WAIT,
        lambda _me: queries.unassigned(),
        icon="person",
        empty=_("Everything has somebody"),
        hint=_("A new conversation waits here until a teammate takes or answers it."),
        hurries=True,
    ),
    List(
        "all",
        _("All"),
        _BY_WAIT,
        lambda _me: queries.awake(),
        icon="mail",
        empty=_("Everyone has an answer"),
        hint=_("Every open conversation of the team stands here, whoever has it."),
        hurries=True,
    ),
    List(
        "snoozed",
        _("Snoozed"),
        _("first to return on top"),
        lambda _me: queries.snoozed(),
        icon="snooze",
        empty=_("Nothing is snoozed"),
        hint=_("A snoozed conversation comes back at its time, or when the customer writes."),
    ),
    List(
        "back-up",
        _("Back-up asked"),
        _("longest asked on top"),
        lambda _me: queries.backed_up(),
        icon="plus",
        empty=_("Nobody asks for back-up"),
        hint=_("Nobody has to stand alone: a colleague who is asked finds the conversation here."),
    ),
    List(
        "closed",
        _("Closed"),
        _BY_DATE,
        lambda _me: queries.closed(),
        icon="done",
        empty=_("Nothing is closed yet"),
        hint=_("What is settled rests here. It opens again when the customer writes."),
    ),
)


def _in_situation(slug: str, _me: Teammate) -> QuerySet[Listing]:
    return queries.in_situation(slug)


def _lists_by_situation() -> Iterator[List]:
    for one in SITUATIONS.values():
        if not one.is_plain:
            yield List(
                f"situation/{one.slug}",
                one.word,
                _BY_WAIT,
                partial(_in_situation, one.slug),
                tone=one.tone,
                empty=_("No open conversation reads so"),
                hint=_("The coach reads each message; a wrong reading is put right in one click."),
                hurries=True,
            )


BY_SITUATION = tuple(_lists_by_situation())
_EVERY = {one.slug: one for one in (*LISTS, *BY_SITUATION)}
SLUGS = tuple(_EVERY)


def list_called(slug: str) -> List:
    """The list of that name. Raises Http404."""
    try:
        return _EVERY[slug]
    except KeyError:
        raise Http404 from None
