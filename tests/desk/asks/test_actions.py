"""One numbered ask: put together, sent, answered bit by bit, sent again for the rest."""

import pytest
from django.http import Http404
from django.utils import timezone

from evenhand.desk.asks import access, actions, queries
from evenhand.desk.asks.events import AskTold, ItemGiven
from evenhand.desk.asks.models import Ask, Given, Item, Proposal, Told
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.inbox.models import Conversation, Draft, Message
from evenhand.desk.journal.models import Entry
from tests.desk import cast

THREE = ["A photo of the crack", "Your order number", "Which colour did you order?"]
PICTURE = IncomingFile("crack.jpg", "image/jpeg", b"\xff\xd8")


@pytest.fixture
def message() -> Message:
    return cast.message_from("Owen Jameson", "The lamp is cracked.", subject="Lamp")


@pytest.fixture
def conversation(message: Message) -> Conversation:
    return message.conversation


def begun(conversation: Conversation, texts: list[str] = THREE) -> Ask:
    return actions.begin(conversation, texts, by=cast.nadia())


def sent(message: Message, ask: Ask) -> None:
    """The teammate puts the ask into the draft, reads it, and sends it."""
    draft = actions.put_in_draft(ask, by=cast.nadia())
    cast.reply(message, f"Owen,\n\n{draft.text}\n\nNadia", by=cast.nadia())


def missing(conversation: Conversation) -> list[str]:
    return [item.text for item in queries.missing(conversation)]


def test_what_was_only_put_into_a_draft_is_not_asked_yet(message: Message) -> None:
    ask = begun(message.conversation)
    actions.put_in_draft(ask, by=cast.nadia())
    assert missing(message.conversation) == []
    sent(message, ask)
    assert missing(message.conversation) == THREE
    assert AskTold.__name__ in Entry.objects.values_list("kind", flat=True)


def test_what_the_teammate_took_out_of_the_reply_was_not_asked(message: Message) -> None:
    begun(message.conversation)
    cast.reply(message, "Owen, please send me\n1. a photo of the crack", by=cast.nadia())
    assert missing(message.conversation) == THREE[:1]


def test_a_reply_that_is_taken_back_has_asked_for_nothing(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    inbox.withdraw(message.conversation.replies.get(), by=cast.nadia())
    assert (missing(message.conversation), Told.objects.count()) == ([], 0)


def test_sent_again_it_asks_only_for_the_rest_in_the_same_words(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    actions.give(ask.items.get(text=THREE[0]), by=cast.nadia())
    text = actions.put_in_draft(ask, by=cast.nadia()).text
    assert text.splitlines()[2:4] == [f"1. {THREE[1]}", f"2. {THREE[2]}"]
    assert text.startswith("Thank you for what you have sent.")
    assert THREE[0] not in text


def test_it_counts_how_often_a_thing_was_asked_for(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    sent(message, ask)
    found = queries.newest(message.conversation)
    assert found is not None
    assert [item.times for item in queries.with_answers().filter(ask=found)] == [2, 2, 2]


def test_noting_it_twice_changes_nothing(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    entries = Entry.objects.count()
    actions.note_told(message.conversation.replies.get())
    assert (Told.objects.count(), Entry.objects.count()) == (3, entries)


def test_a_file_is_proposed_and_only_a_person_confirms_it(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    cast.message_from("Owen Jameson", "Is this enough?", into=ask.conversation, files=[PICTURE])
    proposal = Proposal.objects.get(item__text=THREE[0])
    assert not Given.objects.exists()
    assert missing(message.conversation) == THREE
    actions.confirm(proposal, by=cast.tomas())
    given = Given.objects.get()
    assert (given.item, given.message, given.by) == (
        proposal.item,
        proposal.message,
        cast.tomas(),
    )
    assert missing(message.conversation) == THREE[1:]


def test_a_number_is_proposed_and_can_be_declined(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    cast.message_from("Owen Jameson", "It is 20288, I think.", into=message.conversation)
    proposal = Proposal.objects.get()
    assert proposal.item.text == THREE[1]
    actions.decline(proposal, by=cast.nadia())
    assert list(queries.proposals()) == []
    assert missing(message.conversation) == THREE


def test_nothing_is_proposed_for_what_was_not_asked_or_not_written_by_a_person(
    message: Message,
) -> None:
    ask = begun(message.conversation)
    cast.message_from("Owen Jameson", "It is 20288.", into=message.conversation)
    assert not Proposal.objects.exists()
    sent(message, ask)
    cast.message_from(
        "Owen Jameson", "Back on 12 March 2026.", into=message.conversation, kind="auto-reply"
    )
    assert not Proposal.objects.exists()


def test_the_customer_may_tick_it_themselves(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    item = queries.missing(message.conversation)[0]
    actions.give(item)
    actions.give(item, by=cast.nadia())
    assert Given.objects.get().by is None
    assert Entry.objects.filter(kind=ItemGiven.__name__).get().by is None


def test_what_was_ticked_by_mistake_is_missing_again(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    item = queries.missing(message.conversation)[0]
    actions.give(item, by=cast.nadia())
    actions.miss_again(item, by=cast.nadia())
    actions.miss_again(item, by=cast.nadia())
    assert missing(message.conversation) == THREE


def test_a_standing_ask_is_changed_rather_than_begun_twice(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    actions.give(ask.items.get(text=THREE[0]), by=cast.nadia())
    same = begun(message.conversation, [THREE[1], "A photo of the plug"])
    assert same == ask
    assert missing(message.conversation) == [THREE[1]]
    assert [item.text for item in queries.needed(ask)] == [THREE[1], "A photo of the plug"]
    assert Item.objects.get(text=THREE[2]).waived.by == cast.nadia()


def test_after_everything_came_a_new_ask_gets_the_next_number(message: Message) -> None:
    ask = begun(message.conversation, THREE[:1])
    actions.give(ask.items.get(), by=cast.nadia())
    with pytest.raises(actions.NothingAsked):
        actions.put_in_draft(ask, by=cast.nadia())
    assert begun(message.conversation, THREE[1:]).number == 2


def test_an_ask_needs_words(conversation: Conversation) -> None:
    with pytest.raises(actions.NothingAsked):
        begun(conversation, ["  ", ""])
    assert not Ask.objects.exists()


def test_what_was_waived_is_no_longer_needed(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    actions.waive(ask.items.get(text=THREE[2]), by=cast.nadia())
    assert missing(message.conversation) == THREE[:2]


def test_it_is_built_from_what_replies_asked_for_and_nobody_sent(message: Message) -> None:
    cast.reply(
        message, "Could you send me a photo of the crack and your order number?", by=cast.nadia()
    )
    text, then = "The number is 20288.", timezone.now()
    cast.message_from("Owen Jameson", text, into=message.conversation, at=then)
    wanted = queries.asked_before(message.conversation)
    assert [one.text for one in wanted] == ["A photo of the crack"]


def test_who_may_not_see_the_conversation_may_not_see_its_items(message: Message) -> None:
    ask = begun(message.conversation)
    sent(message, ask)
    cast.message_from("Owen Jameson", "It is 20288.", into=message.conversation)
    gone = cast.nadia()
    gone.is_active = False
    item, proposal = ask.items.earliest("pk"), Proposal.objects.get()
    assert access.item(cast.tomas(), item.pk) == item
    assert access.proposal(cast.tomas(), proposal.pk) == proposal
    for getter, pk in ((access.item, item.pk), (access.proposal, proposal.pk)):
        with pytest.raises(Http404):
            getter(gone, pk)


def test_the_draft_keeps_what_was_begun(message: Message) -> None:
    ask = begun(message.conversation)
    inbox.keep_draft(ask.conversation, "reply", "Owen, thank you.", by=cast.nadia())
    actions.put_in_draft(ask, by=cast.nadia())
    assert Draft.objects.get().text.startswith("Owen, thank you.\n\nThis is what I need")
