"""The ladder: named, warned, limited, ended; each step a row that says who, why and until when."""

from evenhand.desk.limits.models.appeals import Appeal, Ruling
from evenhand.desk.limits.models.decisions import Expiry, Lifting, Opinion, Review, SecondLook
from evenhand.desk.limits.models.ladder import Limit, Step, What
from evenhand.desk.limits.models.notices import Fetch, FetchTaken, Outside, ReviewReminder, Why
from evenhand.desk.limits.models.tellings import Of, Telling

__all__ = [
    "Appeal",
    "Expiry",
    "Fetch",
    "FetchTaken",
    "Lifting",
    "Limit",
    "Of",
    "Opinion",
    "Outside",
    "Review",
    "ReviewReminder",
    "Ruling",
    "SecondLook",
    "Step",
    "Telling",
    "What",
    "Why",
]
