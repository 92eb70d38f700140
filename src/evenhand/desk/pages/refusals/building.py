"""The page on which a no is built: first the clause, then its parts, with the words beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.coach.checking.ours import refusal as hears_no
from evenhand.coach.kinds import holds
from evenhand.coach.rule import Look
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.refusals.clauses import fitting_to, href_of
from evenhand.desk.pages.refusals.exceptions import Way, exception_of
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import links
from evenhand.desk.policies import queries as policies
from evenhand.desk.policies.models import Version
from evenhand.desk.refusals import wording
from evenhand.desk.refusals.wording import No


@dataclass(frozen=True)
class Choice:
    """A clause that a no can rest on."""

    name: str
    rule: str
    href: str


@dataclass(frozen=True)
class Choosing:
    """The clauses in force; `fits` are those that share words with what they wrote."""

    fits: tuple[Choice, ...]
    others: tuple[Choice, ...]


@dataclass(frozen=True)
class Building:
    """What stands around the form. `clause` names the version that the no rests on."""

    clause: str
    clause_href: str
    statutory: str
    exception: Way | None
    words: str
    hint: str


def choosing(conversation: Conversation, on: date) -> Choosing:
    """Every clause in force, those first that fit the newest message."""
    versions = list(policies.in_force(on))
    fits = fitting_to(conversation, versions)
    others = [one for one in versions if one not in fits]
    return Choosing(_choices(fits, conversation), _choices(others, conversation))


def _choices(versions: Sequence[Version], conversation: Conversation) -> tuple[Choice, ...]:
    href = reverse("refusals:new", args=[conversation.pk])
    return tuple(Choice(str(one), one.rule, f"{href}?clause={one.pk}") for one in versions)


def building(conversation: Conversation, version: Version, no: No, teammate: Teammate) -> Building:
    """The words that `no` makes, and whether the coach hears a no in them."""
    return Building(
        clause=str(version),
        clause_href=href_of(version, conversation),
        statutory=no.statutory,
        exception=exception_of(conversation, version, teammate),
        words=wording.whole(no, links.citation_of(version)),
        hint=_hint(no),
    )


def _hint(no: No) -> str:
    if not no.decision or holds(hears_no, Look(no.decision)):
        return ""
    return _("It does not sound like a no yet. A plain “I can’t …” spares them asking again.")
