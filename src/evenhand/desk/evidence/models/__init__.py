"""Sheets of dated facts, and what a person decided on them, for how long, and why."""

from evenhand.desk.evidence.models.decisions import DecidedAs, Decision, Lifted, Told
from evenhand.desk.evidence.models.reviews import Answer, Outcome, Review
from evenhand.desk.evidence.models.sheets import About, Claim, Explanation, Fact, Sheet, Source

__all__ = [
    "About",
    "Answer",
    "Claim",
    "DecidedAs",
    "Decision",
    "Explanation",
    "Fact",
    "Lifted",
    "Outcome",
    "Review",
    "Sheet",
    "Source",
    "Told",
]
