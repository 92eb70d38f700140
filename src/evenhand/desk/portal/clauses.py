"""A clause of a policy for everybody: what holds, why, what is possible, and what held before.

Who may bend it, and how far, is the team's own and stands nowhere here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils import timezone

from evenhand.desk.policies import queries
from evenhand.desk.policies.models import Version


@dataclass(frozen=True)
class Wording:
    """What a clause says, or said, from a day until another; both days count."""

    title: str
    rule: str
    reason: str
    possible: tuple[str, ...]
    law: str
    since: date
    until: date | None


@dataclass(frozen=True)
class ClausePage:
    """The public page of a clause. `now` is None for one that holds no more."""

    policy: str
    number: str
    now: Wording | None
    before: tuple[Wording, ...]

    @property
    def title(self) -> str:
        """What stands on top."""
        newest = self.now or self.before[0]
        return f"{self.number} {newest.title}"


def page_of(slug: str, number: str) -> ClausePage:
    """The page of a clause, in one statement. Raises Http404 for one that never held."""
    today = timezone.localdate()
    rows = queries.versions().filter(clause__policy__slug=slug, clause__number=number)
    held = [one for one in rows.order_by("-valid_from", "-pk") if _has_held(one, today)]
    if not held:
        raise Http404
    now = held[0] if held[0].valid_until is None or held[0].valid_until >= today else None
    return ClausePage(
        policy=held[0].clause.policy.title,
        number=held[0].clause.number,
        now=_wording(now) if now else None,
        before=tuple(_wording(one) for one in held if one is not now),
    )


def _has_held(version: Version, today: date) -> bool:
    """Whether it was in force on some day until now; one replaced on its first day never was."""
    is_empty = version.valid_until is not None and version.valid_until < version.valid_from
    return version.valid_from <= today and not is_empty


def _wording(version: Version) -> Wording:
    return Wording(
        title=version.title,
        rule=version.rule,
        reason=version.reason,
        possible=tuple(str(one) for one in version.alternatives),
        law=version.statutory,
        since=version.valid_from,
        until=version.valid_until,
    )
