"""What a day holds for somebody, and the days after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import Plan
from evenhand.desk.practice.planning import Stretch, portions
from evenhand.desk.practice.queries.reviewing import done_on, stack_of
from evenhand.desk.practice.queries.settling import day_of, free_days, plan_of, stretch_of


@dataclass(frozen=True)
class Today:
    """A day of somebody's: the ids of the cards that it still holds, and how many are done.

    `back_on` is the day after leave when they are on leave. `stretch` is where their plan is, if
    it runs. `is_more` says that there is more for whoever likes to go on.
    """

    day: date
    cards: tuple[int, ...]
    done: int
    back_on: date | None
    plan: Plan | None
    stretch: Stretch | None
    is_more: bool


def today_of(teammate: Teammate, now: datetime, *, go_on: bool = False) -> Today:
    """What somebody's day holds at an aware moment; with `go_on` another portion beyond it.

    In as many statements for any number of cards: the plan and its leave, leave, what is done,
    due and new.
    """
    day = day_of(teammate, now)
    plan = plan_of(teammate)
    stretch = stretch_of(plan, day) if plan else None
    free = free_days(teammate, day)
    done, begun = done_on(teammate, day)
    stack = stack_of(teammate, _if_it_runs(plan, stretch))
    usual = portions(stack, day, days=1, done=done, begun=begun, free=free)[day]
    more = portions(stack, day, days=1)[day]
    away = next((one for one in free if day in one), None)
    return Today(
        day=day,
        cards=tuple(more if go_on else usual),
        done=done,
        back_on=away.back_on if away else None,
        plan=plan,
        stretch=stretch,
        is_more=len(more) > len(usual),
    )


def ahead_of(teammate: Teammate, now: datetime, *, days: int) -> dict[date, list[int]]:
    """The ids of the cards of so many days from today on, for where there is no line."""
    day = day_of(teammate, now)
    plan = plan_of(teammate)
    stretch = stretch_of(plan, day) if plan else None
    done, begun = done_on(teammate, day)
    free = free_days(teammate, day)
    stack = stack_of(teammate, _if_it_runs(plan, stretch))
    return portions(stack, day, days=days, done=done, begun=begun, free=free)


def _if_it_runs(plan: Plan | None, stretch: Stretch | None) -> Stretch | None:
    if plan is None or stretch is None or plan.paused_on or stretch.is_over:
        return None
    return stretch
