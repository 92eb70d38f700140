"""Praise in a teammate's browser: beside the conversation, listed, and on a page of one's own."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation, Draft
from evenhand.desk.pages.rows import signs_of
from evenhand.desk.praise import actions, queries
from evenhand.desk.praise.models import Letter, PassedOn, Praised
from tests.desk.cast import ines, message_from, nadia, reply, signed_in, tomas
from tests.desk.praise.saying import praised

SAMIR = {"to": "new", "name": "Samir Aziz", "address": "samir@fitters.example"}
URL, LIST = "/praise/", "/all/"


def beside(conversation: Conversation, browser: Client) -> str:
    url = reverse("conversation:panels", args=[conversation.pk])
    return browser.get(url).content.decode()


def page(path: str, browser: Client | None = None) -> str:
    return (browser or signed_in(nadia())).get(path).content.decode()


def test_one_click_passes_it_on_and_puts_a_line_into_the_reply() -> None:
    praise = praised("Tomás was so patient with me, best service I have ever had.")
    tomas()
    browser = signed_in(nadia())
    panel = beside(praise.conversation, browser)
    assert "Pass on to Tomás" in panel
    assert "Pass on to the team" in panel
    click = {"to": f"teammate-{tomas().pk}", "tell": "1"}
    answer = browser.post(f"/praise/{praise.pk}/", click)
    assert answer["Location"] == f"/conversations/{praise.conversation_id}/"
    assert (PassedOn.objects.get().to.teammate, PassedOn.objects.get().words) == (
        tomas(),
        praise.said[0],
    )
    assert Draft.objects.get().text == "I have passed your words on to Tomás."
    after = beside(praise.conversation, browser)
    assert "Pass on to Tomás" not in after
    assert "Tell them in my reply" in after
    reply(praise.message, Draft.objects.get().text, by=nadia())
    told = beside(praise.conversation, browser)
    assert "customer told" in told
    assert "Tell them in my reply" not in told
    flow = page(f"/conversations/{praise.conversation_id}/")
    assert "passed the praise on to Tomás" in flow
    assert "told the customer that it was passed on" in flow


def test_who_answered_them_is_offered_where_nobody_is_named() -> None:
    first = message_from("Vera Holt", "Where is my chair?")
    reply(first, "It comes today.", by=tomas())
    message_from(
        "Vera Holt",
        "Best service I have ever had, absolutely love it.",
        into=first.conversation,
        at=timezone.now(),
    )
    assert "Pass on to Tomás" in beside(first.conversation, signed_in(nadia()))
    assert "Keep it on my page" in beside(first.conversation, signed_in(tomas()))


def test_somebody_outside_is_known_by_name_the_next_time() -> None:
    first = praised()
    browser = signed_in(nadia())
    assert browser.post(f"/praise/{first.pk}/", SAMIR).status_code == 302
    again = praised(name="Mei Tanaka")
    assert "Pass on to Samir" in beside(again.conversation, browser)
    click = {"to": f"praised-{Praised.objects.get().pk}"}
    assert browser.post(f"/praise/{again.pk}/", click).status_code == 302
    assert (Letter.objects.count(), Draft.objects.count()) == (2, 0)


def test_the_words_and_the_line_can_be_chosen() -> None:
    praise, browser = praised(), signed_in(nadia())
    shown = page(f"/praise/{praise.pk}/", browser)
    assert shown.count('name="sentences"') == 4
    assert shown.count("checked") == 2
    sent = {**SAMIR, "chosen": "True", "sentences": ["2"], "line": "You see to the old shades too."}
    browser.post(f"/praise/{praise.pk}/", sent)
    passed = PassedOn.objects.get()
    assert passed.words == "Your fitter Samir even put the old shade aside for me."
    assert passed.line == "You see to the old shades too."


def test_what_cannot_be_passed_on_is_said_in_one_sentence() -> None:
    praise, browser = praised(), signed_in(nadia())
    for sent, sentence in (
        ({**SAMIR, "chosen": "True"}, "Choose at least one sentence of theirs."),
        ({**SAMIR, "name": " "}, "Write down who it is."),
        ({**SAMIR, "address": ""}, "Write down where the letter goes."),
        ({**SAMIR, "address": "samir"}, "Enter a valid email address."),
        (
            {**SAMIR, "address": praise.message.address.value.upper()},
            "That is the customer&#x27;s own address: it goes to whoever they praise.",
        ),
        (
            {**SAMIR, "address": ines().email},
            "That is one of us: choose them from the list above.",
        ),
        ({"to": "teammate-404"}, "Select a valid choice."),
    ):
        answer = browser.post(f"/praise/{praise.pk}/", sent)
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
    assert not PassedOn.objects.exists()


def test_the_list_shows_what_came_and_what_waits() -> None:
    assert "No praise yet" in page(URL)
    waits, passed = praised(name="Penny Marsh"), praised()
    actions.pass_on(passed, actions.for_team(), by=nadia(), line="A line between two.")
    whole, waiting = page(URL), page(f"{URL}?show=waiting")
    assert whole.count("<blockquote>") == 2
    assert "passed on to <b>the whole team</b> by Nadia" in whole
    assert "A line between two." not in whole
    assert waiting.count("<blockquote>") == 1
    assert f'href="/praise/{waits.pk}/"' in waiting
    assert '<td class="number">2</td><td class="number">1</td>' in whole
    actions.pass_on(waits, actions.for_team(), by=nadia())
    assert "Nothing waits" in page(f"{URL}?show=waiting")


def test_ones_own_page_is_ones_own() -> None:
    praise = praised()
    actions.pass_on(praise, actions.for_teammate(tomas()), by=nadia(), line="That was you.")
    actions.pass_on(praised(name="Mei Tanaka"), actions.for_team(), by=ines())
    mine = page("/praise/mine/", signed_in(tomas()))
    assert mine.count("<blockquote>") == 2
    assert "That was you." in mine
    assert "passed on by Nadia" in mine
    others = page("/praise/mine/", signed_in(ines()))
    assert "That was you." not in others
    assert others.count("<blockquote>") == 1


def test_the_praised_person_is_told_once_and_nobody_else() -> None:
    passed = actions.pass_on(praised(), actions.for_teammate(tomas()), by=nadia())
    said = "Nadia passed on what Tristan Bell said of you."
    browser = signed_in(tomas())
    assert said in page(URL, browser)
    assert said not in page(URL, signed_in(ines()))
    url = reverse("praise:seen", args=[passed.pk])
    assert signed_in(ines()).post(url).status_code == 404
    assert browser.post(url, headers={"HX-Request": "true"}).status_code == 200
    assert said not in page(URL, browser)


def test_a_letter_that_is_stuck_can_be_tried_again() -> None:
    passed = actions.pass_on(praised(), actions.outsider("Samir", "s@f.example"), by=nadia())
    assert "letter on its way" in page(URL)
    actions.posted(passed.letter, failure="The server said no.")
    assert "The server said no." in page(URL)
    browser = signed_in(tomas())
    assert browser.post(f"/praise/letters/{passed.pk}/again/").status_code == 302
    assert "letter on its way" in page(URL)
    assert browser.post(f"/praise/letters/{passed.pk}/again/").status_code == 404


def test_a_row_of_a_list_marks_it_quietly() -> None:
    praise = praised()
    assert "To pass on" in page(LIST)
    actions.pass_on(praise, actions.for_team(), by=nadia())
    shown = page(LIST)
    assert "To pass on" not in shown
    assert "Passed on" in shown
    row = inbox.listings().get()
    assert "Passed on" not in {sign.text for sign in signs_of(row, timezone.now())}


def test_the_draft_button_puts_the_line_in() -> None:
    praise = praised()
    actions.pass_on(praise, actions.for_team(), by=tomas())
    signed_in(nadia()).post(f"/conversations/{praise.conversation_id}/praise/draft/")
    assert Draft.objects.get().text == "I have passed your words on to the whole team."


def test_the_pages_ask_as_much_for_thirty_as_for_one(django_assert_max_num_queries: Any) -> None:
    browser, counts = signed_in(nadia()), []
    words = "Best service I have ever had, absolutely love it."
    for first, number in ((0, 1), (1, 30)):
        for one in range(first, number):
            praise = praised(words, name=f"Mei {one}")
            to = actions.outsider(f"Samir {one}", f"samir{one}@fitters.example")
            for whom in (to, actions.for_teammate(nadia())):
                actions.pass_on(praise, whom, by=tomas())
        for path in (URL, "/praise/mine/", f"/praise/{praise.pk}/", LIST):
            with django_assert_max_num_queries(16) as asked:
                assert browser.get(path).status_code == 200
            counts.append(len(asked))
    assert counts[:4] == counts[4:]


def test_what_is_not_there_and_who_is_not_in() -> None:
    for path in ("/praise/404/", "/praise/mine/404/seen/", "/praise/letters/404/again/"):
        browser = signed_in(nadia())
        assert 404 in {browser.get(path).status_code, browser.post(path).status_code}
    for path in (URL, "/praise/mine/", f"/praise/{praised().pk}/"):
        assert Client().get(path).status_code == 302
    assert queries.praises().exists()
