"""What we still need from the customer before we can go on: asked for, or their part of a deal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.coach.records.asked import is_a_file, thing_in
from evenhand.desk.asks import actions, queries
from evenhand.desk.asks.earlier import wanted_in
from evenhand.desk.asks.models import Item
from evenhand.desk.passes.models import Pass
from evenhand.desk.passes.queries import reached, token_of
from evenhand.desk.portal import forms, saying, writing
from evenhand.desk.portal.forms import Refused
from evenhand.desk.portal.thread import Thread
from evenhand.desk.promises.models import Promise


@dataclass(frozen=True)
class Wanted:
    """One thing that is the customer's turn: what, by when, what the button says, and its form.

    `is_file`: it comes as a picture or a paper rather than in words. `may_tick`: they can also say
    that they sent it already.
    """

    what: str
    when: str
    button: str
    href: str
    form: str
    is_file: bool
    may_tick: bool = False


def wanted(held: Pass, promises: Iterable[Promise], thread: Thread) -> tuple[Wanted, ...]:
    """Everything of it, each thing once: what is asked for by number, then parts of deals."""
    items = list(_items(held))
    waiting = (one for one in promises if one.waits_for_customer and not is_sent(one, thread))
    known = {thing_in(item.text) or item.text for item in items}
    deals = list(_deals(held, waiting, known))
    return (*(_of_item(held, one) for one in items), *deals)


def _items(held: Pass) -> QuerySet[Item]:
    """The missing items of replies that have reached the holder."""
    return queries.missing(held.conversation).filter(reached(held, "told__reply"))


def _of_item(held: Pass, item: Item) -> Wanted:
    return Wanted(
        what=_small(item.text),
        when="",
        button=_button(item.text),
        href=reverse("portal:items", args=[token_of(held)]),
        form=forms.sealed(held, "item", item.pk),
        is_file=is_a_file(thing_in(item.text)),
        may_tick=True,
    )


def _deals(held: Pass, promises: Iterable[Promise], known: set[str]) -> Iterator[Wanted]:
    now = timezone.now()
    for promise in promises:
        asked = asked_for(promise)
        key = thing_in(asked) or asked or str(promise.pk)
        if key not in known:
            known.add(key)
            yield _of_deal(held, promise, asked, now)


def _of_deal(held: Pass, promise: Promise, asked: str, now: datetime) -> Wanted:
    what = _small(asked) or _("what %(who)s asked for below") % {"who": promise.owner.first_name}
    return Wanted(
        what=what,
        when=saying.when(promise.condition_due, promise.condition_date, promise.zone, now),
        button=_button(asked),
        href=reverse("portal:replies", args=[token_of(held)]),
        form=forms.sealed(held, "reply"),
        is_file=is_a_file(thing_in(asked)),
    )


def asked_for(promise: Promise) -> str:
    """What the reply of a promise asks for first, as in "A picture of the lamp"; or nothing."""
    if promise.reply is None:
        return ""
    asked = [one.text for one in wanted_in(promise.reply.text, promise.at)]
    return next((text for text in asked if thing_in(text)), asked[0] if asked else "")


def is_sent(promise: Promise, thread: Thread) -> bool:
    """Whether the customer has sent what looks like their part; a teammate confirms that it is.

    A picture or a form comes as a file; anything else may be said in words.
    """
    since = [one for one in thread.said if one.is_theirs and one.at > promise.at]
    if is_a_file(thing_in(asked_for(promise))):
        return any(one.files for one in since)
    return bool(since)


def give(held: Pass, request: HttpRequest) -> None:
    """The holder brings what was asked for, or says that they sent it. Raises Refused."""
    sent = writing.received(held, request, "item")
    items = {str(item.pk): item for item in _items(held)}
    item = items.get(sent.form.about)
    if item is None:
        raise Refused(_("That is here already. Thank you."))
    ticked = "ticked" in request.POST
    if sent.is_empty and not ticked:
        raise Refused(_("Add a file, or write a line."))
    words = sent.words or (_("I have sent this: %(what)s") % {"what": item.text} if ticked else "")
    with transaction.atomic():
        message = writing.say(held, sent.form, words, sent.files)
        actions.give(item, message=message)


def _small(words: str) -> str:
    """Words as they go on after a colon: "A picture" is "a picture", but "IBAN" stays."""
    return words if words[1:2].isupper() or words.endswith("?") else words[:1].lower() + words[1:]


def _button(what: str) -> str:
    thing = thing_in(what)
    if "photo" in thing:
        return _("Add a picture")
    return _("Add it here") if is_a_file(thing) else _("Answer this")
