"""A policy as it is written down: frozen values between the desk's rows and its Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from evenhand.coach.records.policies import REMEDIES
from evenhand.desk.policies.models import BendsBy, Policy, Version

KINDS = REMEDIES
"""What a clause can limit, so that the coach can count it."""

NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4}){0,4}[a-z]?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset(("new", "import", "export"))
"""Slugs that other pages have."""

LONGEST = 4000
LONGEST_LINE = 120


@dataclass(frozen=True)
class Section:
    """One clause. `line` is where it began in the file, 0 when it came from none.

    `valid_from` None leaves the day to whoever takes it over. The rest is as in Version.
    """

    number: str
    title: str
    rule: str
    reason: str = ""
    alternatives: tuple[str, ...] = ()
    bends: str = ""
    bends_by: str = BendsBy.NOBODY.value
    statutory: str = ""
    product: str = ""
    country: str = ""
    kind: str = ""
    most: int | None = None
    within_days: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    line: int = field(default=0, compare=False)

    @property
    def said(self) -> tuple[object, ...]:
        """All that it says; not when it holds."""
        return (
            *(self.title, self.rule, self.reason, self.alternatives, self.bends, self.bends_by),
            *(self.statutory, self.product, self.country),
            *(self.kind, self.most, self.within_days),
        )


@dataclass(frozen=True)
class Written:
    """One policy with its clauses, in order of their numbers."""

    slug: str
    title: str
    product: str = ""
    country: str = ""
    sections: tuple[Section, ...] = ()


def place_of(number: str) -> str:
    """A text by which numbers sort as people count: 4.9 before 4.10, 4.2 before 4.2a."""
    parts = number.split(".")
    return ".".join(part.rjust(5 + part[-1:].isalpha(), "0") for part in parts)


def tidy(text: str) -> str:
    """The text without blanks at its ends and at those of its lines, one empty line at most."""
    lines = [line.rstrip() for line in text.expandtabs(4).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def section_of(version: Version) -> Section:
    """A version of a clause, as it is written down."""
    return Section(
        number=version.clause.number,
        title=version.title,
        rule=version.rule,
        reason=version.reason,
        alternatives=tuple(version.alternatives),
        bends=version.bends,
        bends_by=version.bends_by,
        statutory=version.statutory,
        product=version.product,
        country=version.country,
        kind=version.kind,
        most=version.most,
        within_days=version.within_days,
        valid_from=version.valid_from,
        valid_until=version.valid_until,
    )


def written_of(policy: Policy, versions: list[Version]) -> Written:
    """A policy with one version of each of its clauses, as it is written down."""
    sections = sorted(map(section_of, versions), key=lambda one: place_of(one.number))
    return Written(policy.slug, policy.title, policy.product, policy.country, tuple(sections))
