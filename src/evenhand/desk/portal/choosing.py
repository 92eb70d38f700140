"""Remedies to choose from: two or more cards, what each means, and an explicit yes where needed."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.passes.models import Pass
from evenhand.desk.passes.queries import reached, replies_to, token_of
from evenhand.desk.portal import forms, pacing, writing
from evenhand.desk.portal.forms import Refused
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import Option
from evenhand.desk.remedies.wording import terms_of


@dataclass(frozen=True)
class Card:
    """One way to put it right: its title, what it means, and whether it needs an explicit yes."""

    place: int
    title: str
    terms: str
    needs_yes: bool


@dataclass(frozen=True)
class Offered:
    """What can be chosen from. `sure` is the card that was picked and needs a yes first."""

    cards: tuple[Card, ...]
    href: str
    form: str
    sure: Card | None = None


class NeedsYes(Exception):
    """What was picked cannot be undone: the customer is asked once more."""

    def __init__(self, card: Card) -> None:
        super().__init__(card.place)
        self.card = card


def offered(held: Pass, sure: Card | None = None) -> Offered | None:
    """The newest offer that has reached the holder and of which nothing is chosen yet."""
    options = _options(held)
    if not options:
        return None
    return Offered(
        cards=tuple(map(_card, options)),
        href=reverse("portal:choice", args=[token_of(held)]),
        form=forms.sealed(held, "choice", options[0].offer.key),
        sure=sure,
    )


def _options(held: Pass) -> list[Option]:
    found = list(queries.told_options(replies_to(held)))
    return [one for one in found if one.offer_id == found[0].offer_id]


def _card(option: Option) -> Card:
    parts = (terms_of(option), option.pays.strip().rstrip("."))
    terms = " ".join(f"{part}." for part in parts if part)
    return Card(option.place, option.words, terms, option.irreversible)


def choose(held: Pass, request: HttpRequest) -> None:
    """Write down what the holder picked, and say so in the conversation.

    Raises NeedsYes for what cannot be undone until they have said yes to it, Refused otherwise.
    """
    pacing.count("words", held.pk)
    form = forms.used(held, "choice", request.POST.get("form", ""))
    options = {str(one.place): one for one in _options(held) if one.offer.key == form.about}
    option = options.get(request.POST.get("option", ""))
    if not options:
        raise _settled()
    if option is None:
        raise Refused(_("Please pick one of them first."))
    if option.irreversible and request.POST.get("yes") != "yes":
        raise NeedsYes(_card(option))
    said = _("I would like this: %(what)s") % {"what": option.words}
    try:
        with transaction.atomic():
            message = writing.say(held, form, said)
            actions.choose(option, how="page", yes=True, message=message)
    except actions.Over:
        raise _settled() from None


def _settled() -> Refused:
    return Refused(_("This choice is settled, or has changed. Have a look at what stands now."))


def chosen(held: Pass) -> QuerySet[Option]:
    """What the holder chose and is not carried out yet, granted or not."""
    theirs = reached(held, "told__reply")
    if held.is_of_customer:
        theirs |= Q(told=None)
    return queries.chosen_options(held.conversation).filter(theirs)
