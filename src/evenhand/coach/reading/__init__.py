"""What state a customer is in: `read(thread, facts)`."""

from evenhand.coach.reading.reader import read

__all__ = ["read"]
