"""What puts something right: kinds, ceilings, offers, choices, approvals, grants and stories."""

from evenhand.desk.remedies.models.approvals import Answer, AnsweredHow, Approval, Voided
from evenhand.desk.remedies.models.ceilings import Allowance, Ceiling, MonthlySum, Spending
from evenhand.desk.remedies.models.chosen import Choice, ChosenHow, TakenBack, Told
from evenhand.desk.remedies.models.grants import Arrived, Carried, Confirmed, Grant, Story
from evenhand.desk.remedies.models.kinds import Kind, Retirement, What
from evenhand.desk.remedies.models.offers import Offer, Option

__all__ = [
    "Allowance",
    "Answer",
    "AnsweredHow",
    "Approval",
    "Arrived",
    "Carried",
    "Ceiling",
    "Choice",
    "ChosenHow",
    "Confirmed",
    "Grant",
    "Kind",
    "MonthlySum",
    "Offer",
    "Option",
    "Retirement",
    "Spending",
    "Story",
    "TakenBack",
    "Told",
    "Voided",
    "What",
]
