"""Looking after one another: back-up, breathers, check-ins, and what is hard to bear."""

from evenhand.desk.care.models.backing import Answer, BackUp, Ended
from evenhand.desk.care.models.checking import CheckedIn, CheckIn
from evenhand.desk.care.models.nudges import Nudge
from evenhand.desk.care.models.resting import Breather, Held
from evenhand.desk.care.models.strains import DoneRight, Outcome, Strain, Why

__all__ = [
    "Answer",
    "BackUp",
    "Breather",
    "CheckIn",
    "CheckedIn",
    "DoneRight",
    "Ended",
    "Held",
    "Nudge",
    "Outcome",
    "Strain",
    "Why",
]
