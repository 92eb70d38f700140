"""The ladder as a teammate goes up and down on it, without JavaScript."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.inbox.models import Draft
from evenhand.desk.limits import actions, queries
from evenhand.desk.limits.models import Step
from evenhand.desk.people.models import Teammate
from tests.desk.cast import ines, message_from, nadia, signed_in, tomas
from tests.desk.limits.steps import INSULT, insulted, proposal, sent_by, taken, up_to
from tests.desk.pages.limits.filling import HTMX, follow, new_url, panel_of, sound


def test_the_panel_shows_the_next_step_and_the_very_words() -> None:
    message = insulted()
    text = panel_of(message, nadia())
    assert f'href="{new_url(message, Step.NAMING)}"' in text
    assert INSULT in text
    assert "Name the behaviour" in text


def test_the_panel_is_not_there_for_who_insults_nobody() -> None:
    message = message_from("Penny Marsh")
    assert "The ladder" not in panel_of(message, nadia())
    page = signed_in(nadia()).get(reverse("limits:ladder", args=[message.conversation_id]))
    assert "No step has been taken" in sound(page).words


def test_the_panel_asks_as_much_after_many_steps(django_assert_max_num_queries: object) -> None:
    message = insulted()
    counts = []
    for _ in range(2):
        panels = reverse("conversation:panels", args=[message.conversation_id])
        browser = signed_in(nadia())
        with django_assert_max_num_queries(60) as asked:
            browser.get(panels, headers=HTMX)
        counts.append(sum("limits_" in one["sql"] for one in asked.captured_queries))
        for _ in range(3):
            taken(message, Step.NAMING)
    assert max(counts) <= 5


def test_lifting_is_told_and_an_appeal_is_answered_by_a_third() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    step, third = reverse("limits:step", args=[limit.pk]), signed_in(ines())
    appeals = reverse("limits:appeals", args=[limit.pk])
    follow(signed_in(nadia()), appeals, {"text": "I was in hospital."})
    appeal = queries.appeals_waiting().get()
    ruling = reverse("limits:ruling", args=[appeal.pk])
    assert "Somebody who took no part" in sound(signed_in(tomas()).get(step)).words
    assert "Your answer, with the reason" in sound(third.get(step)).words
    given = {"stands": "no", "reason": "You were ill, and said so."}
    assert "Somebody else decides" in follow(signed_in(tomas()), ruling, given)
    follow(third, ruling, given)
    answer = third.post(reverse("limits:ruling_telling", args=[appeal.pk]))
    assert answer.status_code == 302
    assert "You were ill, and said so." in Draft.objects.get(by=ines()).text
    sent_by(message.conversation, ines())
    appeal.refresh_from_db()
    assert appeal.telling.reply.by == ines()


def test_no_further_step_is_offered_while_an_appeal_waits() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    assert new_url(message, Step.ENDING) in panel_of(message, nadia())
    message_from("Ray Stokes", "I appeal, I was in hospital.", into=message.conversation)
    assert "This reads like an appeal" in panel_of(message, nadia())
    actions.appeal(limit, "I was in hospital.")
    text = panel_of(message, nadia())
    assert ("An appeal waits" in text, new_url(message, Step.ENDING) in text) == (True, False)


def test_an_answer_is_not_told_before_it_is_given() -> None:
    limit = up_to(insulted(), Step.LIMIT)
    appeal = actions.appeal(limit, "No.")
    url = reverse("limits:ruling_telling", args=[appeal.pk])
    assert signed_in(ines()).post(url).status_code == 404


def test_a_limit_is_lifted_and_the_end_told() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    browser, step = signed_in(tomas()), reverse("limits:step", args=[limit.pk])
    lifting = reverse("limits:lifting", args=[limit.pk])
    assert "Say why" in follow(browser, lifting, {"reason": ""})
    follow(browser, lifting, {"reason": "He rang and said sorry."})
    assert "It has ended. Tell the customer so." in sound(browser.get(step)).words
    browser.post(reverse("limits:telling", args=[limit.pk]), {"of": "end"})
    sent_by(message.conversation, tomas())
    assert "It has ended. Tell the customer so." not in sound(browser.get(step)).words


def test_a_lead_reviews_and_others_do_not() -> None:
    limit = up_to(insulted(), Step.LIMIT)
    url = reverse("limits:review", args=[limit.pk])
    day = timezone.localdate() + timedelta(days=20)
    given = {"reason": "He wrote the same on Monday.", "next_day": day.isoformat()}
    assert signed_in(nadia()).post(url, given).status_code == 404
    follow(signed_in(tomas()), url, given)
    limit.refresh_from_db()
    assert timezone.localtime(limit.review_at).date() == day
    assert "Give an end within a year" in follow(signed_in(tomas()), url, {"reason": "Still."})


def test_a_reminder_of_a_review_stands_on_a_leads_pages_until_put_away() -> None:
    limit = up_to(insulted(), Step.LIMIT)
    actions.remind(limit.review_at)
    browser = signed_in(tomas())
    assert "is to be looked at again" in browser.get("/limits/").content.decode()
    assert "is to be looked at again" not in signed_in(nadia()).get("/limits/").content.decode()
    reminder = queries.unseen_reminders(tomas()).get()
    url = reverse("limits:seen", args=[reminder.pk])
    assert signed_in(ines()).post(url).status_code == 404
    browser.post(url)
    assert "is to be looked at again" not in browser.get("/limits/").content.decode()


def test_teammates_see_their_own_limits_and_leads_all() -> None:
    message = insulted()
    up_to(message, Step.LIMIT)
    assert "Ray Stokes" in sound(signed_in(nadia()).get("/limits/")).words
    assert "Ray Stokes" in sound(signed_in(ines()).get("/limits/")).words
    other = Teammate.objects.create(email="zoe@linden-home.example", name="Zoë Lang")
    words = sound(signed_in(other).get("/limits/")).words
    assert ("Ray Stokes" in words, "No limit is in force" in words) == (False, True)


@pytest.mark.thorough
@pytest.mark.parametrize("teammate", [nadia, tomas])
def test_the_list_asks_as_much_for_thirty_as_for_one(
    teammate: object, django_assert_max_num_queries: object
) -> None:
    counts = []
    for number in (1, 29):
        for nth in range(number):
            message = insulted(f"Ray {number} {nth}")
            actions.fetch_person(message.conversation, by=tomas())
            actions.come(queries.fetches(message.conversation).get(), by=tomas())
            limit = taken(message, Step.LIMIT, skips="He rang.")
            actions.appeal(limit, "Why?")
            other = insulted(f"Roy {number} {nth}")
            fetch = actions.fetch_person(other.conversation, by=tomas())
            actions.come(fetch, by=tomas())
            made = proposal(other, Step.LIMIT, skips="He rang.")
            actions.propose(other.conversation, made, by=nadia(), second=tomas())
        browser = signed_in(teammate())
        with django_assert_max_num_queries(22) as asked:
            assert browser.get("/limits/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_what_is_not_there_is_404() -> None:
    browser = signed_in(nadia())
    for name in ("limits:step", "limits:ladder", "limits:new"):
        assert browser.get(reverse(name, args=[404])).status_code == 404
    message = insulted()
    assert browser.get(new_url(message, Step.NAMING)[:-1] + "9").status_code == 404


def test_a_visitor_signs_in_first(client: object) -> None:
    for path in ("/limits/", "/limits/1/", "/conversations/1/limits/"):
        assert client.get(path)["Location"] == f"/accounts/login/?next={path}"
