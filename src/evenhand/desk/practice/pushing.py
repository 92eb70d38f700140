"""Waking a browser by its push service, without a word: the push is empty.

The desk proves who it is by a key of its own (VAPID, RFC 8292), kept in the home folder. The push
service (RFC 8030) learns that something waits, and neither what nor for whom.
"""

from __future__ import annotations

import os
import ssl
from base64 import urlsafe_b64encode
from collections.abc import Callable
from contextlib import closing, suppress
from email.utils import parseaddr
from http.client import HTTPException, HTTPSConnection
from ipaddress import ip_address
from pathlib import Path
from time import time
from urllib.parse import SplitResult, urlsplit

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02  # type: ignore[import-untyped]  # the package carries no types

SECONDS = 10
A_DAY = 24 * 60 * 60
GONE = {404, 410}
"""The browser gave up its subscription."""


class Unreachable(Exception):
    """The push service could not be told; the text says why, without the address."""


def is_endpoint(address: str) -> bool:
    """Whether an address may be one of a push service: https, a name with a dot, nothing hidden."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    named = parts.hostname is not None and "." in parts.hostname and not _is_number(parts.hostname)
    plain = not (parts.username or parts.password or parts.fragment)
    return parts.scheme == "https" and named and plain and port in {None, 443}


def _is_number(host: str) -> bool:
    try:
        return bool(ip_address(host))
    except ValueError:
        return False


def is_public(peer: str) -> bool:
    """Whether an IP address is one of the public Internet, and no machine of one's own network."""
    return ip_address(peer.partition("%")[0]).is_global


def wake(
    endpoint: str,
    *,
    context: ssl.SSLContext | None = None,
    may_reach: Callable[[str], bool] = is_public,
) -> bool:
    """Wake the browser behind an endpoint. Returns False when it is gone for good.

    `context` is for a service of one's own with a certificate of one's own; `may_reach` says
    whether an IP address may be spoken to. Raises Unreachable.
    """
    parts = urlsplit(endpoint)
    headers = {"TTL": str(A_DAY), "Urgency": "low", "Content-Length": "0", **_signed(parts)}
    with closing(_line(parts, context)) as line:
        try:
            line.connect()
            if not may_reach(line.sock.getpeername()[0]):
                raise Unreachable("the address lies in a private network")
            line.request("POST", f"{parts.path or '/'}{_asked(parts)}", headers=headers)
            status = line.getresponse().status
        except (OSError, HTTPException) as why:
            raise Unreachable(type(why).__name__) from None
    if status in GONE:
        return False
    if not 200 <= status < 300:
        raise Unreachable(f"the service answered {status}")
    return True


def _line(parts: SplitResult, context: ssl.SSLContext | None) -> HTTPSConnection:
    trusted = context or ssl.create_default_context()
    return HTTPSConnection(parts.hostname or "", parts.port, timeout=SECONDS, context=trusted)


def _asked(parts: SplitResult) -> str:
    return f"?{parts.query}" if parts.query else ""


def _signed(parts: SplitResult) -> dict[str, str]:
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "sub": f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}",
        "exp": int(time()) + A_DAY // 2,
    }
    signed: dict[str, str] = key().sign(claims)
    return signed


def public_key() -> str:
    """The desk's key as a browser takes it, when it is asked to let itself be woken."""
    point = key().public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return urlsafe_b64encode(point).rstrip(b"=").decode()


def key() -> Vapid02:
    """The desk's own key; made, for nobody else to read, when it is first asked for."""
    kept = Path(settings.HOME) / "push.key"
    if not kept.exists():
        _make(kept)
    return Vapid02.from_pem(kept.read_bytes())


def _make(kept: Path) -> None:
    fresh = Vapid02()
    fresh.generate_keys()
    draft = kept.with_name(f".push.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(fresh.private_pem())
    with suppress(FileExistsError):  # another process was quicker: its key counts
        os.link(draft, kept)
    draft.unlink()
