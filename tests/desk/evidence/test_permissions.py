"""What one of us is said to have allowed is looked up in what is on record."""

from django.utils import timezone

from evenhand.desk.demo import cast as people
from evenhand.desk.evidence.models import About, Sheet, Source
from evenhand.desk.evidence.permissions import on_record
from evenhand.desk.promises import actions as promises
from evenhand.desk.promises.models import Promise
from evenhand.desk.refusals import actions as refusals
from evenhand.desk.remedies import actions
from tests.desk import cast
from tests.desk.evidence.building import ALLOWED, ago
from tests.desk.policies.building import classes
from tests.desk.refusals.building import NO
from tests.desk.remedies.giving import granted, offered, option_of, penny, told


def sheet() -> Sheet:
    people.writes("Vera Sand", "Cushions", ALLOWED)
    return Sheet.objects.get()


def test_with_nothing_on_record_the_sheet_says_only_what_is_claimed() -> None:
    found = sheet()
    assert (found.about, found.claims.get().words) == (About.PERMISSION, ALLOWED)
    assert not found.facts.exists()


def test_a_note_a_reply_and_a_promise_of_any_conversation_are_found() -> None:
    told = people.writes("Vera Sand", "The cushions", "They are too small.", ago(9000))
    told.note("Vera may keep the cushions, I agreed it with Tomás.", ago(8990), by=cast.ines())
    told.reply("Vera, you can keep the cushions.", ago(8980), by=cast.ines())
    promises.make(
        told.conversation, what="pay the cushions back", due=None, owner=cast.ines(), by=cast.ines()
    )
    Promise.objects.update(at=ago(8970))
    facts = sheet().facts.order_by("at")
    assert [fact.source for fact in facts] == ["note", "message", "promise"]
    assert [fact.may_be_said for fact in facts] == [False, True, True]
    assert facts[0].says == "Ines noted: “Vera may keep the cushions, I agreed it with Tomás.”"


def test_what_was_offered_approved_granted_and_refused_is_found() -> None:
    conversation = penny()
    made = offered(conversation, cast.nadia(), "7.80", "120")
    actions.approve(
        actions.ask(option_of(made, 2), story="Dull colours", by=cast.nadia()), by=cast.tomas()
    )
    granted(told(made), 2, by=cast.nadia())
    refused = refusals.refuse(conversation, classes(), NO, by=cast.nadia())
    cast.reply(conversation.messages.get(), refused.words, by=cast.nadia())
    found = on_record(conversation.customer, "Your colleague said it was fine.", timezone.now())
    remedies = [one.says for one in found if one.source == Source.REMEDY]
    assert sorted(remedies) == [
        "Tomás approved: Full refund",
        "granted: Full refund",
        "offered: Full refund",
        "offered: Keep it, 20 % off",
    ]
    assert [one.says for one in found if one.source == Source.REFUSAL] == [NO.decision]
    about = on_record(conversation.customer, "You granted me the refund.", timezone.now())
    assert {one.says for one in about} >= {"granted: Full refund", "Tomás approved: Full refund"}
    assert "offered: Keep it, 20 % off" not in {one.says for one in about}


def test_what_is_of_another_matter_or_another_customer_is_left_out() -> None:
    other = people.writes("Vera Sand", "The rug", "It sheds.", ago(9000))
    other.note("She may send the rug back late.", ago(8990), by=cast.ines())
    stranger = people.writes("Owen Jameson", "The cushions", "They are small.", ago(9000))
    stranger.note("He may keep the cushions.", ago(8990), by=cast.ines())
    assert not sheet().facts.exists()


def test_a_claim_that_names_nothing_finds_all_that_was_allowed() -> None:
    told = people.writes("Vera Sand", "The rug", "It sheds.", ago(9000))
    told.note("She may send the rug back late.", ago(8990), by=cast.ines())
    told.note("She lives upstairs.", ago(8980), by=cast.ines())
    customer = told.conversation.customer
    found = on_record(customer, "Your colleague said it was fine.", timezone.now())
    assert [one.says for one in found] == ["Ines noted: “She may send the rug back late.”"]


def test_what_came_after_the_claim_does_not_count() -> None:
    told = people.writes("Vera Sand", "Cushions", ALLOWED, ago(60))
    told.note("I agreed that she may keep the cushions.", ago(30), by=cast.ines())
    customer = told.conversation.customer
    assert on_record(customer, ALLOWED, ago(60)) == ()
