"""Five hundred letters while processes are killed: every message is there once."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.crash.desk import ADDRESS, Desk, letter, running, send, state, wait_for
from tests.desk.channels.email.imap.serving import Dovecot, new_name, put

pytestmark = pytest.mark.crash
BY_SMTP, BY_IMAP, BOTH = range(400), range(400, 500), range(390, 400)
SENDERS = 5

PREPARE = """
    from datetime import timedelta
    from django.conf import settings
    from evenhand.desk.channels.email import actions
    from evenhand.desk.channels.email.actions import Envelope, Server
    from evenhand.desk.demo import cast
    from evenhand.desk.inbox import actions as inbox
    server = Server(**{server})
    actions.add_mailbox("{address}", by=None, server=server, takes_plus=True)
    first = actions.take_in(actions.keep({first!r}, Envelope("smtp")))
    nadia, where = cast.nadia(), inbox.Where(first.message.address)
    inbox.keep_draft(first.conversation, "reply", "A draft in the making", by=nadia)
    inbox.keep_draft(first.conversation, "note", "A note in the making", by=nadia)
    for number in range(3):
        settings.UNDO_SECONDS = 10 * number
        inbox.send(first.conversation, f"Answer {{number}}", by=cast.tomas(), where=where,
                   seen=first.message.pk)
"""

# A worker that was killed with a reply in its hands may have sent it: nobody else takes it over
# for five minutes. They pass here for whatever has been in hand for longer than sending takes.
FIVE_MINUTES_LATER = """
    from datetime import timedelta
    from django.db.models import F
    from django.utils import timezone
    from evenhand.desk.inbox.models import DeliveryTry
    held = timezone.now() - timedelta(seconds={held})
    tries = DeliveryTry.objects.filter(reply__delivery=None, at__lt=held)
    tries.update(at=F("at") - timedelta(minutes=5))
"""
HELD = 20


def prepare(desk: Desk, imap: Dovecot | None, name: str) -> None:
    """A mailbox, a conversation, two drafts, and three replies on their way."""
    server: dict[str, object] = {"host": ""}
    if imap is not None:
        server = {"host": "127.0.0.1", "port": imap.port, "security": "plain", "login": name}
        server["password"] = "secret"
    first = letter(9999).as_bytes()
    desk.inside(PREPARE.format(server=server, address=ADDRESS, first=first))


def kill_at_random(desk: Desk, over: threading.Event, kills: list[str]) -> None:
    """Kill what fetches most often, the worker and the pages too, until it is over."""
    chance = random.Random(20260302)
    while not over.wait(chance.uniform(0.3, 3.0)):
        part = chance.choice(["email", "email", "worker", "web"])
        if desk.kill(part):
            kills.append(part)


def test_no_letter_is_lost_or_doubled_whatever_is_killed(tmp_path: Path) -> None:
    imap, name = Dovecot.running(), new_name()
    home = tmp_path / "home"
    with running(home) as desk:
        prepare(desk, imap, name)
        over, kills = threading.Event(), []
        killer = threading.Thread(target=kill_at_random, args=(desk, over, kills))
        killer.start()
        try:
            with ThreadPoolExecutor(SENDERS + 1) as senders:
                done = [
                    senders.submit(send, desk, list(BY_SMTP[first::SENDERS]))
                    for first in range(SENDERS)
                ]
                if imap is not None:
                    raws = [letter(n).as_bytes() for n in [*BOTH, *BY_IMAP]]
                    done.append(senders.submit(put, imap, name, *raws))
                for one in done:
                    one.result()
            time.sleep(2)
        finally:
            over.set()
            killer.join()
        expected = [*BY_SMTP, *(BY_IMAP if imap else []), 9999]
        wait_for(lambda: is_taken_in(desk, len(expected)), "everything is taken in and read")
        let_what_was_in_hand_go_on(desk)
        wait_for(lambda: state(desk)["delivered"] == 3, "everything is sent")
        told = state(desk)
        wait_for(desk.answers, "the pages open")
    assert sorted(told["numbers"]) == sorted(f"This is number {n}" for n in expected)
    assert told["drafts"] == ["A draft in the making", "A note in the making"]
    assert told["replies"] == ["Answer 0", "Answer 1", "Answer 2"]
    assert (told["waiting"], told["unread"], told["unfollowed"]) == (0, 0, 0)
    assert sorted(set(kills)) == ["email", "web", "worker"]


def is_taken_in(desk: Desk, messages: int) -> bool:
    told = state(desk)
    is_all_here = len(told["numbers"]) == messages
    return is_all_here and (told["waiting"], told["unread"], told["unfollowed"]) == (0, 0, 0)


def let_what_was_in_hand_go_on(desk: Desk) -> None:
    if state(desk)["delivered"] < 3:
        time.sleep(HELD)
        desk.inside(FIVE_MINUTES_LATER.format(held=HELD))
