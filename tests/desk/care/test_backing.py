"""Asking for back-up, and being the second voice."""

from __future__ import annotations

import pytest

from evenhand.desk.care import actions, queries
from evenhand.desk.care.lines import line_so_far, second_voice
from evenhand.desk.care.models import Answer, BackUp, Nudge
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as lists
from evenhand.desk.inbox.models import Conversation, Message
from evenhand.desk.journal.models import Entry
from tests.desk.cast import ines, message_from, nadia, note, reply, tomas


@pytest.fixture
def message() -> Message:
    return message_from("D. Falk", "Refund the class fee. I can't come on that date any more.")


def asked(message: Message, to: str = "tomas") -> BackUp:
    """Nadia asks, Tomás by name or any lead."""
    whom = tomas() if to == "tomas" else None
    tomas(), ines()
    return actions.ask_back_up(
        message.conversation, by=nadia(), to=whom, asked="Tell him the same.", line="No refund."
    )


def waits(conversation: Conversation) -> bool:
    return lists.backed_up().filter(pk=conversation.pk).exists()


def test_back_up_stands_in_the_list_until_somebody_answers(message: Message) -> None:
    back_up = asked(message)
    assert waits(message.conversation)
    reply(message, "Mr Falk, Nadia told you right.", by=tomas())
    assert not waits(message.conversation)
    assert [one.by for one in back_up.answers.all()] == [tomas()]
    assert queries.open_back_up(message.conversation) == back_up


def test_whoever_asks_is_and_stays_the_owner(message: Message) -> None:
    asked(message)
    reply(message, "Mr Falk, Nadia told you right.", by=tomas())
    assert Conversation.objects.get().assignment.to == nadia()


def test_an_owner_is_not_taken_away(message: Message) -> None:
    inbox.assign(message.conversation, to=ines(), by=None)
    asked(Message.objects.select_related("conversation__assignment").get())
    assert Conversation.objects.get().assignment.to == ines()


def test_a_note_to_the_asker_answers_too_and_both_are_kept(message: Message) -> None:
    back_up = asked(message)
    note(message, "I would say the same.", by=tomas())
    reply(message, "Mr Falk, Nadia told you right.", by=tomas())
    kinds = [(one.note is not None, one.reply is not None) for one in back_up.answers.all()]
    assert kinds == [(True, False), (False, True)]


def test_words_of_others_are_no_answer(message: Message) -> None:
    asked(message)
    note(message, "I asked him already.", by=nadia())
    note(message, "Seen.", by=ines())
    reply(message, "Mr Falk, one more thing.", by=nadia())
    assert not Answer.objects.exists()
    assert waits(message.conversation)


def test_any_lead_may_answer_when_no_name_was_given(message: Message) -> None:
    back_up = asked(message, to="any")
    assert [back_up.is_for(one) for one in (nadia(), tomas(), ines())] == [False, True, True]
    note(message, "I am with you.", by=ines())
    assert Answer.objects.get().by == ines()


def test_those_asked_are_told_and_nobody_else(message: Message) -> None:
    asked(message, to="any")
    assert {one.to for one in Nudge.objects.all()} == {tomas(), ines()}
    note(message, "I am with you.", by=ines())
    assert not queries.unseen_nudges(tomas()).exists()


def test_a_reply_that_is_taken_back_was_no_answer(message: Message) -> None:
    asked(message)
    inbox.withdraw(reply(message, "Mr Falk, yes.", by=tomas()), by=tomas())
    assert not Answer.objects.exists()
    assert waits(message.conversation)


def test_closing_ends_it_and_it_can_be_asked_for_again(message: Message) -> None:
    asked(message)
    inbox.close(message.conversation, by=nadia())
    assert queries.open_back_up(message.conversation) is None
    assert not waits(message.conversation)
    inbox.reopen(message.conversation, by=nadia())
    assert asked(message).is_open


def test_it_is_ended_once(message: Message) -> None:
    back_up = asked(message)
    actions.end_back_up(back_up, by=nadia())
    actions.end_back_up(back_up, by=tomas())
    assert BackUp.objects.get().ended.by == nadia()
    assert Entry.objects.filter(kind="BackUpEnded").count() == 1


def test_it_needs_a_line_and_somebody_else_and_is_asked_once(message: Message) -> None:
    conversation = message.conversation
    with pytest.raises(actions.NothingAsked):
        actions.ask_back_up(conversation, by=nadia(), to=None, asked=" ", line="")
    with pytest.raises(actions.NobodyToAsk):
        actions.ask_back_up(conversation, by=nadia(), to=nadia(), asked="Help.", line="")
    with pytest.raises(actions.NobodyToAsk):
        actions.ask_back_up(conversation, by=tomas(), to=None, asked="Help.", line="")
    asked(message)
    with pytest.raises(actions.AlreadyAsked):
        asked(message)


def test_the_journal_holds_ids_alone(message: Message) -> None:
    back_up = asked(message)
    entry = Entry.objects.get(kind="BackUpAsked")
    assert entry.values == {"back_up": back_up.pk, "to": tomas().pk}


def test_the_line_so_far_is_what_was_promised_and_said(message: Message) -> None:
    assert line_so_far(message.conversation) == ""
    reply(message, "Mr Falk, I'll call you back by 2 pm on 3 December 2099.", by=nadia())
    first, second = line_so_far(message.conversation).split("\n")
    assert first.startswith("Promised by Nadia: call back, by Thursday 3 December, ")
    assert second == "Nadia wrote: “Mr Falk, I'll call you back by 2 pm on 3 December 2099.”"


def test_a_second_voice_says_who_it_is_and_keeps_the_line(message: Message) -> None:
    reply(message, "Mr Falk, I'll call you back by 2 pm on 3 December 2099.", by=nadia())
    words = second_voice(asked(message), by=tomas())
    assert words.startswith("D. Falk, I am Tomás Brandt and I work with Nadia.")
    assert "Nadia told you right" in words
    assert "What Nadia promised stands: call back, by Thursday 3 December" in words


def test_what_was_asked_of_one_who_left_is_asked_of_any_lead(message: Message) -> None:
    back_up = asked(message)
    actions.hand_on(tomas())
    back_up.refresh_from_db()
    assert back_up.to is None
