"""Beside a conversation: what they praised, and passing it on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.utils.translation import gettext as _

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.panels import Panel
from evenhand.desk.pages.praise.forms import TEAM
from evenhand.desk.pages.praise.page import Said, said_of
from evenhand.desk.people import queries as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import Kind, Praise, Praised
from evenhand.desk.praise.words import names_in

PLACE = 12
MOST_LIKELY = 3
MOST_SHOWN = 3


@dataclass(frozen=True)
class Click:
    """One click to pass it on: what it sends, and what it says."""

    to: str
    text: str


@dataclass(frozen=True)
class Shown:
    """One praise with those who probably earned it."""

    said: Said
    clicks: tuple[Click, ...]


@dataclass(frozen=True)
class Beside:
    """The newest praise of a conversation; `is_untold` when a line for the customer is missing."""

    conversation: int
    praises: tuple[Shown, ...]
    is_untold: bool


@dataclass(frozen=True)
class _Known:
    """Who may have earned it: us, those outside who are known, and which of us answered."""

    reader: Teammate
    us: tuple[Teammate, ...]
    outside: tuple[Praised, ...]
    answered: frozenset[int]


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:
    """Praise in a conversation; nothing where there is none."""
    rows = list(queries.standing_in(conversation)[:MOST_SHOWN])
    if not rows:
        return None
    known = _Known(
        reader=teammate,
        us=tuple(people.teammates()),
        outside=tuple(queries.outsiders()[: queries.MOST_OUTSIDE]),
        answered=frozenset(inbox.replies_of(conversation).values_list("by", flat=True)),
    )
    shown = tuple(Shown(said_of(one), tuple(_clicks(one, known))) for one in rows)
    is_untold = any(one.said.is_untold for one in shown)
    return Panel(PLACE, "praise/panel.html", Beside(conversation.pk, shown, is_untold))


def _clicks(praise: Praise, known: _Known) -> Iterator[Click]:
    """Those whom the words name, else those who answered them; then the team."""
    reached = [one.to for one in praise.passed_on.all()]
    text = praise.message.text
    us = [one for one in known.us if one.pk not in {to.teammate_id for to in reached}]
    named = [one for one in us if names_in(text, one.first_name)]
    outside = [one for one in known.outside if names_in(text, one.name) and one not in reached]
    if not named and not outside and not reached:
        named = [one for one in us if one.pk in known.answered]
    for one in islice(named, MOST_LIKELY):
        is_me = one == known.reader
        yield Click(f"teammate-{one.pk}", _("Keep it on my page") if is_me else _on(one))
    for other in islice(outside, MOST_LIKELY):
        yield Click(f"praised-{other.pk}", _on(other))
    if all(one.kind != Kind.TEAM for one in reached):
        yield Click(TEAM, _("Pass on to the team"))


def _on(to: object) -> str:
    return _("Pass on to %(name)s") % {"name": str(to).split()[0]}
