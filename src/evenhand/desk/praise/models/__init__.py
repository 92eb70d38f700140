"""Praise: what a customer said, who it was said of, and who was told of it."""

from evenhand.desk.praise.models.letters import Letter, Posting
from evenhand.desk.praise.models.passing import (
    LONGEST_LINE,
    Kind,
    PassedOn,
    Praised,
    Seen,
    Told,
)
from evenhand.desk.praise.models.said import Praise, TakenBack

__all__ = [
    "LONGEST_LINE",
    "Kind",
    "Letter",
    "PassedOn",
    "Posting",
    "Praise",
    "Praised",
    "Seen",
    "TakenBack",
    "Told",
]
