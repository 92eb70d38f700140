"""What a reply promises, and by when: `promises_in(text, sent_at, tz)`."""

from evenhand.coach.promising.promises import promises_in

__all__ = ["promises_in"]
