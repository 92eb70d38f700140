"""What taking over a written policy would change, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from evenhand.desk.policies import queries
from evenhand.desk.policies.models import Policy, Version
from evenhand.desk.policies.parsing import CannotRead
from evenhand.desk.policies.written import Section, Written, section_of

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """What becomes of one clause. `before` is None for a new one, `ends` None for no end.

    "left" is a clause that the file does not hold: it stays as it is.
    """

    kind: Literal["new", "changed", "same", "left"]
    section: Section
    before: Section | None
    starts: date
    ends: date | None


@dataclass(frozen=True)
class Plan:
    """All that would change. `policy` is None when it is new."""

    written: Written
    policy: Policy | None
    changes: tuple[Change, ...]

    @property
    def is_renamed(self) -> bool:
        """Whether title, product or country become others."""
        now, then = self.policy, self.written
        if now is None:
            return True
        return (now.title, now.product, now.country) != (then.title, then.product, then.country)

    @property
    def is_idle(self) -> bool:
        """Whether nothing would change at all."""
        return not self.is_renamed and not self.to_write

    @property
    def to_write(self) -> tuple[Change, ...]:
        """The clauses that get a version."""
        return tuple(one for one in self.changes if one.kind in {"new", "changed"})


def real(versions: Sequence[Version]) -> list[Version]:
    """Those that were, are or will be in force for a day at least."""
    return [one for one in versions if not one.is_over(one.valid_from)]


def standing(versions: Sequence[Version], on: date) -> Version | None:
    """The version of a clause that holds on that day; else the next to come, else the last.

    `versions` are all of one clause, in any order.
    """
    held = [one for one in real(versions) if one.valid_from <= on]
    holds = [one for one in held if not one.is_over(on)]
    to_come = sorted(
        (one for one in real(versions) if one.valid_from > on), key=lambda one: one.valid_from
    )
    past = sorted(held, key=lambda one: one.valid_from, reverse=True)
    return next(iter((*holds, *to_come, *past)), None)


def lasting(versions: Sequence[Version], on: date) -> Version | None:
    """The version that holds on that day or is the next to; None when all are over."""
    version = standing(versions, on)
    return None if version is None or version.is_over(on) else version


def plan(written: Written, on: date) -> Plan:
    """What `written` would change if it were taken over on that day. Raises CannotRead."""
    policy = queries.policies().filter(slug=written.slug).first()
    known: dict[str, list[Version]] = {}
    for version in queries.of_policy(policy) if policy else ():
        known.setdefault(version.clause.number, []).append(version)
    changes = [_change(section, known.get(section.number, []), on) for section in written.sections]
    named = {section.number for section in written.sections}
    left = (rows for number, rows in known.items() if number not in named)
    return Plan(written, policy, (*changes, *_left(left, on)))


def _left(clauses: Iterator[list[Version]], on: date) -> Iterator[Change]:
    for rows in clauses:
        version = lasting(rows, on)
        if version is not None:
            section = section_of(version)
            yield Change("left", section, section, version.valid_from, version.valid_until)


def _change(section: Section, versions: list[Version], on: date) -> Change:
    version = standing(versions, on)
    if version is None:
        starts = section.valid_from or on
        return Change("new", section, None, starts, section.valid_until)
    before = section_of(version)
    if before.said == section.said and _same_days(section, before):
        return Change("same", section, before, version.valid_from, version.valid_until)
    starts = _starts(section, version, on)
    return Change("changed", section, before, starts, _ends(section, starts, versions))


def _same_days(section: Section, before: Section) -> bool:
    if section.valid_from is None:
        return True
    days = (before.valid_from, before.valid_until)
    return days == (section.valid_from, section.valid_until)


def _starts(section: Section, version: Version, on: date) -> date:
    """From when the new words hold: as said, else from `on`; never in the past."""
    said = section.valid_from
    if said is None or said == version.valid_from:
        return max(on, version.valid_from)
    if said < on:
        sentence = _(
            "%(number)s changes, and what held in the past stays as it was. Let it be valid from "
            "a day to come, or leave “Valid:” as it was and it holds from today."
        )
        raise CannotRead(section.line, sentence % {"number": section.number})
    return said


def _ends(section: Section, starts: date, versions: list[Version]) -> date | None:
    """The end that is said, else the day before the next version that is planned."""
    planned = [one.valid_from for one in real(versions) if one.valid_from > starts]
    before_next = min(planned) - DAY if planned else None
    ends = section.valid_until
    if ends is not None and ends < starts:
        sentence = _("%(number)s would end before it begins. Give “until” a later day.")
        raise CannotRead(section.line, sentence % {"number": section.number})
    if ends is None or before_next is None or ends <= before_next:
        return ends or before_next
    day = date_format(before_next + DAY, "j F Y")
    sentence = _("A version of %(number)s is planned from %(day)s on. Let this one end before it.")
    raise CannotRead(section.line, sentence % {"number": section.number, "day": day})
