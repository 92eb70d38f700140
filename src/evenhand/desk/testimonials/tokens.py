"""The secret in the link to one's own words; its id is that of the testimonial."""

from __future__ import annotations

from evenhand.desk.base.tokens import TOKEN, Signed, handle_in, new_handle

__all__ = ["TOKEN", "handle_in", "is_right", "new_handle", "new_key", "token"]

_askings = Signed("evenhand.testimonials")
token, is_right = _askings.token, _askings.is_right


def new_key() -> str:
    """A name for a recording in public addresses, which nobody guesses."""
    return new_handle() + new_handle()[:10]
