"""Reviews and what is due; plans, leave and reminders; the day's idea."""

from evenhand.desk.practice.models.ideas import Idea
from evenhand.desk.practice.models.reviewing import Due, Fit, Rating, Review
from evenhand.desk.practice.models.settling import (
    MONTH,
    WEEK,
    Leave,
    Plan,
    Reminded,
    Reminder,
    Subscription,
)
from evenhand.desk.practice.models.suggesting import PutAside

__all__ = [
    "MONTH",
    "WEEK",
    "Due",
    "Fit",
    "Idea",
    "Leave",
    "Plan",
    "PutAside",
    "Rating",
    "Reminded",
    "Reminder",
    "Review",
    "Subscription",
]
