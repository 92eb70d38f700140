"""The pages of causes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.causes import actions, queries
from evenhand.desk.causes.models import Change, Naming
from tests.desk.cast import ines, message_from, nadia, signed_in, tomas
from tests.desk.fairness.deciding import DAMAGED, damaged, refunded

URL = "/causes/"


def test_an_empty_list_says_how_to_begin() -> None:
    assert "No cause on the list yet" in signed_in(nadia()).get(URL).content.decode()


def test_a_lead_keeps_the_list_and_others_do_not() -> None:
    assert signed_in(tomas()).post(URL, {"name": "Box crushed"}).status_code == 302
    assert [cause.name for cause in queries.listed()] == ["Box crushed"]
    assert signed_in(nadia()).post(URL, {"name": "Late"}).status_code == 404
    cause = queries.listed().get()
    url = reverse("causes:retirement", args=[cause.pk])
    assert signed_in(nadia()).post(url).status_code == 404
    assert signed_in(ines()).post(url).status_code == 302
    assert not queries.listed().exists()
    signed_in(ines()).post(url, {"undo": "1"})
    assert queries.listed().get() == cause


def test_a_cause_without_a_name_is_asked_for_again() -> None:
    answer = signed_in(tomas()).post(URL, {"name": " "})
    assert answer.status_code == 422


def test_a_conversation_is_given_its_cause_beside_it() -> None:
    actions.begin_list()
    message = message_from("Mei Tanaka", "The vase came broken. I want it replaced.")
    cause = queries.listed().get(name=DAMAGED)
    browser = signed_in(nadia())
    panels = reverse("conversation:panels", args=[message.conversation_id])
    assert "Not named yet" in browser.get(panels).content.decode()
    url = reverse("causes:naming", args=[message.conversation_id])
    browser.post(url, {"cause": cause.pk, "product": "Vase"})
    assert (Naming.objects.get().cause, Naming.objects.get().product) == (cause, "Vase")
    shown = browser.get(panels).content.decode()
    assert f'value="{cause.pk}" selected' in shown
    assert "named by Nadia" in shown
    assert (
        "said what caused it"
        in browser.get(
            reverse("conversation:conversation", args=[message.conversation_id])
        ).content.decode()
    )


def test_a_cause_that_is_not_on_the_list_is_refused_in_one_sentence() -> None:
    message = message_from("Mei Tanaka")
    url = reverse("causes:naming", args=[message.conversation_id])
    answer = signed_in(nadia()).post(url, {"cause": "404"}, follow=True)
    assert "Pick what caused it from the list." in answer.content.decode()


def test_the_page_tells_how_often_with_what_and_what_it_cost() -> None:
    refunded(damaged("Mei Tanaka"), "7.80", "39.00", place=1)
    damaged("Penny Marsh")
    page = signed_in(nadia()).get(URL).content.decode()
    assert "2 times in 6 months · 7.80\u00a0€ · Vase 2" in page


def test_a_change_is_written_down_and_judged_after_a_while() -> None:
    cause = damaged("Mei Tanaka").naming.cause
    Naming.objects.update(at=timezone.now() - timedelta(days=30))
    browser = signed_in(nadia())
    url = reverse("causes:changes", args=[cause.pk])
    assert browser.post(url, {"what": ""}).status_code == 422
    assert browser.post(url, {"what": "Thicker boxes"}).status_code == 302
    assert "Too fresh to tell" in browser.get(URL).content.decode()
    Change.objects.update(at=timezone.now() - timedelta(days=20))
    shown = browser.get(reverse("causes:cause", args=[cause.pk])).content.decode()
    assert "It has not come up in the 20 days since; in as long before: 1." in shown


@pytest.mark.thorough
def test_the_pages_ask_as_much_for_thirty_as_for_one(django_assert_max_num_queries: Any) -> None:
    browser, counts = signed_in(nadia()), []
    for first, number in ((0, 1), (1, 30)):
        for one in range(first, number):
            conversation = message_from(f"Mei {one}").conversation
            cause = actions.add(f"Cause {one}", by=ines())
            actions.name(conversation, cause, by=nadia(), product=f"Vase {one}")
            actions.change(cause, "Something", by=nadia())
            actions.name(message_from(f"Rosa {one}").conversation, queries.listed()[0], by=nadia())
        for path in (URL, reverse("causes:cause", args=[queries.listed()[0].pk])):
            with django_assert_max_num_queries(14) as asked:
                assert browser.get(path).status_code == 200
            counts.append(len(asked))
    assert counts[:2] == counts[2:]


def test_an_unknown_cause_is_not_there() -> None:
    assert signed_in(nadia()).get("/causes/404/").status_code == 404
    assert Client().get(URL).status_code == 302
