"""From an offer in a draft to the news that it is done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Mode, Reply
from evenhand.desk.journal.models import Entry
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import Choice, Confirmed, Grant, Told
from tests.desk.cast import ines, message_from, nadia, reply, tomas
from tests.desk.remedies.giving import (
    chosen,
    furnished,
    granted,
    offered,
    option_of,
    penny,
    proposed,
    sum_of,
    to_choose,
    told,
)

ONCE_BACK = "within 3 days once we have the goods back"


def draft(conversation: Conversation) -> str:
    return conversation.drafts.get(by=nadia(), mode=Mode.REPLY).text


def kinds_told(conversation: Conversation) -> list[str]:
    rows = Entry.objects.filter(conversation=conversation.pk).order_by("pk")
    ours = ("Remed", "Approval", "Offer", "Choice", "WhatIt", "Story")
    return [one.kind for one in rows if one.kind.startswith(ours)]


def test_a_fresh_desk_has_kinds_and_ceilings_once() -> None:
    assert len(furnished()) == len(furnished()) == 6
    bounds = queries.bounds_of(nadia(), timezone.now())
    assert (bounds.ceiling(furnished()[0].pk, "EUR"), bounds.left("EUR")) == (50, 150)
    assert bounds.ceiling(furnished()[0].pk, "USD") == 0


def test_an_offer_stands_in_the_draft_in_plain_words() -> None:
    conversation = penny()
    offered(conversation, nadia(), "7.80", "39")
    assert draft(conversation).splitlines() == [
        "You can choose:",
        "1. Keep it, 20 % off: 7.80 € back the way you paid, within 5 days. Nothing to send.",
        f"2. Full refund: 39.00 € back the way you paid, {ONCE_BACK}. We pay the return.",
        "Which would you like? Just answer with the number.",
    ]


def test_one_option_alone_needs_its_reason() -> None:
    conversation = penny()
    with pytest.raises(actions.NeedsChoice):
        offered(conversation, nadia(), "7.80")
    offered(conversation, nadia(), "7.80", alone="The pyjamas are not made any more.")
    assert draft(conversation).endswith("Nothing to send. The pyjamas are not made any more.")
    with pytest.raises(actions.NothingOffered):
        actions.offer(conversation, [], by=nadia())


def test_a_sent_offer_is_told_and_can_be_chosen_in_the_answer() -> None:
    conversation = penny()
    made = offered(conversation, nadia(), "7.80", "39")
    assert to_choose(conversation) == []
    told(made)
    assert [one.words for one in to_choose(conversation)] == ["Keep it, 20 % off", "Full refund"]
    actions.choose(option_of(made, 1), how="page", yes=False)
    assert to_choose(conversation) == []
    assert Choice.objects.get().option.place == 1


def test_a_reply_that_is_looked_at_twice_tells_once() -> None:
    conversation = penny()
    told(offered(conversation, nadia(), "7.80", "39"))
    actions.note_told(Reply.objects.get())
    assert kinds_told(conversation) == ["RemediesOffered", "RemediesTold"]


def test_what_was_taken_out_of_the_reply_is_not_told() -> None:
    conversation = penny()
    made = offered(conversation, nadia(), "7.80", "39")
    text = draft(conversation).replace("2. Full refund: 39.00 €", "2. All of it:")
    reply(conversation.messages.get(), text, by=nadia())
    assert [one.option.place for one in Told.objects.all()] == [1]
    with pytest.raises(actions.NotTold):
        actions.choose(option_of(made, 2), how="page", yes=True)


def test_an_offer_in_a_reply_that_was_taken_back_is_untold() -> None:
    conversation = penny()
    made = told(offered(conversation, nadia(), "7.80", "39"))
    inbox.withdraw(Reply.objects.get(), by=nadia())
    assert to_choose(conversation) == []
    told(made)
    assert {one.offer for one in to_choose(conversation)} == {made}


def test_the_same_choice_again_changes_nothing_and_another_is_refused() -> None:
    made = told(offered(penny(), nadia(), "7.80", "39"))
    first = actions.choose(option_of(made, 1), how="page", yes=False)
    assert actions.choose(option_of(made, 1), how="page", yes=False) == first
    with pytest.raises(actions.Over):
        actions.choose(option_of(made, 2), how="page", yes=False)
    actions.choose_anew(made, by=nadia())
    actions.choose(option_of(made, 2), how="mail", yes=False, by=nadia())
    assert Choice.objects.get().option.place == 2


def test_what_cannot_be_undone_needs_an_explicit_yes() -> None:
    conversation, kinds = penny(), furnished()
    given = [proposed(kinds[0], "7.80"), proposed(kinds[5], "39")]
    made = told(actions.offer(conversation, given, by=nadia()))
    for how, by in (("page", None), ("mail", nadia()), ("teammate", nadia())):
        with pytest.raises(actions.NeedsYes):
            actions.choose(option_of(made, 2), how=how, yes=False, by=by)
    actions.choose(option_of(made, 2), how="page", yes=True)
    assert (Choice.objects.get().needs_yes, Choice.objects.get().said_yes) == (True, True)


def test_only_what_was_chosen_is_granted_and_once() -> None:
    made = told(offered(penny(), nadia(), "7.80", "39"))
    with pytest.raises(actions.NotChosen):
        actions.grant(option_of(made, 1), by=nadia())
    grant = granted(made, 1, by=nadia())
    assert actions.grant(option_of(made, 1), by=tomas()) == grant
    assert (grant.by, grant.worth, grant.ceiling, grant.answer) == (
        nadia(),
        sum_of("7.8"),
        50,
        None,
    )
    days = grant.due - timezone.now()
    assert timedelta(days=4, hours=23) < days <= timedelta(days=5)
    for refused in (actions.choose_anew, actions.take_back):
        more = {"reason": "x"} if refused is actions.take_back else {}
        with pytest.raises(actions.Over):
            refused(made, by=nadia(), **more)


def test_what_waits_for_the_goods_is_due_once_they_came() -> None:
    conversation = penny()
    grant = granted(told(offered(conversation, nadia(), "7.80", "39")), 2, by=nadia())
    assert [one.due for one in queries.promised_remedies(conversation)] == [None]
    with pytest.raises(actions.StillWaits):
        actions.carry_out(grant, reference="R-1", by=ines())
    actions.note_arrival(grant, by=ines())
    assert queries.to_carry_out().get().due.date() == (timezone.now() + timedelta(days=3)).date()
    with pytest.raises(actions.NeedsReference):
        actions.carry_out(grant, reference=" ", by=ines())
    actions.carry_out(grant, reference="R-1", by=ines())
    assert not queries.promised_remedies(conversation).exists()


def test_the_reply_that_names_the_reference_confirms() -> None:
    conversation = penny()
    grant = granted(told(offered(conversation, nadia(), "7.80", "39")), 1, by=nadia())
    actions.carry_out(grant, reference="TR-881", by=ines())
    actions.tell(queries.to_tell().get(), by=nadia())
    assert draft(conversation) == ("It is done: Keep it, 20 % off, 7.80 €, reference TR-881.")
    reply(conversation.messages.get(), "Good morning.", by=nadia())
    assert queries.to_tell().count() == 1
    reply(conversation.messages.get(), "Done, the reference is tr-881.", by=nadia())
    assert (queries.to_tell().count(), queries.done().get()) == (0, grant)
    assert Confirmed.objects.get().by == nadia()


def test_the_journal_tells_the_whole_way() -> None:
    conversation = penny()
    grant = granted(told(offered(conversation, nadia(), "7.80", "39")), 2, by=nadia())
    actions.note_arrival(grant, by=ines())
    actions.carry_out(grant, reference="R-1", by=ines())
    actions.confirm(grant, by=nadia())
    assert kinds_told(conversation) == [
        "RemediesOffered",
        "RemediesTold",
        "RemedyChosen",
        "RemedyGranted",
        "WhatItWaitedForCame",
        "RemedyCarriedOut",
        "RemedyConfirmed",
    ]


def test_an_offer_is_taken_back_with_a_reason() -> None:
    made = told(offered(penny(), nadia(), "7.80", "39"))
    with pytest.raises(actions.NeedsReason):
        actions.take_back(made, by=nadia(), reason=" ")
    actions.take_back(made, by=nadia(), reason="The order was another one.")
    assert to_choose(made.conversation) == []
    with pytest.raises(actions.Over):
        actions.choose(option_of(made, 1), how="page", yes=True)


def test_a_bent_rule_has_its_story_and_is_shared_by_a_click() -> None:
    conversation = penny()
    with pytest.raises(actions.NeedsStory):
        offered(conversation, nadia(), "7.80", "39", bends=True)
    made = told(offered(conversation, nadia(), "7.80", "39", bends=True, story="Her sister's day"))
    grant = granted(made, 1, by=nadia())
    with pytest.raises(actions.NothingToShare):
        actions.share(grant, words=" ", by=nadia())
    story = actions.share(grant, words="A birthday was saved by going first.", by=nadia())
    assert list(queries.stories()) == [story]
    other = granted(
        told(offered(message_from("Mei Tanaka").conversation, nadia(), 1, 2)), 1, by=nadia()
    )
    with pytest.raises(actions.NothingToShare):
        actions.share(other, words="Nothing was bent.", by=nadia())


def test_a_remedy_told_by_word_of_mouth_needs_no_reply() -> None:
    made = offered(penny(), nadia(), "7.80", "39")
    chosen(made, 2)
    assert actions.grant(option_of(made, 2), by=nadia()) == Grant.objects.get()
