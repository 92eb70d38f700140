"""What we said we would do, by when, and how it ended."""

from evenhand.desk.promises.models.around import Amendment, Reminder, Stage
from evenhand.desk.promises.models.ledger import ConditionMet, Ending, How, Promise, deadline_of

__all__ = [
    "Amendment",
    "ConditionMet",
    "Ending",
    "How",
    "Promise",
    "Reminder",
    "Stage",
    "deadline_of",
]
