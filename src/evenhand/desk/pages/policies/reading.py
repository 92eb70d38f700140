"""A clause as one reads it, and what changed between two of its versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.changes import real
from evenhand.desk.policies.differing import Piece, differences
from evenhand.desk.policies.links import address_of
from evenhand.desk.policies.models import BendsBy, Version
from evenhand.desk.policies.written import Section, section_of


@dataclass(frozen=True)
class Clause:
    """A clause with the version to read. `may_bend` says whether the reader may bend it."""

    pk: int
    number: str
    title: str
    rule: str
    reason: str
    alternatives: tuple[str, ...]
    bends: str
    bends_by: str
    may_bend: bool
    statutory: str
    counts: str
    concerns: str
    validity: str
    written: str
    href: str
    public: str
    earlier: int
    planned: str


def clause_of(version: Version, versions: Sequence[Version], reader: Teammate, on: date) -> Clause:
    """A clause as `reader` reads it on that day; `versions` are all that it has."""
    clause = version.clause
    lasting = real(versions)
    later = sorted(
        one.valid_from for one in lasting if one.valid_from > max(on, version.valid_from)
    )
    return Clause(
        pk=version.pk,
        number=clause.number,
        title=version.title,
        rule=version.rule,
        reason=version.reason,
        alternatives=tuple(version.alternatives),
        bends=version.bends,
        bends_by=bender(version),
        may_bend=version.may_bend(reader),
        statutory=version.statutory,
        counts=counted(section_of(version)),
        concerns=concerns(version.product, version.country),
        validity=validity(version.valid_from, version.valid_until, on),
        written=written(version),
        href=reverse("policies:clause", args=[clause.policy.slug, clause.number]),
        public=address_of(clause),
        earlier=len(versions) - 1,
        planned=_("It changes on %(day)s.") % {"day": day(later[0])} if later else "",
    )


def concerns(product: str, country: str) -> str:
    """For what a policy or clause holds, in a few words; empty for everything."""
    return ", ".join(one for one in (product, country) if one)


def bender(version: Version) -> str:
    """Who may bend it, in a word."""
    return str(BendsBy(version.bends_by).label)


def counted(section: Section) -> str:
    """What the coach counts, in a sentence; empty for nothing."""
    if section.most is None:
        return ""
    values = {"most": section.most, "kind": section.kind, "days": section.within_days}
    if section.within_days:
        return _("The coach counts: at most %(most)s %(kind)s in %(days)s days.") % values
    return _("The coach counts: at most %(most)s %(kind)s.") % values


def validity(since: date, until: date | None, on: date) -> str:
    """From when until when, in words."""
    days = {"since": day(since), "until": day(until) if until else ""}
    if until is not None and until < since:
        return _("replaced on its first day, %(since)s") % days
    if until is not None and until < on:
        return _("held from %(since)s until %(until)s") % days
    if since > on:
        return _("holds from %(since)s on") % days
    if until is not None:
        return _("in force since %(since)s, until %(until)s") % days
    return _("in force since %(since)s") % days


def day(when: date) -> str:
    """A day as one writes it."""
    return date_format(when, "j F Y")


def written(version: Version) -> str:
    """Who wrote it, and when."""
    when = day(timezone.localdate(version.at))
    if version.by is None:
        return _("taken in on %(day)s") % {"day": when}
    return _("written by %(by)s on %(day)s") % {"by": version.by, "day": when}


@dataclass(frozen=True)
class Difference:
    """One part of a clause, and what changed in it."""

    name: str
    pieces: tuple[Piece, ...]


def compared(before: Section, after: Section) -> Iterator[Difference]:
    """The parts that differ, each word by word."""
    for name, old, new in zip(_NAMES, _texts(before), _texts(after), strict=True):
        if old != new:
            yield Difference(str(name), differences(old, new))


def _texts(section: Section) -> tuple[str, ...]:
    by = BendsBy(section.bends_by).label if section.bends else ""
    return (
        section.title,
        section.rule,
        section.reason,
        "\n".join(f"– {one}" for one in section.alternatives),
        section.bends,
        str(by),
        section.statutory,
        concerns(section.product, section.country),
        counted(section),
    )


_NAMES = (
    gettext_lazy("Title"),
    gettext_lazy("The rule"),
    gettext_lazy("Why"),
    gettext_lazy("What is possible instead"),
    gettext_lazy("How far it bends"),
    gettext_lazy("Who may bend it"),
    gettext_lazy("The law"),
    gettext_lazy("For"),
    gettext_lazy("Counted"),
)
