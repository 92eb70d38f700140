"""The fairness page, and like cases beside a conversation."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from evenhand.desk.fairness.models import Why
from tests.desk.cast import nadia, signed_in, tomas
from tests.desk.fairness.deciding import damaged, refunded, refused

URL = "/fairness/"


def panels(conversation: int) -> str:
    url = reverse("conversation:panels", args=[conversation])
    return signed_in(nadia()).get(url, headers={"HX-Request": "true"}).content.decode()


def test_a_desk_without_decisions_says_so() -> None:
    assert "Like cases were treated alike" in signed_in(nadia()).get(URL).content.decode()


def test_two_like_cases_stand_side_by_side_until_one_says_why() -> None:
    refused(damaged("Mei Tanaka"))
    grant = refunded(damaged("Penny Marsh"), "7.80", "39.00", place=2)
    browser = signed_in(tomas())
    page = browser.get(URL).content.decode()
    assert "One refused, one granted" in page
    assert "1 difference without a reason, among 2 decisions" in page
    assert "Tanaka" not in page.split('id="main"')[1]
    url = reverse("fairness:why", args=[f"grant-{grant.pk}"])
    assert browser.post(url, {"reason": ""}, follow=True).content.decode().count("Say in one line")
    assert browser.post(url, {"reason": "The box was opened by customs"}).status_code == 302
    assert Why.objects.get().by == tomas()
    assert "0 differences without a reason" in browser.get(URL).content.decode()


def test_a_decision_stands_there_once_however_many_it_differs_from() -> None:
    for number in range(3):
        refused(damaged(f"Mei {number}"))
    refunded(damaged("Penny Marsh"), "7.80", "39.00", place=2)
    page = signed_in(tomas()).get(URL).content.decode()
    assert page.count("One refused, one granted") == 1
    assert "1 difference without a reason, among 4 decisions" in page


def test_what_is_no_decision_is_not_there() -> None:
    browser = signed_in(nadia())
    for key in ("grant-404", "refusal-404", "grant-", "reply-1", f"grant-{'9' * 30}"):
        url = reverse("fairness:why", args=[key])
        assert browser.post(url, {"reason": "So"}).status_code == 404


def test_like_cases_stand_beside_a_conversation() -> None:
    refunded(damaged("Mei Tanaka"), "7.80", "39.00", place=1)
    here = damaged("Penny Marsh", "45.00 EUR")
    shown = panels(here.pk)
    assert "Like cases" in shown
    assert "7.80\u00a0€ of 39.00\u00a0€, 20\u00a0%" in shown
    assert "Mei" not in shown.split("Like cases")[1].split("</ul>")[0]


def test_a_difference_asks_for_its_reason_beside_the_conversation() -> None:
    refused(damaged("Mei Tanaka"))
    here = damaged("Penny Marsh")
    refunded(here, "7.80", "39.00", place=2)
    assert "differs from like cases. Why?" in panels(here.pk)


def test_the_page_asks_as_much_for_thirty_pairs_as_for_one(
    django_assert_max_num_queries: Any,
) -> None:
    browser, counts = signed_in(nadia()), []
    for first, number in ((0, 1), (1, 6)):
        for one in range(first, number):
            refused(damaged(f"Mei {one}"))
            refunded(damaged(f"Penny {one}"), "7.80", "39.00", place=2)
        with django_assert_max_num_queries(12) as asked:
            assert browser.get(URL).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_visitors_sign_in_first() -> None:
    assert Client().get(URL).status_code == 302
