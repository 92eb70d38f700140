"""The ladder as a teammate goes up and down on it, without JavaScript."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.inbox.models import Draft
from evenhand.desk.limits import actions, queries
from evenhand.desk.limits.models import Limit, Step
from evenhand.desk.people.models import Teammate
from tests.desk.cast import ines, message_from, nadia, signed_in, tomas
from tests.desk.limits.steps import INSULT, THREAT, insulted, proposal, sent_by, taken, up_to
from tests.desk.ui.markup import Markup

HTMX = {"HX-Request": "true"}


def sound(answer: HttpResponse, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    found = (answer.status_code, markup.wrong, markup.twice(), markup.dangling())
    assert found == (status, [], [], [])
    return markup


def filled(message: object, **other: object) -> dict[str, object]:
    """What a teammate fills in for a limit."""
    today = timezone.localdate()
    return {
        "quote": f"{message.pk}:0:{len(INSULT)}",
        "spoken": "",
        "behaviour": "an insult to a person",
        "reason": "Nobody here has to read that.",
        "what": "channel",
        "channel": "letter",
        "until": today + timedelta(days=30),
        "review": today + timedelta(days=14),
        "stays_open": "Refunds by law, safety and your own data stay open: write to us.",
        "circumstances": "We know of nothing; we asked.",
        "second": tomas().pk,
        "answers": "on",
        "wording": "",
        "composed": "",
    } | other


def panel_of(message: object, teammate: Teammate) -> str:
    url = reverse("conversation:panels", args=[message.conversation_id])
    return signed_in(teammate).get(url, headers=HTMX).content.decode()


def new_url(message: object, step: Step) -> str:
    return f"{reverse('limits:new', args=[message.conversation_id])}?step={int(step)}"


def shown_words(answer: HttpResponse) -> tuple[str, str]:
    form = answer.context["form"]
    return str(form["wording"].value()), str(form["composed"].value())


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


def test_naming_goes_into_the_draft_and_counts_once_sent() -> None:
    message, browser = insulted(), signed_in(nadia())
    url = new_url(message, Step.NAMING)
    first = browser.get(url)
    sound(first)
    words, composed = shown_words(first)
    assert (words, INSULT in words) == (composed, True)
    given = filled(message, wording=words, composed=composed)
    answer = browser.post(url, given)
    assert answer["Location"] == reverse(
        "conversation:conversation", args=[message.conversation_id]
    )
    assert Draft.objects.get().text == words
    assert "draft, not sent yet" in panel_of(message, nadia())
    sent_by(message.conversation, nadia())
    assert queries.furthest(message.conversation.customer) == Step.NAMING
    assert "Warn, with the consequence" in panel_of(message, nadia())


def test_words_follow_what_was_chosen_until_somebody_writes_their_own() -> None:
    message, browser = insulted(), signed_in(nadia())
    url = new_url(message, Step.NAMING)
    words, composed = shown_words(browser.get(url))
    other = filled(message, wording=words, composed=composed, behaviour="a sexual remark")
    changed = browser.post(url, other)
    assert (changed.status_code, Limit.objects.count()) == (200, 0)
    words, composed = shown_words(changed)
    assert "That is a sexual remark" in words
    mine = filled(message, wording=f"{words}\n\nNadia", composed=composed)
    refused = browser.post(url, mine)
    assert "Leave these sentences in the words" in sound(refused, 422).words
    mine["behaviour"] = "a sexual remark"
    assert browser.post(url, mine).status_code == 302
    assert Limit.objects.get().wording.endswith("Nadia")


def test_a_limit_waits_for_a_second_pair_of_eyes() -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    browser, url = signed_in(nadia()), new_url(message, Step.LIMIT)
    sound(browser.get(url))
    shown = browser.post(url, filled(message))
    assert Limit.objects.count() == 2
    words, composed = shown_words(shown)
    assert "answers to you come by letter only" in sound(shown).words
    answer = browser.post(url, filled(message, wording=words, composed=composed))
    limit = Limit.objects.get(step=Step.LIMIT)
    step = reverse("limits:step", args=[limit.pk])
    assert (answer["Location"], limit.second_look.to) == (step, tomas())
    assert "asks for your eyes" not in sound(browser.get(step)).words
    lead = signed_in(tomas())
    assert "Look at it" in panel_of(message, tomas())
    assert "asks for your eyes" in sound(lead.get(step)).words
    assert "A second pair of eyes is asked for" in sound(lead.get("/limits/")).words
    opinion = reverse("limits:opinion", args=[limit.pk])
    assert "Say why" in follow(lead, opinion, {"agrees": "yes", "reason": " "})
    assert "Somebody else decides" in follow(browser, opinion, {"agrees": "yes", "reason": "I."})
    follow(lead, opinion, {"agrees": "yes", "reason": "I read it all."})
    browser.post(reverse("limits:telling", args=[limit.pk]))
    sent_by(message.conversation, nadia())
    assert queries.in_force(message.conversation.customer) == limit
    assert "In force until" in sound(browser.get(step)).words
    assert "In force" in sound(lead.get("/limits/")).words


def follow(browser: object, url: str, given: dict[str, object]) -> str:
    return browser.post(url, given, follow=True).content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"quote": "elsewhere"}, "Write down what was said, word for word."),
        ({"until": "2020-01-01"}, "Give a day to come, within a year."),
        ({"review": timezone.localdate() + timedelta(days=31)}, "before it ends"),
        ({"what": "hours", "opens": "12:00", "closes": "09:00"}, "the earlier one first"),
        ({"what": "frequency", "most": ""}, "Say how many messages are answered."),
        ({"reason": ""}, "required"),
        ({"circumstances": ""}, "required"),
        ({"stays_open": ""}, "required"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(wrong: dict[str, object], words: str) -> None:
    message = insulted()
    up_to(message, Step.WARNING)
    url = new_url(message, Step.LIMIT)
    answer = signed_in(nadia()).post(url, filled(message, **wrong))
    assert words in sound(answer, 422).words


def test_a_skipped_step_is_refused_in_one_sentence() -> None:
    message = insulted()
    browser, url = signed_in(nadia()), new_url(message, Step.LIMIT)
    assert "the step before this one comes first" in sound(browser.get(url)).words
    words, composed = shown_words(browser.post(url, filled(message)))
    answer = browser.post(url, filled(message, wording=words, composed=composed))
    assert "the step before this one comes first" in sound(answer, 422).words


def test_after_a_threat_a_limit_may_come_first_with_a_reason() -> None:
    message = insulted(text=THREAT)
    browser, url = signed_in(nadia()), new_url(message, Step.ENDING)
    quote = f"{message.pk}:0:{len(THREAT)}"
    assert "Why the steps before are left out" in sound(browser.get(url)).words
    given = filled(message, quote=quote, skips="He named the shop.")
    words, composed = shown_words(browser.post(url, given))
    answer = browser.post(url, {**given, "wording": words, "composed": composed})
    limit = Limit.objects.get()
    assert answer["Location"] == reverse("limits:step", args=[limit.pk])
    assert (limit.words, limit.skips) == (THREAT, "He named the shop.")


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
