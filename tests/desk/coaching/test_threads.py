"""From rows to the coach's values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from evenhand.desk.coaching.models import Reading
from evenhand.desk.coaching.threads import MOST, facts_about, facts_to_answer, thread_up_to
from evenhand.desk.customers import actions as customers
from evenhand.desk.demo import cast
from evenhand.desk.promises import queries as ledger
from evenhand.desk.refusals import actions as refusals
from tests.desk.cast import message_from, nadia, reply, signed_in
from tests.desk.policies.building import CLASSES, classes
from tests.desk.refusals.building import refused

NINE = datetime(2026, 3, 4, 9, tzinfo=UTC)
PORTUGUESE = (
    "Olá, comprei um par de sapatos na semana passada e ainda não chegou nada. Podem ajudar-me?"
)


def test_a_thread_ends_with_the_message_and_holds_a_dozen_before_it() -> None:
    told = cast.writes("Owen Jameson", "Lamp", "message 0", NINE)
    for n in range(1, 2 * MOST):
        told.message(f"message {n}", NINE + timedelta(minutes=n))
    told.reply("We look into it.", NINE + timedelta(hours=1), by=cast.nadia())
    newest = told.message("And now?", NINE + timedelta(hours=2))
    thread = thread_up_to(newest)
    assert [one.text for one in thread.messages[-3:]] == [
        f"message {2 * MOST - 1}",
        "We look into it.",
        "And now?",
    ]
    assert (len(thread.before), thread.latest) == (MOST, thread.messages[-1])


def test_the_language_of_a_message_is_recognised_and_kept() -> None:
    cast.writes("Ana Lopes", "O meu pedido", PORTUGUESE)
    reading = Reading.objects.get()
    assert thread_up_to(reading.message).language == "pt"
    assert (reading.understood.language, reading.situation) == ("pt", "routine")


def test_promises_are_told_as_they_stand_in_the_ledger() -> None:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp is broken.", NINE)
    told.reply("I'll call you back by 2 pm today. We will look into it.", NINE, by=cast.nadia())
    made = ledger.around(told.conversation)
    owed = facts_to_answer(facts_about(told.conversation.customer), made, NINE).promises
    assert [(one.what, one.due, one.words) for one in owed] == [
        (one.what, one.due, one.words) for one in made
    ]
    assert all(one.span.of(one.words) == one.words for one in owed)


def test_a_no_that_stands_is_known_however_old_it_is() -> None:
    refusal = refused()
    for number in range(MOST + 3):
        message = message_from("D. Falk", f"And {number}?", into=refusal.conversation)
        reply(message, f"Yes, {number}.", by=nadia())
    now = timezone.now()
    newest = message_from("D. Falk", "Come on.", into=refusal.conversation, at=now)
    assert refusal.reply is not None
    assert thread_up_to(newest).messages[0].text == refusal.reply.text
    assert len(thread_up_to(newest).before) == MOST + 1
    refusals.open_again(refusal, fact="A letter came.", reason="Illness bends 4.2.", by=nadia())
    assert thread_up_to(newest).messages[0].text != refusal.reply.text


def test_the_clauses_in_force_are_facts_and_can_show_a_pattern() -> None:
    limit = CLASSES + "\nCounts: at most 2 refund in 365 days\n"
    classes(limit)
    who = message_from("Kim Okoro", "Hello, which classes are there in May?").conversation.customer
    for number in range(3):
        customers.keep_record(
            who,
            kind="refund",
            key=f"R-{number}",
            happened_at=timezone.now() - timedelta(days=20 * (number + 1)),
            values={"item": "Sewing class", "status": "paid"},
        )
    message = message_from("Kim Okoro", "The class was too loud, I want a refund.")
    reading = Reading.objects.get(message=message)
    assert reading.situation == "exploiting"
    assert [fact.source for fact in reading.understood.facts] == ["policy", *["record"] * 3]
    page = signed_in(nadia()).get(f"/conversations/{message.conversation_id}/").content.decode()
    assert "policy 4.2" in page
