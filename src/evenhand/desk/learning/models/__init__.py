"""Lessons, their cards and versions; who read, rated and saved them; what they are put into."""

from evenhand.desk.learning.models.kept import BEST, LessonRead, Rating, Saved, Stash
from evenhand.desk.learning.models.lessons import Card, Kind, Lesson, Topic
from evenhand.desk.learning.models.media import Medium, MediumKind
from evenhand.desk.learning.models.sets import Collection, Going, Place
from evenhand.desk.learning.models.versions import LessonDraft, Origin, Retirement, Version

__all__ = [
    "BEST",
    "Card",
    "Collection",
    "Going",
    "Kind",
    "Lesson",
    "LessonDraft",
    "LessonRead",
    "Medium",
    "MediumKind",
    "Origin",
    "Place",
    "Rating",
    "Retirement",
    "Saved",
    "Stash",
    "Topic",
    "Version",
]
