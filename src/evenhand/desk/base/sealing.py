"""Passwords of other systems, kept sealed with the desk's own key."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class CannotUnseal(Exception):
    """The sealed text was made with another key."""


def _box() -> Fernet:
    digest = hashlib.sha256(b"evenhand.sealing:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


def seal(secret: str) -> str:
    """`secret` as text that only this desk can read back."""
    return _box().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """The secret behind `sealed`. Raises CannotUnseal when the desk's key has changed."""
    try:
        return _box().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise CannotUnseal from None
