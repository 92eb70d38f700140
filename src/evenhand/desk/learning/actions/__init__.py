"""The verbs of lessons: the only code that writes their rows."""

from evenhand.desk.learning.actions.lessons import retire, take_back, take_in, write

__all__ = ["retire", "take_back", "take_in", "write"]
