"""Putting words into a draft."""

from __future__ import annotations

from evenhand.desk.inbox import actions
from evenhand.desk.inbox.models import Mode
from tests.desk.cast import message_from, nadia


def test_words_are_put_below_what_was_begun() -> None:
    conversation = message_from("Penny Marsh").conversation
    actions.keep_draft(
        conversation, Mode.REPLY, "Penny, thank you.", by=nadia(), copies="a@b.example"
    )
    draft = actions.add_to_draft(conversation, "You may choose.\n", by=nadia())
    assert (draft.text, draft.copies) == ("Penny, thank you.\n\nYou may choose.", "a@b.example")


def test_words_that_stand_there_are_not_put_twice() -> None:
    conversation = message_from("Penny Marsh").conversation
    actions.add_to_draft(conversation, "You may choose.", by=nadia())
    assert (
        actions.add_to_draft(conversation, "You may choose.", by=nadia()).text == "You may choose."
    )
