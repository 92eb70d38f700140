from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from evenhand.desk.base.sealing import unseal
from evenhand.desk.channels.email import actions, queries
from evenhand.desk.channels.email.actions import Server
from evenhand.desk.channels.email.actions.mailboxes import troubled, visited
from evenhand.desk.channels.email.models import Mailbox
from evenhand.desk.demo import cast
from evenhand.desk.inbox.models import Message
from evenhand.desk.journal.models import Entry
from tests.desk.channels.email.building import arrives, letter, mailbox

AT = Server("imap.example.org", login="help", password="open sesame")


def test_a_secret_is_sealed_and_told_nowhere() -> None:
    box = actions.add_mailbox("Help@Linden-Home.example ", by=cast.nadia(), server=AT)
    box.refresh_from_db()
    assert box.address == "help@linden-home.example"
    assert "sesame" not in f"{box.__dict__} {AT!r} {box!r} {[*Entry.objects.values()]}"
    assert unseal(box.sealed_password) == "open sesame"


def test_a_secret_left_empty_stays_as_it_was() -> None:
    box = actions.add_mailbox("help@linden-home.example", by=None, server=AT)
    empty = Server("imap2.example.org", login="help")
    actions.change_mailbox(box, by=cast.nadia(), name="Help", server=empty, takes_plus=True)
    box.refresh_from_db()
    assert (box.host, box.name, unseal(box.sealed_password)) == (
        "imap2.example.org",
        "Help",
        "open sesame",
    )
    kinds = Entry.objects.filter(kind__startswith="Mailbox").values_list("kind", flat=True)
    assert [*kinds.order_by("pk")] == ["MailboxAdded", "MailboxChanged"]


@pytest.mark.parametrize("address", ["", "help", "a b@x.example", "help@linden-home.example"])
def test_an_address_that_is_none_or_is_there_is_refused(address: str) -> None:
    mailbox()
    with pytest.raises(ValidationError):
        mailbox(address)
    assert Mailbox.objects.count() == 1


def test_plus_addresses_are_used_where_mail_comes_to_our_own_port() -> None:
    assert mailbox().takes_plus
    assert not mailbox("imap@linden-home.example", server=AT).takes_plus
    assert mailbox("both@linden-home.example", server=AT, takes_plus=True).takes_plus


def test_a_mailbox_that_is_removed_leaves_its_letters() -> None:
    box = mailbox()
    arrives(letter())
    actions.remove_mailbox(box, by=cast.nadia())
    assert (Mailbox.objects.count(), Message.objects.count()) == (0, 1)


def test_a_visit_ends_the_trouble() -> None:
    box = mailbox()
    troubled(box, "It is away.")
    troubled(box, "It is still away.")
    assert queries.mailboxes().get().trouble.sentence == "It is still away."
    visited(box)
    box = queries.mailboxes().get()
    assert (hasattr(box, "trouble"), hasattr(box, "visit")) == (False, True)
