"""Saying something to one teammate, and putting it away."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.care.models import BackUp, CheckIn, DoneRight, Nudge, Strain
from evenhand.desk.people.models import Teammate


def nudge(
    to: Teammate,
    *,
    strain: Strain | None = None,
    check_in: CheckIn | None = None,
    back_up: BackUp | None = None,
    done_right: DoneRight | None = None,
    is_late: bool = False,
) -> bool:
    """Put one thing across the top of a teammate's pages; told once. Returns whether it is new."""
    _, is_new = Nudge.objects.get_or_create(
        to=to,
        strain=strain,
        check_in=check_in,
        back_up=back_up,
        done_right=done_right,
        is_late=is_late,
    )
    return is_new


def put_away(nudge: Nudge) -> None:
    """The teammate has seen it, or would rather not; nobody else can tell which."""
    nudge.seen_at = timezone.now()
    nudge.save(update_fields=["seen_at"])
