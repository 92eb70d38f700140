"""A step is built: what was said, why, in which words, and until when."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.inbox.models import Draft
from evenhand.desk.limits import queries
from evenhand.desk.limits.models import Limit, Step
from tests.desk.cast import nadia, signed_in, tomas
from tests.desk.limits.steps import INSULT, THREAT, insulted, sent_by, up_to
from tests.desk.pages.limits.filling import filled, follow, new_url, panel_of, shown_words, sound


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
