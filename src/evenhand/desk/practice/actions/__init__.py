"""Keeping reviews, settling how one practises, the day's idea, and reminding.

None of it is recorded in the journal: how somebody practises is theirs alone.
"""

from evenhand.desk.practice.actions.ideas import choose_ideas, put_away
from evenhand.desk.practice.actions.reminding import remind
from evenhand.desk.practice.actions.reviewing import Kept, Made, fit_anew, keep, renew
from evenhand.desk.practice.actions.settling import (
    begin_plan,
    drop_leave,
    end_plan,
    forget_ways,
    pause_plan,
    resume_plan,
    set_reminder,
    subscribe,
    take_leave,
    unsubscribe,
)
from evenhand.desk.practice.actions.suggesting import put_aside

__all__ = [
    "Kept",
    "Made",
    "begin_plan",
    "choose_ideas",
    "drop_leave",
    "end_plan",
    "fit_anew",
    "forget_ways",
    "keep",
    "pause_plan",
    "put_aside",
    "put_away",
    "remind",
    "renew",
    "resume_plan",
    "set_reminder",
    "subscribe",
    "take_leave",
    "unsubscribe",
]
