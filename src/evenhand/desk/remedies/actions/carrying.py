"""Carrying out what was granted, telling the customer, and sharing what was learnt."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.actions.granting import due_of
from evenhand.desk.remedies.actions.refusing import NeedsReference, NothingToShare, StillWaits
from evenhand.desk.remedies.events import (
    RemedyCarriedOut,
    RemedyConfirmed,
    StoryShared,
    WhatItWaitedForCame,
)
from evenhand.desk.remedies.models import Arrived, Carried, Confirmed, Grant, Story
from evenhand.desk.remedies.wording import carried_in_words, plain


@transaction.atomic
def note_arrival(grant: Grant, *, by: Teammate) -> None:
    """What the remedy waited for has come: from now on our days count."""
    _row, is_new = Arrived.objects.get_or_create(grant=grant, defaults={"by": by})
    if is_new:
        grant.due = due_of(grant.option, timezone.now())
        grant.save(update_fields=["due"])
        record(WhatItWaitedForCame(conversation=_place(grant), grant=grant.pk, by=by.pk))


@transaction.atomic
def carry_out(grant: Grant, *, reference: str, by: Teammate) -> Carried:
    """It was done, and `reference` finds it again. Once is enough; a second time changes nothing.

    Raises NeedsReference, and StillWaits while what it waits for has not come.
    """
    if not reference.strip():
        raise NeedsReference
    grant = (
        Grant.objects.select_for_update(of=("self",))
        .select_related("option__offer")
        .get(pk=grant.pk)
    )
    if grant.option.waits_for and not Arrived.objects.filter(grant=grant).exists():
        raise StillWaits
    carried, is_new = Carried.objects.get_or_create(
        grant=grant, defaults={"by": by, "reference": reference.strip()[:120]}
    )
    if is_new:
        record(RemedyCarriedOut(conversation=_place(grant), grant=grant.pk, by=by.pk))
    return carried


def tell(grant: Grant, *, by: Teammate) -> None:
    """Put the news that it is done into the teammate's draft; sent, it is confirmed."""
    words = carried_in_words(grant, grant.carried)
    inbox.add_to_draft(grant.option.offer.conversation, words, by=by)


@transaction.atomic
def confirm(grant: Grant, *, by: Teammate, reply: Reply | None = None) -> None:
    """The customer knows that it is done: by `reply`, or by word of mouth."""
    _row, is_new = Confirmed.objects.get_or_create(grant=grant, defaults={"by": by, "reply": reply})
    if is_new:
        record(RemedyConfirmed(conversation=_place(grant), grant=grant.pk, by=by.pk))


def note_confirmed(reply: Reply) -> None:
    """A reply that names the reference of what was carried out confirms it; safe to repeat."""
    said = plain(reply.text)
    for grant in queries.to_tell().filter(option__offer__conversation=reply.conversation_id):
        if plain(grant.carried.reference) in said:
            confirm(grant, by=reply.by, reply=reply)


@transaction.atomic
def share(grant: Grant, *, words: str, by: Teammate) -> Story:
    """Share how a rule was bent, in words of its own that name no customer.

    Raises NothingToShare without words, or when no rule was bent.
    """
    if not words.strip() or not grant.bends:
        raise NothingToShare
    story, is_new = Story.objects.get_or_create(
        grant=grant, defaults={"by": by, "words": words.strip()[:600]}
    )
    if is_new:
        record(StoryShared(conversation=_place(grant), story=story.pk, by=by.pk))
    return story


def _place(grant: Grant) -> int:
    return grant.option.offer.conversation_id
