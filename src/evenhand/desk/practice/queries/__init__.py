"""Reading what somebody practises: each takes whose it is, and finds nobody else's."""

from evenhand.desk.practice.queries.helping import (
    Helping,
    InReplies,
    enough_practise,
    helping_of,
    helping_of_all,
)
from evenhand.desk.practice.queries.ideas import idea_on, idea_row, ideas_shown, unseen_ideas
from evenhand.desk.practice.queries.reviewing import (
    cards_of,
    done_on,
    dues_of,
    fit_of,
    goes_of,
    new_cards,
    outgrown,
    reviewable,
    reviews_of,
    stack_of,
    stashed,
)
from evenhand.desk.practice.queries.settling import (
    Wanted,
    day_of,
    free_days,
    leaves,
    plan_of,
    reminder_of,
    stretch_of,
    subscriptions_of,
    wanted_now,
)
from evenhand.desk.practice.queries.suggesting import suggestions_for
from evenhand.desk.practice.queries.today import Today, ahead_of, today_of

__all__ = [
    "Helping",
    "InReplies",
    "Today",
    "Wanted",
    "ahead_of",
    "cards_of",
    "day_of",
    "done_on",
    "dues_of",
    "enough_practise",
    "fit_of",
    "free_days",
    "goes_of",
    "helping_of",
    "helping_of_all",
    "idea_on",
    "idea_row",
    "ideas_shown",
    "leaves",
    "new_cards",
    "outgrown",
    "plan_of",
    "reminder_of",
    "reviewable",
    "reviews_of",
    "stack_of",
    "stashed",
    "stretch_of",
    "subscriptions_of",
    "suggestions_for",
    "today_of",
    "unseen_ideas",
    "wanted_now",
]
