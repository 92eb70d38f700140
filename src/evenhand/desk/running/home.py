"""The home folder: all data of one desk. Knows nothing of Django, since settings are read later."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
from pathlib import Path

LEAST_FREE = 50 * 1024 * 1024


class CannotStart(Exception):
    """The desk cannot start; the message is one clear sentence that says what to do."""


def prepare(home: Path) -> None:
    """Make the home and its secret key where they are missing. Raises CannotStart.

    From then on whatever this process makes is for its own account alone: the home may stand in
    a folder that others can read.
    """
    os.umask(0o077)
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        (home / "files").mkdir(exist_ok=True, mode=0o700)
        _keep_key(home / "secret.key")
    except OSError as wrong:
        reason = wrong.strerror or "unknown reason"
        raise CannotStart(
            f"The home folder {home} cannot be written ({reason}): "
            "choose another with --home, or change its owner."
        ) from None
    if shutil.disk_usage(home).free < LEAST_FREE:
        raise CannotStart(f"The disk that holds {home} is full: free some space and start again.")


def _keep_key(path: Path) -> None:
    if path.exists():
        return
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))


def listen(host: str, port: int, option: str) -> socket.socket:
    """A socket that listens on `port`. Raises CannotStart when that is taken or not allowed."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named for asyncio: only then are answers not held back for what may follow.
    ear = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        ear.bind((host, port))
    except OSError as wrong:
        ear.close()
        reason = "is taken" if wrong.errno == 98 or "in use" in str(wrong) else "cannot be used"
        raise CannotStart(
            f"Port {port} on {host} {reason}: choose another with {option}."
        ) from None
    ear.listen(512)
    ear.set_inheritable(True)
    return ear
