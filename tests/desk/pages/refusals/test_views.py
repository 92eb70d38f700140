"""Saying no as the team meets it: built, read, told, said again shorter, opened by a fact."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Mode, Reply
from evenhand.desk.pages.refusals.panel import panel
from evenhand.desk.policies.models import Version
from evenhand.desk.refusals import actions
from evenhand.desk.refusals.models import Refusal
from tests.desk.cast import ines, message_from, nadia, reply, signed_in, tomas
from tests.desk.policies.building import CLASSES, classes
from tests.desk.refusals.building import ASKED, NO, refused

FILLED = {
    "decision": "I can’t refund the class fee for Saturday.",
    "rule": "A class fee cannot be refunded in the last seven days before the class.",
    "reason": "A place that is given back so late stays empty.",
    "possible": ["move to another date, once, at no cost"],
    "own": "- send a friend\n",
    "next_step": "Tell me by Thursday.",
}


@pytest.fixture
def team() -> Client:
    return signed_in(nadia())


def text_of(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def panels(client: Client, conversation: Conversation) -> str:
    path = f"/conversations/{conversation.pk}/panels/"
    return client.get(path, headers={"HX-Request": "true"}).content.decode()


def asked() -> tuple[Conversation, Version]:
    return message_from("D. Falk", ASKED, subject="Sewing class").conversation, classes()


def test_a_visitor_is_asked_to_sign_in() -> None:
    refusal = refused()
    base = f"/conversations/{refusal.conversation_id}/refusals"
    for path in ("/refusals/", f"{base}/new/", f"{base}/{refusal.pk}/new-fact/"):
        assert Client().get(path).status_code == 302


def test_without_a_policy_it_is_said_who_writes_one(team: Client) -> None:
    conversation = message_from("D. Falk", ASKED).conversation
    page = text_of(team, f"/conversations/{conversation.pk}/refusals/new/")
    assert "No policy is written down yet" in page


def test_the_clause_that_fits_stands_first(team: Client) -> None:
    conversation, version = asked()
    lamps = "\n## 5.1 Lamps\n\nRule: A lamp that was wired in can be returned.\n"
    classes(CLASSES + lamps)
    page = text_of(team, f"/conversations/{conversation.pk}/refusals/new/")
    fits, others = page.split("All others")
    assert f"?clause={version.pk}" in fits
    assert "5.1 Lamps" in others


def test_a_no_is_begun_with_the_words_of_the_clause(team: Client) -> None:
    conversation, version = asked()
    page = text_of(team, f"/conversations/{conversation.pk}/refusals/new/?clause={version.pk}")
    for words in (
        "A class fee cannot be refunded in the last seven days",
        "the teacher is paid all the same",
        'value="let somebody else come in your place"',
        "The law stands above this rule",
        "If we cancel the class ourselves",
        "May be bent by a lead.",
        f"/conversations/{conversation.pk}/remedies/new/?clause={version.pk}",
    ):
        assert words in page, words


def test_the_words_follow_what_is_filled_in(team: Client) -> None:
    conversation, version = asked()
    path = f"/conversations/{conversation.pk}/refusals/new/?clause={version.pk}"
    part = team.post(path, {"decision": "Hello"}, headers={"HX-Request": "true"})
    words = part.content.decode()
    assert "<html" not in words
    assert "It does not sound like a no yet." in words
    page = team.post(path, FILLED).content.decode()
    assert "– move to another date, once, at no cost\n– send a friend" in page
    assert "does not sound like a no" not in page
    assert not Refusal.objects.exists()


def test_a_no_goes_into_the_draft_and_is_told_by_sending(team: Client) -> None:
    conversation, version = asked()
    path = f"/conversations/{conversation.pk}/refusals/new/?clause={version.pk}"
    answer = team.post(path, {**FILLED, "put": "1"})
    assert (answer.status_code, answer["Location"]) == (302, f"/conversations/{conversation.pk}/")
    draft = inbox.draft_of(conversation, nadia(), Mode.REPLY)
    assert draft is not None
    assert draft.text.startswith("I can’t refund the class fee for Saturday.\n\nA class fee")
    assert "If we cancel the class ourselves, you get the whole fee back." in draft.text
    assert "A no waits in your draft." in panels(team, conversation)
    newest = conversation.messages.get()
    team.post(
        f"/conversations/{conversation.pk}/replies/",
        {"mode": "reply", "text": draft.text, "seen": newest.pk},
    )
    page = panels(team, conversation)
    assert "A no that stands" in page
    assert "Nadia said it today" in page
    assert "The same answer" not in page
    told = text_of(team, f"/conversations/{conversation.pk}/")
    assert "Nadia said no, and what is possible instead" in told


@pytest.mark.parametrize("missing", ["decision", "reason"])
def test_a_no_without_a_decision_or_a_reason_is_not_taken(team: Client, missing: str) -> None:
    conversation, version = asked()
    path = f"/conversations/{conversation.pk}/refusals/new/?clause={version.pk}"
    answer = team.post(path, {**FILLED, missing: " ", "put": "1"})
    assert answer.status_code == 422
    assert answer.content.decode().count('class="error"') == 1
    assert not Refusal.objects.exists()


def test_what_is_not_there_is_not_found(team: Client) -> None:
    refusal = refused()
    other = message_from("Mei Tanaka").conversation
    for path in (
        f"/conversations/{other.pk}/refusals/{refusal.pk}/new-fact/",
        f"/conversations/{other.pk}/refusals/new/?clause=404",
        "/conversations/404/refusals/new/",
    ):
        text_of(team, path, 404)
    again = f"/conversations/{other.pk}/refusals/{refusal.pk}/again/"
    assert team.post(again).status_code == 404


def write_again(conversation: Conversation, text: str = "Come on, just refund it.") -> None:
    message_from("D. Falk", text, into=conversation, at=timezone.now())


def test_asked_again_the_panel_keeps_the_line(team: Client) -> None:
    tomas(), ines()
    refusal = refused()
    conversation = refusal.conversation
    for times, act in ((2, "The same answer, shorter"), (3, "The same answer, in one line")):
        write_again(conversation)
        page = panels(team, conversation)
        assert f"asked {times} times" in page
        assert act in page
        action = f"/conversations/{conversation.pk}/refusals/{refusal.pk}/again/"
        assert f'action="{action}"' in page
        assert team.post(action).status_code == 302
        draft = inbox.draft_of(conversation, nadia(), Mode.REPLY)
        assert draft is not None
        reply(conversation.messages.first(), draft.text, by=nadia())
        assert "times" not in re.sub(r"<svg.*?</svg>", "", panels(team, conversation))
    last = Reply.objects.latest("pk").text
    assert last.count("\n") == 0
    assert "Tomás Brandt can" in last


def test_thanks_are_not_asking_again(team: Client) -> None:
    refusal = refused()
    write_again(refusal.conversation, "Thank you so much!")
    assert "asked" not in panels(team, refusal.conversation)


def test_a_new_fact_opens_the_matter(team: Client) -> None:
    refusal = refused()
    where = refusal.conversation_id
    path = f"/conversations/{where}/refusals/{refusal.pk}/new-fact/"
    assert "Asking again changes nothing" in text_of(team, path)
    empty = team.post(path, {"fact": "", "reason": "x"})
    assert empty.status_code == 422
    assert "Name the fact. Asking again is none." in empty.content.decode()
    answer = team.post(path, {"fact": "A doctor’s letter came.", "reason": "Illness bends it."})
    assert answer.status_code == 302
    page = panels(team, refusal.conversation)
    assert "Open again, says Nadia: A doctor’s letter came. Illness bends it." in page
    assert "A no that stands" not in page
    told = text_of(team, f"/conversations/{where}/")
    assert "Nadia opened it again: there is a new fact" in told


def test_an_exception_is_in_sight_only_where_the_clause_has_one(team: Client) -> None:
    refusal = refused()
    assert "May be bent by a lead." in panels(team, refusal.conversation)
    assert "Make an exception" in panels(signed_in(tomas()), refusal.conversation)
    Version.objects.update(bends_by="nobody", bends="")
    assert "exception" not in panels(team, refusal.conversation)


def test_the_coach_holds_a_draft_against_the_no_that_stands(team: Client) -> None:
    refusal = refused()
    write_again(refusal.conversation)
    path = f"/conversations/{refusal.conversation_id}/draft/"
    gives_in = {"mode": "reply", "text": "All right, I'll refund the class fee."}
    said = team.post(path, gives_in, headers={"HX-Request": "true"}).content.decode()
    assert "unsteady-refusal" in said
    actions.open_again(refusal, fact="A letter came.", reason="Illness.", by=nadia())
    repeat = {"mode": "reply", "text": "I have read the letter. I'll refund the class fee."}
    said = team.post(path, repeat, headers={"HX-Request": "true"}).content.decode()
    assert "unsteady-refusal" not in said


def test_the_list_tells_what_became_of_each_no(team: Client) -> None:
    assert "Nothing was refused" in text_of(team, "/refusals/")
    refusal = refused()
    page = text_of(team, "/refusals/")
    for words in ("I can’t refund the class fee", "Stands", "D. Falk", "4.2 Giving a place back"):
        assert words in page, words
    assert f"?clause={refusal.version.clause_id}" in page
    write_again(refusal.conversation)
    again = actions.answer_again(refusal, by=nadia())
    reply(refusal.conversation.messages.first(), again.words, by=nadia())
    assert "Stands, said 1 more time" in text_of(team, "/refusals/")
    actions.open_again(refusal, fact="A letter came.", reason="Illness.", by=nadia())
    page = text_of(team, f"/refusals/?clause={refusal.version.clause_id}")
    assert "Opened by a new fact" in page
    assert "A letter came. Nadia: Illness." in page


def test_a_no_that_was_not_sent_is_in_no_list(team: Client) -> None:
    conversation, version = asked()
    actions.refuse(conversation, version, NO, by=nadia())
    assert "Nothing was refused" in text_of(team, "/refusals/")


def statements(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as all_asked:
        assert client.get(path).status_code == 200
    return len(all_asked)


@pytest.mark.thorough
def test_the_list_takes_as_many_statements_for_thirty_as_for_one(team: Client) -> None:
    refused()
    one = statements(team, "/refusals/")
    for _ in range(31):
        refused()
    assert statements(team, "/refusals/") == one
    assert one <= 8
    assert "?page=2" in text_of(team, "/refusals/")
    assert text_of(team, "/refusals/?page=2").count("I can’t refund") == 2


def test_the_panel_takes_few_statements(team: Client) -> None:
    refusal, who = refused(), nadia()
    for _ in range(3):
        write_again(refusal.conversation)
    with CaptureQueriesContext(connection) as all_asked:
        panel(refusal.conversation, who)
    assert len(all_asked) <= 6
    fresh = message_from("D. Falk", ASKED).conversation
    with CaptureQueriesContext(connection) as all_asked:
        panel(fresh, who)
    assert len(all_asked) <= 6
