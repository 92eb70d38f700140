"""The list of policies, and one policy as one reads it, each built once from queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.policies.reading import Clause, clause_of, concerns
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import queries
from evenhand.desk.policies.changes import standing
from evenhand.desk.policies.models import Policy, Version
from evenhand.desk.refusals import queries as refusals
from evenhand.desk.remedies import queries as remedies

A_PAGE = 20
MOST_TOLD = 5


@dataclass(frozen=True)
class Asked:
    """What the address asks for: words, a product, a country, and for which conversation."""

    words: str = ""
    product: str = ""
    country: str = ""
    page: int = 1
    conversation: Conversation | None = None

    @property
    def narrows(self) -> bool:
        """Whether less than everything is asked for."""
        return bool(self.words or self.product or self.country)

    def address(self, href: str, **more: object) -> str:
        """The address `href` with what is asked for, and `more`."""
        at = self.conversation.pk if self.conversation else ""
        asked = {"q": self.words, "product": self.product, "country": self.country, "for": at}
        kept = {name: value for name, value in {**asked, **more}.items() if value}
        return f"{href}?{urlencode(kept)}" if kept else href


@dataclass(frozen=True)
class Line:
    """A clause in the list, with how often it was the reason of a no, bent, and cited."""

    number: str
    title: str
    href: str
    refused: int
    bent: int
    cited: int

    @property
    def weight(self) -> int:
        """How much it is leant on from both sides."""
        return self.refused + self.bent


@dataclass(frozen=True)
class Group:
    """A policy in the list."""

    title: str
    concerns: str
    href: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Listed:
    """The list; `pressed` are the clauses most often refused under or bent."""

    asked: Asked
    groups: tuple[Group, ...]
    pressed: tuple[Line, ...]
    products: tuple[str, ...]
    countries: tuple[str, ...]
    may_write: bool
    more: str


@dataclass(frozen=True)
class Counts:
    """By the clause's id."""

    refused: Mapping[int, int]
    bent: Mapping[int, int]
    cited: Mapping[int, int]


def listed(asked: Asked, reader: Teammate, on: date) -> Listed:
    """Every clause in force on that day that is asked for, by policy."""
    every = list(queries.in_force(on))
    rows = queries.in_force(on, asked.product, asked.country)
    found = list(queries.holding(rows, asked.words)) if asked.narrows else every
    counts = Counts(refusals.times_refused(), remedies.times_bent(), queries.times_cited())
    groups = [_group(asked, list(rows), counts) for _key, rows in groupby(found, _policy_of)]
    first = (max(asked.page, 1) - 1) * A_PAGE
    lines = (line for group in groups for line in group.lines if line.weight)
    pressed = sorted(lines, key=lambda line: -line.weight)[:MOST_TOLD]
    is_more = len(groups) > first + A_PAGE
    here = reverse("policies:policies")
    return Listed(
        asked=asked,
        groups=tuple(groups[first : first + A_PAGE]),
        pressed=tuple(pressed) if first == 0 and not asked.narrows else (),
        products=_sorted({one.product or one.clause.policy.product for one in every}),
        countries=_sorted({one.country or one.clause.policy.country for one in every}),
        may_write=reader.is_lead,
        more=asked.address(here, page=asked.page + 1) if is_more else "",
    )


def _sorted(values: set[str]) -> tuple[str, ...]:
    return tuple(sorted(value for value in values if value))


def _policy_of(version: Version) -> int:
    return version.clause.policy_id


def _group(asked: Asked, versions: list[Version], counts: Counts) -> Group:
    policy = versions[0].clause.policy
    href = asked.address(reverse("policies:policy", args=[policy.slug]))
    lines = (
        Line(
            number=one.clause.number,
            title=one.title,
            href=f"{href}#{anchor(one.clause.number)}",
            refused=counts.refused.get(one.clause_id, 0),
            bent=counts.bent.get(one.clause_id, 0),
            cited=counts.cited.get(one.clause_id, 0),
        )
        for one in versions
    )
    return Group(policy.title, concerns(policy.product, policy.country), href, tuple(lines))


def anchor(number: str) -> str:
    """The place of a clause on its policy's page."""
    return f"clause-{number}"


@dataclass(frozen=True)
class PolicyPage:
    """A policy as one reads it. `conversation` is the one that a clause can be cited in."""

    slug: str
    title: str
    concerns: str
    clauses: tuple[Clause, ...]
    may_write: bool
    conversation: Conversation | None
    back: str


def page_of(policy: Policy, asked: Asked, reader: Teammate, on: date) -> PolicyPage:
    """A policy with what holds on that day, in one statement."""
    rows = list(queries.of_policy(policy))
    clauses = (
        clause_of(version, versions, reader, on)
        for versions in (list(some) for _key, some in groupby(rows, lambda one: one.clause_id))
        if (version := standing(versions, on)) is not None
    )
    return PolicyPage(
        slug=policy.slug,
        title=policy.title,
        concerns=concerns(policy.product, policy.country),
        clauses=tuple(clauses),
        may_write=reader.is_lead,
        conversation=asked.conversation,
        back=asked.address(reverse("policies:policies")),
    )


def empty_sentence(asked: Asked) -> str:
    """Why the list is empty."""
    if asked.narrows:
        return _("No clause in force has these words.")
    return _("A policy says once what holds for all: the rule, why, and what is possible instead.")
