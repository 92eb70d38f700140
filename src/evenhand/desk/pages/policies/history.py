"""Every version of a clause, and the differences between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from evenhand.desk.pages.policies.reading import Difference, compared, validity, written
from evenhand.desk.policies import queries
from evenhand.desk.policies.models import Clause, Version
from evenhand.desk.policies.written import section_of


@dataclass(frozen=True)
class VersionLine:
    """A version in the list of all."""

    pk: int
    title: str
    validity: str
    written: str
    is_older: bool
    is_newer: bool


@dataclass(frozen=True)
class History:
    """A clause through time; `differences` lead from the older to the newer of two versions."""

    number: str
    title: str
    policy: str
    href: str
    versions: tuple[VersionLine, ...]
    older: VersionLine | None
    newer: VersionLine | None
    differences: tuple[Difference, ...]


def history_of(clause: Clause, older: int, newer: int, on: date) -> History:
    """The clause, with what changed from version `older` to `newer` (ids, 0 for the newest two)."""
    versions = list(queries.versions_of(clause))
    new = _chosen(versions, newer) or (versions[0] if versions else None)
    old = _chosen(versions, older) or _before(versions, new)
    pair = tuple(
        sorted((one for one in (old, new) if one), key=lambda one: (one.valid_from, one.pk))
    )
    lines = [_line(one, pair, on) for one in versions]
    differences = compared(*map(section_of, pair)) if len(pair) > 1 else ()
    return History(
        number=clause.number,
        title=versions[0].title if versions else "",
        policy=clause.policy.title,
        href=reverse("policies:policy", args=[clause.policy.slug]),
        versions=tuple(lines),
        older=next((one for one in lines if one.is_older), None),
        newer=next((one for one in lines if one.is_newer), None),
        differences=tuple(differences),
    )


def _chosen(versions: Sequence[Version], pk: int) -> Version | None:
    return next((one for one in versions if one.pk == pk), None)


def _before(versions: Sequence[Version], version: Version | None) -> Version | None:
    if version is None:
        return None
    place = versions.index(version) + 1
    return versions[place] if place < len(versions) else None


def _line(version: Version, pair: Sequence[Version], on: date) -> VersionLine:
    return VersionLine(
        pk=version.pk,
        title=version.title,
        validity=validity(version.valid_from, version.valid_until, on),
        written=written(version),
        is_older=len(pair) > 1 and version == pair[0],
        is_newer=bool(pair) and version == pair[-1],
    )
