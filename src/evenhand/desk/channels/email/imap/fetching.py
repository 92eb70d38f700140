"""Bringing in what is new in a folder: kept first, marked as seen only then."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from imapclient import SEEN, IMAPClient
from imapclient.exceptions import IMAPClientError

from evenhand.desk import env
from evenhand.desk.channels.email.actions.keeping import Envelope, keep
from evenhand.desk.channels.email.actions.mailboxes import read_up_to
from evenhand.desk.channels.email.imap.connecting import Folder
from evenhand.desk.channels.email.models import Place, Via

log = logging.getLogger(__name__)
BATCH_MESSAGES = 50
BATCH_BYTES = 8 << 20
LOOK_BACK = timedelta(days=2)


def catch_up(folder: Folder) -> int:
    """Keep every message that is new. Returns how many there were.

    The first visit brings in what nobody has seen yet; after it, what has come since, seen or not.
    When the server has numbered its messages anew, those of the last days are looked through
    again: what is known is recognised. Raises CannotKeep, with everything before it kept.
    """
    place = Place.objects.filter(mailbox=folder.mailbox, folder=folder.mailbox.folder).first()
    is_known = place is not None and place.uid_validity == folder.uid_validity
    last = place.uid if place is not None and is_known else 0
    newest = last if is_known else _newest(folder)
    uids = _after(folder, last) if is_known else _at_first(folder, place)
    for batch in _batches(folder.server, uids):
        _bring_in(folder, batch)
        if is_known:
            last = max(batch)
            read_up_to(folder.mailbox, uid_validity=folder.uid_validity, uid=last)
    if not is_known:
        read_up_to(folder.mailbox, uid_validity=folder.uid_validity, uid=newest)
    return len(uids)


def _newest(folder: Folder) -> int:
    """The highest number when the folder was opened; what comes after it is for the next look."""
    return folder.uid_next - 1 if folder.uid_next else max(folder.server.search("ALL"), default=0)


def _after(folder: Folder, last: int) -> list[int]:
    """`n:*` names the last message even when its number is lower, hence the second look."""
    return sorted(uid for uid in folder.server.search(["UID", f"{last + 1}:*"]) if uid > last)


def _at_first(folder: Folder, place: Place | None) -> list[int]:
    unseen = set(folder.server.search("UNSEEN"))
    visit = getattr(folder.mailbox, "visit", None)
    if place is not None and visit is not None:
        since = (visit.at - LOOK_BACK).date()
        unseen |= set(folder.server.search(["SINCE", since]))
    return sorted(unseen)


def _batches(server: IMAPClient, uids: Sequence[int]) -> Iterator[dict[int, dict[bytes, Any]]]:
    """Few enough messages at a time that they fit in memory, with their sizes and times."""
    for start in range(0, len(uids), BATCH_MESSAGES):
        chunk = uids[start : start + BATCH_MESSAGES]
        told = server.fetch(chunk, ["RFC822.SIZE", "INTERNALDATE"])
        batch: dict[int, dict[bytes, Any]] = {}
        size = 0
        for uid in (uid for uid in chunk if uid in told):
            batch[uid] = told[uid]
            size += int(told[uid][b"RFC822.SIZE"])
            if size > BATCH_BYTES:
                yield batch
                batch, size = {}, 0
        if batch:
            yield batch


def _bring_in(folder: Folder, batch: dict[int, dict[bytes, Any]]) -> None:
    """Fetch without marking, keep, and mark as seen what is kept whole."""
    limit = env.MAIL_MEGABYTES() << 20
    large = [uid for uid, told in batch.items() if int(told[b"RFC822.SIZE"]) > limit]
    whole = [uid for uid in batch if uid not in large]
    bodies = folder.server.fetch(whole, ["BODY.PEEK[]"]) if whole else {}
    for uid in large:
        log.warning("Message %d of %s is too large: its beginning is kept", uid, folder.mailbox)
        bodies |= folder.server.fetch([uid], [f"BODY.PEEK[]<0.{limit}>"])
    done: list[int] = []
    try:
        for uid, told in batch.items():
            raw = _body(bodies.get(uid, {}))
            if raw is not None:
                at = told.get(b"INTERNALDATE")
                keep(raw, Envelope(Via.IMAP, mailbox=folder.mailbox, at=at))
                done.append(uid)
    finally:
        _mark_seen(folder, [uid for uid in done if uid in whole])


def _body(told: dict[bytes, Any]) -> bytes | None:
    """None for a message that someone deleted meanwhile."""
    found = next((value for key, value in told.items() if key.startswith(b"BODY[]")), None)
    return found if isinstance(found, bytes) else None


def _mark_seen(folder: Folder, uids: Sequence[int]) -> None:
    """Where marking is not allowed the messages are known by their numbers all the same."""
    if not uids:
        return
    try:
        folder.server.add_flags(uids, [SEEN], silent=True)
    except IMAPClientError as wrong:
        log.warning("Messages of %s cannot be marked as seen: %s", folder.mailbox, wrong)
