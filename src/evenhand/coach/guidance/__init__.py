"""What to do about a reading: `guide(reading, facts, thread, draft)`."""

from evenhand.coach.guidance.guide import guide

__all__ = ["guide"]
