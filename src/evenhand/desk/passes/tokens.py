"""The secret in a link: a handle that finds the pass, and a code that proves it.

The code is an HMAC-SHA256 over handle, conversation and address with the desk's own key, cut to
130 bits. It is kept nowhere, so that neither the database nor its backup opens a page; and what is
signed cannot be turned to another conversation or another address. All of it is base32 in lower
case: mail programs break neither lines nor links at it, and it can be read out.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets

from django.conf import settings

HANDLE, CODE = 16, 26  # characters of base32: 80 and 130 bits
TOKEN = re.compile(rf"[a-z2-7]{{{HANDLE + CODE}}}")


def new_handle() -> str:
    """A handle that nobody can guess and that is used nowhere else."""
    return _written(secrets.token_bytes(10))


def token(handle: str, conversation: int, address: int) -> str:
    """What stands in the link of a pass; always the same for the same pass."""
    key = b"evenhand.passes:" + settings.SECRET_KEY.encode()
    said = f"{handle}.{conversation}.{address}".encode()
    digest = hmac.new(key, said, hashlib.sha256).digest()
    return handle + _written(digest)[:CODE]


def handle_in(said: str) -> str:
    """The handle in a token, which proves nothing yet; empty for what is no token."""
    return said[:HANDLE] if TOKEN.fullmatch(said) else ""


def is_right(said: str, handle: str, conversation: int, address: int) -> bool:
    """Whether a token is the one of that pass; takes the same time however wrong it is."""
    return hmac.compare_digest(said.encode(), token(handle, conversation, address).encode())


def _written(raw: bytes) -> str:
    return base64.b32encode(raw).decode("ascii").lower().rstrip("=")
