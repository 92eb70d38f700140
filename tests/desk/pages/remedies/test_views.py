"""Putting right as a teammate does it, without scripts."""

from __future__ import annotations

import re

from django.test import Client

from evenhand.desk.inbox.models import Conversation, Mode
from evenhand.desk.pages.remedies.panel import panel as panel_of
from evenhand.desk.remedies import actions
from evenhand.desk.remedies.models import Approval, Choice, Grant, Kind, Offer
from tests.desk.cast import ines, message_from, nadia, signed_in, tomas
from tests.desk.pages.remedies.looking import plain, sound
from tests.desk.remedies.giving import (
    chosen,
    furnished,
    offered,
    option_of,
    penny,
    to_choose,
    told,
)

HTMX = {"HX-Request": "true"}


def panel(conversation: Conversation, browser: Client) -> str:
    answer = browser.get(f"/conversations/{conversation.pk}/panels/", headers=HTMX)
    return plain(answer)


def filled(*kinds: Kind, **more: object) -> dict[str, object]:
    """The form with these kinds ticked, as a browser would send it."""
    values: dict[str, object] = {"story": "", "alone": "", "to": ""}
    for kind in kinds:
        said = {
            "chosen": "on",
            "words": kind.says.replace("{percent}", "20 %"),
            "amount": "7,80" if kind.percent == 20 else "39.00",
            "pays": kind.pays,
            "method": kind.method,
            "days": kind.days,
            "waits_for": kind.waits_for,
        }
        values |= {f"kind-{kind.pk}-{name}": value for name, value in said.items()}
    return values | more


def new(conversation: Conversation, query: str = "") -> str:
    return f"/conversations/{conversation.pk}/remedies/new/{query}"


def test_the_panel_says_what_may_be_offered_as_drawn() -> None:
    furnished()
    shown = panel(penny(), signed_in(nadia()))
    assert "What you may offer" in shown
    assert "Keep it, part off 7.80 €" in shown
    assert "Full refund, return paid 43.90 €" in shown
    assert "Goodwill left this month 150 of 150 €" in shown


def test_the_panel_asks_no_more_of_many_offers(django_assert_max_num_queries: object) -> None:
    conversation, counts = penny(), []
    teammate = nadia()
    for number in (1, 5):
        for _ in range(number):
            told(offered(conversation, teammate, "7.80", "39"))
        with django_assert_max_num_queries(6) as asked:  # type: ignore[operator]  # a fixture
            assert panel_of(conversation, teammate) is not None
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_an_offer_is_put_together_and_stands_in_the_draft() -> None:
    conversation, kinds, browser = penny(), furnished(), signed_in(nadia())
    words = plain(browser.get(new(conversation)))
    assert "20 % of 39.00 € = 7.80 €" in words
    assert "costs us 43.90 €" in words
    sound(browser.get(new(conversation)))
    answer = browser.post(new(conversation), filled(kinds[0], kinds[1]))
    assert (answer.status_code, answer["Location"]) == (303, f"/conversations/{conversation.pk}/")
    first = option_of(Offer.objects.get(), 1)
    assert (str(first.amount), first.reckoned) == ("7.80", "20\u00a0% of 39.00\u00a0€")
    assert "7.80 € back the way you paid" in conversation.drafts.get(mode=Mode.REPLY).text
    assert "In the draft of Nadia" in panel(conversation, browser)


def test_a_browser_does_not_ask_for_what_is_not_ticked() -> None:
    furnished()
    page = signed_in(nadia()).get(new(message_from("Mei Tanaka").conversation)).content.decode()
    assert re.findall(r"<input[^>]*kind-[^>]*required", page) == []


def test_one_way_alone_is_asked_for_its_reason() -> None:
    conversation, kinds, browser = penny(), furnished(), signed_in(nadia())
    answer = browser.post(new(conversation), filled(kinds[0]))
    assert "One way alone needs its reason." in sound(answer, 422).words
    assert not Offer.objects.exists()
    answer = browser.post(new(conversation), filled(kinds[0], alone="It is not made any more."))
    assert answer.status_code == 303
    answer = browser.post(new(conversation), filled())
    assert "Tick at least one way" in sound(answer, 422).words


def test_a_sum_that_is_none_is_told_in_a_sentence() -> None:
    conversation, kinds, browser = penny(), furnished(), signed_in(nadia())
    data = filled(kinds[0], kinds[1]) | {f"kind-{kinds[0].pk}-amount": "a lot"}
    assert "Give a sum, such as 12.50." in sound(browser.post(new(conversation), data), 422).words


def test_what_is_above_the_ceiling_is_asked_for_with_one_line() -> None:
    conversation, kinds, browser = penny(), furnished(), signed_in(nadia())
    data = filled(kinds[0], kinds[1]) | {f"kind-{kinds[1].pk}-amount": "390"}
    words = plain(browser.post(new(conversation), data))
    assert "Above the 50.00 € that you give alone. Ask a lead for a yes first." in words
    assert not Offer.objects.exists()
    keeper = ines()
    browser.post(new(conversation), data | {"story": "Ten sets came dull", "to": keeper.pk})
    ask = Approval.objects.get()
    assert (ask.option.place, str(ask.amount), ask.to) == (2, "390.00", keeper)
    assert "Waits for Ines" in panel(conversation, browser)


def test_a_lead_answers_in_the_conversation_and_nobody_else_can() -> None:
    conversation, kinds = penny(), furnished()
    made = offered(conversation, nadia(), "7.80", "120")
    ask = actions.ask(option_of(made, 2), story="A birthday", by=nadia())
    href = f"/remedies/approvals/{ask.pk}/"
    signed_in(nadia()).post(href, {"how": "approved"})
    assert not hasattr(Approval.objects.get(), "answer")
    assert "Approve" not in panel(conversation, signed_in(nadia()))
    lead = signed_in(tomas())
    assert "Nadia asks for a yes" in panel(conversation, lead)
    lead.post(href, {"how": "declined", "reason": " "})
    assert not hasattr(Approval.objects.get(), "answer")
    lead.post(href, {"how": "lowered", "amount": "80", "reason": "That is what it was worth"})
    assert "Tomás lowered it to 80.00 €" in panel(conversation, signed_in(nadia()))
    assert len(kinds) == 6


def test_another_teammate_does_not_see_who_asked_for_what() -> None:
    made = offered(penny(), tomas(), "7.80", "900")
    ask = actions.ask(option_of(made, 2), story="A birthday", by=tomas())
    browser = signed_in(nadia())
    assert browser.post(f"/remedies/approvals/{ask.pk}/", {"how": "approved"}).status_code == 404
    assert "A birthday" not in plain(browser.get("/remedies/approvals/"))
    assert "A birthday" in plain(signed_in(tomas()).get("/remedies/approvals/"))
    assert "Approve" in plain(signed_in(ines()).get("/remedies/approvals/"))


def test_a_lead_is_reminded_of_an_ask_on_every_page_until_it_is_answered() -> None:
    made = offered(penny(), nadia(), "7.80", "120")
    ask = actions.ask(option_of(made, 2), story="A birthday", by=nadia(), to=tomas())
    said = "Nadia asks for a yes to 124.90 € for Penny Marsh."
    assert said in plain(signed_in(tomas()).get("/mine/"))
    for who in (nadia(), ines()):
        assert said not in plain(signed_in(who).get("/mine/"))
    actions.approve(ask, by=tomas())
    assert said not in plain(signed_in(tomas()).get("/mine/"))


def test_from_choice_to_the_news_that_it_is_done() -> None:
    conversation, browser = penny(), signed_in(nadia())
    made = told(offered(conversation, nadia(), "7.80", "39"))
    browser.post(f"/options/{option_of(made, 2).pk}/choice/")
    assert Choice.objects.get().how == "teammate"
    browser.post(f"/options/{option_of(made, 2).pk}/grant/")
    grant = Grant.objects.get()
    assert "waits for the goods back" in panel(conversation, browser)
    browser.post(f"/grants/{grant.pk}/carrying/", {"reference": "R-1"})
    assert not hasattr(Grant.objects.get(), "carried")
    browser.post(f"/grants/{grant.pk}/arrival/")
    assert "due" in panel(conversation, browser)
    assert "Full refund" in plain(browser.get("/remedies/"))
    browser.post(f"/grants/{grant.pk}/carrying/", {"reference": "R-1"})
    assert "Done, and they do not know yet" in plain(browser.get("/remedies/"))
    browser.post(f"/grants/{grant.pk}/news/")
    assert "reference R-1" in conversation.drafts.get(mode=Mode.REPLY).text
    browser.post(f"/grants/{grant.pk}/confirmation/")
    assert "Done, and they know" in plain(browser.get("/remedies/done/"))


def test_an_answer_by_mail_is_proposed_and_confirmed_by_a_click() -> None:
    conversation, browser = penny(), signed_in(nadia())
    made = told(offered(conversation, nadia(), "7.80", "39"))
    message = message_from("Penny Marsh", "20% off please!", into=conversation, at=made.at)
    message.conversation.messages.filter(pk=message.pk).update(at=option_of(made, 1).told.reply.at)
    assert "seems to choose" not in panel(conversation, browser)
    message = message_from("Penny Marsh", "20% off please!", into=conversation)
    type(message).objects.filter(pk=message.pk).update(at="2999-01-01T00:00Z")
    assert "Penny seems to choose this: “20% off please!”" in panel(conversation, browser)
    assert not Choice.objects.exists()
    browser.post(f"/options/{option_of(made, 1).pk}/choice/", {"how": "mail"})
    choice = Choice.objects.get()
    assert (choice.how, choice.by, choice.message) == ("mail", nadia(), message)


def test_a_refused_act_is_told_in_one_sentence() -> None:
    conversation, browser = penny(), signed_in(nadia())
    made = told(offered(conversation, nadia(), "7.80", "390"))
    answer = browser.post(f"/options/{option_of(made, 1).pk}/grant/", follow=True)
    assert "Nobody has chosen it yet." in plain(answer)
    chosen(made, 2)
    answer = browser.post(f"/options/{option_of(made, 2).pk}/grant/", follow=True)
    assert "Above the 50.00 € that you give alone. Ask a lead for a yes first." in plain(answer)
    path = f"/options/{option_of(made, 2).pk}/approval/"
    sound(browser.get(path))
    assert "Say in one line why." in sound(browser.post(path, {"story": " "}), 422).words
    assert browser.post(path, {"story": "Ten sets"}).status_code == 303
    assert "A yes was asked for already." in plain(browser.post(path, {"story": "Ten sets"}))


def test_an_offer_is_taken_back_with_its_reason() -> None:
    made, browser = told(offered(penny(), nadia(), "7.80", "39")), signed_in(nadia())
    path = f"/offers/{made.pk}/withdrawal/"
    sound(browser.get(path))
    assert "Say in a few words why." in sound(browser.post(path, {}), 422).words
    browser.post(path, {"reason": "Another order"})
    assert to_choose(made.conversation) == []
