"""From rows to the coach's values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from evenhand.desk.coaching.models import Reading
from evenhand.desk.coaching.threads import MOST, facts_about, facts_to_answer, thread_up_to
from evenhand.desk.demo import cast
from evenhand.desk.promises import queries as ledger

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
