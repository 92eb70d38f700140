"""An exception from a written clause, from the way to it until it is told and counted."""

from __future__ import annotations

from evenhand.desk.inbox.models import Reply
from evenhand.desk.policies.models import Version
from evenhand.desk.remedies import actions
from evenhand.desk.remedies.models import Approval, Offer
from tests.desk.cast import ines, nadia, signed_in, tomas
from tests.desk.pages.remedies.looking import plain, sound
from tests.desk.pages.remedies.test_views import filled, new, panel
from tests.desk.remedies.giving import clause, furnished, granted, offered, option_of, penny, told

BENT = "4.2 Giving a place back"
STORY = "Her mother was taken ill"


def test_an_exception_names_its_clause_and_asks_who_may_bend_it() -> None:
    conversation, kinds, browser = penny(), furnished(), signed_in(nadia())
    path = new(conversation, f"?clause={clause('lead').pk}")
    assert f"It bends {BENT}: A class fee cannot be refunded" in sound(browser.get(path)).words
    assert "Say in one line why." in sound(browser.post(path, filled(*kinds[:2])), 422).words
    assert browser.post(path, filled(*kinds[:2], story=STORY)).status_code == 303
    assert Offer.objects.get().clause_version == Version.objects.get()
    assert Approval.objects.count() == 2
    assert "Only a lead may bend this clause." in panel(conversation, browser)
    assert f"bends {BENT}" in plain(signed_in(tomas()).get("/remedies/approvals/"))


def test_a_clause_that_bends_for_nobody_is_refused_in_one_sentence() -> None:
    conversation, kinds, browser = penny(), furnished(), signed_in(ines())
    version = clause("lead")
    Version.objects.update(bends_by="nobody")
    data = filled(*kinds[:2], story=STORY)
    answer = browser.post(new(conversation, f"?clause={version.pk}"), data)
    assert "This clause bends for nobody." in sound(answer, 422).words
    assert not Offer.objects.exists()


def test_an_exception_is_not_told_before_its_yes() -> None:
    conversation, browser = penny(), signed_in(nadia())
    around = {"clause_version": clause("lead"), "story": STORY}
    made = offered(conversation, nadia(), "7.80", "39", **around)
    text = conversation.drafts.get().text
    given = {"text": text, "mode": "reply", "seen": conversation.messages.get().pk}
    browser.post(f"/conversations/{conversation.pk}/replies/", given)
    assert not Reply.objects.exists()
    for place in (1, 2):
        ask = actions.ask(option_of(made, place), story=STORY, by=nadia())
        actions.approve(ask, by=tomas())
    browser.post(f"/conversations/{conversation.pk}/replies/", given)
    assert Reply.objects.get().text == text


def test_what_was_bent_is_counted_and_told_with_its_story() -> None:
    around = {"clause_version": clause("teammate"), "story": STORY}
    grant = granted(told(offered(penny(), nadia(), "7.80", "39", **around)), 1, by=nadia())
    browser = signed_in(nadia())
    policies = plain(browser.get("/policies/"))
    assert "Most often asked against" in policies
    assert policies.count("bent 1 time") == 2
    actions.share(grant, words="A day counts from when one can get up.", by=nadia())
    assert f"bent {BENT}" in plain(browser.get("/remedies/stories/"))
