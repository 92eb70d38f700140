"""What the record shows, beside what a customer says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import FACT_SITUATIONS, SITUATIONS, Fact, Reading
from evenhand.desk.coaching.models import Correction
from evenhand.desk.customers import actions as customers
from evenhand.desk.inbox.models import Listing, Message
from evenhand.desk.pages import situations
from evenhand.desk.pages.conversation.facts import facts_of
from tests.desk import cast

NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)
PART = {"HX-Request": "true"}
VERDICT = "Facts, not a verdict: a record may be wrong too."
LOST = "My parcel never arrived. Could you send the lamp again? It is order 20402."


@pytest.fixture
def nadia() -> Client:
    return cast.signed_in(cast.nadia())


@pytest.fixture
def lost() -> Message:
    who = customers.recognise("email", cast.address_of("Bruno Castell"), "Bruno Castell").customer
    customers.keep_record(
        who,
        kind="delivery",
        key="20402",
        happened_at=NOW - timedelta(days=14),
        values={"status": "delivered", "left": "with <b>the neighbour</b>"},
    )
    return cast.message_from("Bruno Castell", LOST, subject="Order 20402")


def coach_of(client: Client, message: Message) -> str:
    return client.get(f"/conversations/{message.conversation_id}/coach/").content.decode()


def test_the_facts_behind_a_reading_are_shown_with_day_and_source(
    nadia: Client, lost: Message
) -> None:
    pane = coach_of(nadia, lost)
    assert "<b>Mistaken</b>" in pane
    assert "Delivery 20402: delivered, left with &lt;b&gt;the neighbour" in pane
    assert "from the record" in pane
    assert "6 March" in pane
    assert VERDICT in pane


def test_facts_go_when_a_teammate_reads_it_otherwise(nadia: Client, lost: Message) -> None:
    nadia.post(f"/messages/{lost.pk}/reading/", {"situation": "problem"}, headers=PART)
    assert VERDICT not in coach_of(nadia, lost)


def test_a_reading_from_words_alone_shows_no_facts(nadia: Client) -> None:
    assert VERDICT not in coach_of(nadia, cast.message_from("Penny Marsh"))


def test_why_tells_what_the_words_were_held_against(nadia: Client, lost: Message) -> None:
    assert "differs from the record" in coach_of(nadia, lost).partition('id="why"')[2]


@pytest.mark.parametrize("slug", FACT_SITUATIONS)
def test_a_message_may_be_read_as_what_only_facts_show(nadia: Client, slug: str) -> None:
    penny = cast.message_from("Penny Marsh")
    parts = nadia.post(f"/messages/{penny.pk}/reading/", {"situation": slug}, headers=PART)
    assert parts.status_code == 200
    assert (Correction.objects.get().situation, Listing.objects.get().situation) == (slug, slug)
    listed = nadia.get(f"/situation/{slug}/").content.decode()
    assert f"<h1>{situations.SITUATIONS[slug].word}</h1>" in listed
    assert "Penny Marsh" in listed


def test_every_situation_of_the_coach_has_a_word_and_a_choice(nadia: Client) -> None:
    every = {*SITUATIONS, *FACT_SITUATIONS}
    assert {*situations.SITUATIONS} == every
    page = nadia.get(f"/conversations/{cast.message_from('Penny Marsh').conversation_id}/")
    for slug in every:
        assert f'value="{slug}"' in page.content.decode()


def test_a_card_does_not_say_later_how_facts_once_looked(nadia: Client, lost: Message) -> None:
    pane = coach_of(nadia, cast.message_from("Bruno Castell", "Do you have lamps?", subject="Blue"))
    assert "Order 20402</a>" in pane
    assert "mistaken" not in pane.lower()


def test_facts_are_named_by_their_source_and_day() -> None:
    facts = (
        Fact("They wrote: “Never.”", datetime(2026, 3, 9, 9, tzinfo=UTC), "message"),
        Fact("Refund 20417: paid", date(2025, 12, 6), "record", "20417"),
        Fact("At most two refunds in twelve months.", None, "policy", "R3"),
    )
    reading = Reading("exploiting", 0.7, STANCES["exploiting"], facts=facts)
    assert [(one.day, one.source) for one in facts_of(reading, NOW)] == [
        ("9 March", "from this conversation"),
        ("6 December 2025", "from the record"),
        ("", "policy R3"),
    ]


def test_a_message_in_a_language_that_is_not_read_says_so(nadia: Client) -> None:
    text = "Olá, comprei um par de sapatos na semana passada e ainda não chegou nada. Ajudam-me?"
    page = nadia.get(f"/conversations/{cast.message_from('Ana Lopes', text).conversation_id}/")
    shown = page.content.decode()
    assert "Written in Portuguese" in shown
    assert "It is taken as routine until you say how it reads." in shown
    assert "Not read: in a language that the coach does not read" in shown
    assert "<q></q>" not in shown
    assert "is not sure" not in shown
