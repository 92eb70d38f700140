"""One another, as each teammate meets it: what is theirs, and nothing of others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.care import actions, queries
from evenhand.desk.care.models import Breather, CheckIn, Nudge
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Assignment, Conversation
from tests.desk.care.hard import ABUSE, answered
from tests.desk.cast import ines, message_from, nadia, note, signed_in, tomas
from tests.desk.pages.care.seeing import HTMX, back_up, falk, page, sound


@pytest.fixture(autouse=True)
def team() -> None:
    """Nadia, Tomás who leads, Ines who keeps the desk."""
    nadia(), tomas(), ines()


def offer() -> Nudge:
    answered(nadia())
    return Nudge.objects.get(to=nadia(), strain__isnull=False)


def test_it_is_offered_across_the_top_to_that_teammate_alone() -> None:
    offer()
    assert "Take a breather?" in page(nadia(), "/all/")
    assert "breather" not in page(tomas(), "/all/")
    assert "breather" not in page(ines(), "/all/")


def test_refusing_puts_it_away() -> None:
    answer = signed_in(nadia()).post(f"/nudges/{offer().pk}/seen/", headers=HTMX)
    assert sound(answer).values("id") == ["reminders"]
    assert "breather" not in page(nadia(), "/all/")


def test_what_was_said_to_another_cannot_be_put_away() -> None:
    assert signed_in(tomas()).post(f"/nudges/{offer().pk}/seen/").status_code == 404


@pytest.mark.parametrize("given", [{}, {"minutes": "7"}, {"minutes": "x"}, {"after": "0"}])
def test_no_other_length_is_taken(given: dict[str, str]) -> None:
    answer = signed_in(nadia()).post("/care/breather/", given)
    assert answer.status_code == 303
    assert not Breather.objects.exists()


def test_it_is_taken_seen_by_oneself_and_ended() -> None:
    browser = signed_in(nadia())
    browser.post("/care/breather/", {"minutes": "10"})
    assert "Nothing new comes until" in sound(browser.get("/care/")).words
    for other in (tomas(), ines()):
        assert "Nothing new comes until" not in page(other)
    browser.post("/care/breather/delete/")
    assert "Nothing new comes until" not in sound(browser.get("/care/")).words


def test_after_this_one_names_the_conversation() -> None:
    conversation = offer().strain.conversation_id  # type: ignore[union-attr]  # it is about one
    signed_in(nadia()).post("/care/breather/", {"after": conversation})
    assert "until you are done with Ray Stokes, and ten minutes longer" in page(nadia())


def test_who_gives_reads_later_and_not_why() -> None:
    conversation = falk().conversation
    breather = actions.take_breather(nadia(), minutes=10)
    shown = page(tomas(), f"/conversations/{conversation.pk}/")
    at = timezone.localtime(breather.until, tomas().zone)
    assert f"takes the next one from {at:%H:%M}" in shown
    assert "breather" not in shown
    path = f"/conversations/{conversation.pk}/assignment/"
    answer = signed_in(tomas()).post(path, {"to": nadia().pk}, headers=HTMX)
    assert "Nadia takes it later" in answer.content.decode()
    assert "waits for Nadia" in answer.content.decode()
    assert not Assignment.objects.exists()


def test_whoever_is_next_is_given_it_by_one_choice() -> None:
    note(message_from("Jonas Weber", "Where is it?"), "Seen.", by=ines())
    conversation = message_from("Ray Stokes", ABUSE).conversation
    answered(tomas(), "Roy Stone")
    assert "Next: Ines" in page(tomas(), f"/conversations/{conversation.pk}/")
    signed_in(tomas()).post(f"/conversations/{conversation.pk}/assignment/", {"to": "next"})
    assert Assignment.objects.get(conversation=conversation).to == ines()


def test_with_nobody_at_work_one_is_told_so() -> None:
    conversation = falk().conversation
    inbox.assign(conversation, to=tomas(), by=None)
    path = f"/conversations/{conversation.pk}/assignment/"
    answer = signed_in(tomas()).post(path, {"to": "next"}, headers=HTMX)
    assert "Nobody else is at work just now." in answer.content.decode()


def owed() -> CheckIn:
    answered(nadia())
    return CheckIn.objects.get()


def test_the_two_see_a_word_owed_and_nobody_else() -> None:
    path = f"/check-ins/{owed().pk}/"
    assert "You owe Nadia a word after a hard contact." in page(tomas(), path)
    assert "Tomás owes you a word after a hard contact." in page(nadia(), path)
    assert signed_in(ines()).get(path).status_code == 404
    assert "owe" not in page(ines())


def test_a_word_that_was_given_keeps_its_note_between_the_two() -> None:
    check_in = owed()
    path = f"/check-ins/{check_in.pk}/"
    signed_in(tomas()).post(path, {"note": "She slept badly."})
    assert "She slept badly." in page(nadia(), path)
    assert signed_in(ines()).get(path).status_code == 404
    assert not queries.owed_by(tomas()).exists()


def test_a_lead_is_reminded_across_the_top() -> None:
    actions.remind_of_check_ins(owed().due)
    assert "You owe Nadia a word after a hard contact" in page(tomas(), "/all/")
    assert "You owe Nadia" not in page(ines(), "/all/")
    assert "You owe Nadia" not in page(nadia(), "/all/")


def test_an_empty_page_has_words_for_the_day() -> None:
    shown = page(nadia())
    assert "Most are not like that." in shown
    assert "A hard conversation that ends well is marked here" in shown


def test_what_turned_round_is_told_of_the_conversation() -> None:
    strain = answered(nadia())
    message_from(
        "Ray Stokes", "Thank you so much, you have been wonderful.", into=strain.conversation
    )
    inbox.close(Conversation.objects.get(), by=nadia())
    shown = page(ines())
    assert "Ray Stokes" in shown
    assert "It began with insults, and ended well." in shown
    assert "Hard: 1 of the newest 1 conversations here." in shown
    assert "Nadia" not in shown


def test_you_did_it_right_is_told_to_that_teammate_alone() -> None:
    strain = answered(nadia())
    message_from("Ray Stokes", ABUSE + " Idiot.", into=strain.conversation)
    inbox.close(Conversation.objects.get(), by=nadia())
    panels = f"/conversations/{strain.conversation_id}/panels/"
    for path in ("/care/", panels):
        assert "They stayed angry." in page(nadia(), path)
        assert "They stayed angry." not in page(tomas(), path)


def statements(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def lived(times: range) -> None:
    """Back-up, hard contacts, words owed and good ends, that many times."""
    for number in times:
        strain = answered(nadia(), f"Ray {number}")
        CheckIn.objects.all().delete()
        message_from(f"Ray {number}", "Thank you, wonderful.", into=strain.conversation)
        inbox.close(strain.conversation, by=nadia())
        back_up(message_from(f"D. Falk {number}"), tomas())
    for strain in nadia().strains.all():
        CheckIn.objects.create(strain=strain, owed_by=tomas(), due=timezone.now())


@pytest.mark.thorough
@pytest.mark.parametrize("path", ["/care/", "/back-up/"])
def test_a_page_asks_as_much_for_thirty_as_for_one(path: str) -> None:
    lived(range(1))
    browsers = [signed_in(nadia()), signed_in(tomas())]
    one = [statements(browser, path) for browser in browsers]
    lived(range(1, 12))
    assert [statements(browser, path) for browser in browsers] == one
    assert max(one) <= (20 if path == "/care/" else 12)


def test_a_conversation_with_all_of_it_stays_within_its_statements() -> None:
    message = falk()
    back_up(message, tomas())
    answered(tomas(), "Roy Stone")
    actions.remind_of_check_ins(timezone.now() + timedelta(days=9))
    assert statements(signed_in(tomas()), f"/conversations/{message.conversation_id}/") <= 20


def test_a_visitor_signs_in_first() -> None:
    for path in ("/care/", "/check-ins/1/", "/conversations/1/backup/"):
        assert Client().get(path).status_code == 302
