"""Short signed codes in the Message-ID of our letters and in the address that answers go to.

Who knows a code has our letter, or was given it by someone who has: the code proves that a letter
belongs to a conversation, which a mere Message-ID does not.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re

from django.conf import settings

_LENGTH = 16  # characters of base32: 80 bits
_MESSAGE_ID = re.compile(r"r\.(\d{1,18})\.([a-z2-7]{16})@[^\s@]+", re.IGNORECASE)
_PRAISE_ID = re.compile(r"p\.(\d{1,18})\.([a-z2-7]{16})@[^\s@]+", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@+]+\+c\.(\d{1,18})\.([a-z2-7]{16})@[^\s@]+", re.IGNORECASE)


def _code(kind: str, pk: int) -> str:
    key = b"evenhand.email:" + settings.SECRET_KEY.encode()
    digest = hmac.new(key, f"{kind}.{pk}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest[:10]).decode().lower()[:_LENGTH]


def message_id(reply: int, domain: str) -> str:
    """The Message-ID of a reply's letter, without angle brackets; always the same for a reply."""
    return f"r.{reply}.{_code('r', reply)}@{domain}"


def reply_behind(message_id: str) -> int | None:
    """The id of the reply whose Message-ID this is, None unless its code is right."""
    return _proven("r", _MESSAGE_ID.fullmatch(message_id))


def praise_id(letter: int, domain: str) -> str:
    """The Message-ID of a letter of praise, without angle brackets."""
    return f"p.{letter}.{_code('p', letter)}@{domain}"


def praise_behind(message_id: str) -> int | None:
    """The id of the letter of praise whose Message-ID this is, None unless its code is right."""
    return _proven("p", _PRAISE_ID.fullmatch(message_id))


def plus_address(address: str, conversation: int) -> str:
    """`address` with the conversation and its code behind a plus."""
    local, _, domain = address.rpartition("@")
    return f"{local}+c.{conversation}.{_code('c', conversation)}@{domain}"


def conversation_behind(address: str) -> int | None:
    """The id of the conversation that an address names, None unless its code is right."""
    return _proven("c", _ADDRESS.fullmatch(address))


def without_plus(address: str) -> str:
    """`address` in lower case, without what follows a plus in its name."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def loop_mark() -> str:
    """What our letters carry so that this desk, and no other, knows them when they come back."""
    return _code("loop", 0)


def _proven(kind: str, found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    pk = int(found[1])
    return pk if hmac.compare_digest(_code(kind, pk), found[2].lower()) else None
