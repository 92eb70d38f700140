"""The secret in the link to one's own words: a handle that finds the asking, a code that proves it.

The code is an HMAC-SHA256 with the desk's own key, kept nowhere, like that of a customer's page
(`passes.tokens`, which makes the handles); a code of one is never right for the other.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from django.conf import settings

from evenhand.desk.passes.tokens import CODE, TOKEN, handle_in, new_handle

__all__ = ["TOKEN", "handle_in", "is_right", "new_handle", "new_key", "token"]


def token(handle: str, testimonial: int) -> str:
    """What stands in the link of an asking; always the same for the same one."""
    key = b"evenhand.testimonials:" + settings.SECRET_KEY.encode()
    digest = hmac.new(key, f"{handle}.{testimonial}".encode(), hashlib.sha256).digest()
    return handle + base64.b32encode(digest).decode().lower().rstrip("=")[:CODE]


def is_right(said: str, handle: str, testimonial: int) -> bool:
    """Whether a token is the one of that asking; takes the same time however wrong it is."""
    return hmac.compare_digest(said.encode(), token(handle, testimonial).encode())


def new_key() -> str:
    """A name for a recording in public addresses, which nobody guesses."""
    return new_handle() + new_handle()[:10]
