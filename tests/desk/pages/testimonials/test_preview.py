"""Behind a customer's link a signed-in teammate looks, and answers nothing."""

from __future__ import annotations

import pytest
from django.test import Client

from evenhand.desk.testimonials import queries
from evenhand.desk.testimonials.models import Asking, Consent, Declined
from tests.desk import cast
from tests.desk.testimonials.saying import SAID, asking_of, found, granted, on


@pytest.fixture
def asking() -> Asking:
    return asking_of(found(), "wall", "radio")


def href(asking: Asking, what: str = "") -> str:
    return f"/words/{queries.token_of(asking)}/{what}"


def test_a_teammate_sees_a_preview_without_a_form_and_the_customer_their_page(
    asking: Asking,
) -> None:
    answer = cast.signed_in(cast.nadia()).get(href(asking))
    page = answer.content.decode()
    for part in (SAID, "on our website", "on the radio", "Penny Ward", "This is a preview"):
        assert part in page
    assert f'action="{href(asking)}' not in page
    assert answer["Referrer-Policy"] == "no-referrer"
    assert f'action="{href(asking, "consent/")}"' in Client().get(href(asking)).content.decode()


@pytest.mark.parametrize("what", ["consent/", "decline/"])
def test_an_answer_from_a_teammates_browser_is_refused(asking: Asking, what: str) -> None:
    answer = cast.signed_in(cast.nadia()).post(href(asking, what))
    assert answer.status_code == 403
    assert "Nothing was answered: only the customer answers this" in answer.content.decode()
    assert Consent.objects.count() == Declined.objects.count() == 0
    assert Client().post(href(asking, what)).status_code == 303
    assert Consent.objects.count() + Declined.objects.count() == 1


def test_nor_does_a_teammate_take_it_back_for_them() -> None:
    testimonial = granted()
    asking = Asking.objects.get(testimonial=testimonial)
    assert cast.signed_in(cast.nadia()).post(href(asking, "withdrawal/")).status_code == 403
    assert queries.consent_of(testimonial) is not None
    assert on() == []


def test_a_link_that_is_not_right_shows_a_teammate_nothing_either(asking: Asking) -> None:
    wrong = queries.token_of(asking)[:-4] + "aaaa"
    assert cast.signed_in(cast.nadia()).get(f"/words/{wrong}/").status_code == 404
