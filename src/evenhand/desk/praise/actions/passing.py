"""Passing praise on to whoever earned it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from evenhand.coach.spoken import Span
from evenhand.desk.customers import queries as customers
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.actions.telling import keep_what_was_promised, note_if_told
from evenhand.desk.praise.events import PraisePassedOn
from evenhand.desk.praise.models import (
    LONGEST_LINE,
    Kind,
    Letter,
    PassedOn,
    Praise,
    Praised,
    Seen,
)
from evenhand.desk.praise.words import chosen, without_addresses


class NothingChosen(Exception):
    """Praise is passed on in the customer's words; none were chosen."""


class NotOutside(Exception):
    """The address is the customer's own."""


def for_teammate(teammate: Teammate) -> Praised:
    """A teammate, as somebody who was praised."""
    return Praised.objects.get_or_create(kind=Kind.TEAMMATE, teammate=teammate)[0]


def for_team() -> Praised:
    """The whole team, as those who were praised."""
    return Praised.objects.get_or_create(kind=Kind.TEAM)[0]


def outsider(name: str, address: str) -> Praised:
    """Somebody outside the desk, known by their address; they go by the name said last."""
    plain = address.strip().lower()
    made, is_new = Praised.objects.get_or_create(
        kind=Kind.OUTSIDE, address=plain, defaults={"name": name.strip()}
    )
    if not is_new and name.strip() and made.name != name.strip():
        made.name = name.strip()
        made.save(update_fields=["name"])
    return made


@transaction.atomic
def pass_on(
    praise: Praise,
    to: Praised,
    *,
    by: Teammate,
    spans: Iterable[Span] | None = None,
    line: str = "",
) -> PassedOn:
    """Pass praise on, once to each; a second time changes nothing.

    `spans` are the places in the message whose words are passed on, those that were found unless
    given; `line` is a line of the teammate's own. To somebody outside it leaves as a letter in
    which no address of the customer stands. Raises NothingChosen without words, and NotOutside
    when somebody outside has an address of the customer's. A promise to pass it on to them is kept
    by it.
    """
    known = PassedOn.objects.filter(praise=praise, to=to).first()
    if known is not None:
        return known
    words = chosen(praise.message.text, praise.spans if spans is None else tuple(spans))
    line = " ".join(line.split())[:LONGEST_LINE]
    if to.kind == Kind.OUTSIDE:
        words, line = _for_others(praise, to, words, line)
    if not words:
        raise NothingChosen
    passed = PassedOn.objects.create(praise=praise, to=to, by=by, words=words, line=line)
    if to.kind == Kind.OUTSIDE:
        Letter.objects.create(passed_on=passed)
    record(
        PraisePassedOn(
            conversation=praise.conversation_id,
            passed_on=passed.pk,
            to=to.teammate_id,
            to_team=to.kind == Kind.TEAM,
            by=by.pk,
        )
    )
    for reply in queries.answers_to(praise):
        note_if_told(passed, reply)
    keep_what_was_promised(passed, by=by)
    return passed


def _for_others(praise: Praise, to: Praised, words: str, line: str) -> tuple[str, str]:
    """The words and the line without any address of the customer."""
    rows = customers.addresses_of(praise.conversation.customer)
    known = [address.value for address in rows]
    if to.address in (one.lower() for one in known):
        raise NotOutside
    return without_addresses(words, known), without_addresses(line, known)


def see(passed_on: PassedOn) -> None:
    """The praised teammate has read it; safe to repeat."""
    Seen.objects.get_or_create(passed_on=passed_on)
