"""What in a draft would hurt, mislead or leave the customer waiting: `check(draft)`."""

from evenhand.coach.checking.findings import check, first_shown

__all__ = ["check", "first_shown"]
