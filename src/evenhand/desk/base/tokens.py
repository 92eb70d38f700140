"""The secret in a link: a handle that finds what it opens, and a code that proves it.

The code is an HMAC-SHA256 over the handle and the ids of what the link is for, with the desk's own
key, cut to 130 bits. It is kept nowhere, so that neither the database nor its backup opens a page;
and what is signed cannot be turned to anything else. All of it is base32 in lower case: mail
programs break neither lines nor links at it, and it can be read out.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from django.conf import settings

HANDLE, CODE = 16, 26  # characters of base32: 80 and 130 bits
TOKEN = re.compile(rf"[a-z2-7]{{{HANDLE + CODE}}}")


@dataclass(frozen=True)
class Signed:
    """Tokens of one purpose: a code of one is never right for another."""

    purpose: str

    def token(self, handle: str, *ids: int) -> str:
        """What stands in the link; always the same for the same handle and ids."""
        key = f"{self.purpose}:{settings.SECRET_KEY}".encode()
        said = ".".join([handle, *map(str, ids)]).encode()
        return handle + _written(hmac.new(key, said, hashlib.sha256).digest())[:CODE]

    def is_right(self, said: str, handle: str, *ids: int) -> bool:
        """Whether a token is the one of these ids; takes the same time however wrong it is."""
        return hmac.compare_digest(said.encode(), self.token(handle, *ids).encode())


def new_handle() -> str:
    """A handle that nobody can guess and that is used nowhere else."""
    return _written(secrets.token_bytes(10))


def handle_in(said: str) -> str:
    """The handle in a token, which proves nothing yet; empty for what is no token."""
    return said[:HANDLE] if TOKEN.fullmatch(said) else ""


def _written(raw: bytes) -> str:
    return base64.b32encode(raw).decode("ascii").lower().rstrip("=")
