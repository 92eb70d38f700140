"""The numbered ask as a teammate uses it, beside the conversation and on its page."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from evenhand.desk.asks import actions, queries
from evenhand.desk.asks.models import Ask, Declined, Given, Proposal, Waived
from evenhand.desk.inbox.models import Conversation, Draft
from evenhand.desk.pages.asks.panel import panel
from tests.desk import cast
from tests.desk.ui.markup import Markup

THREE = ["A photo of the crack", "Your order number", "Which colour did you order?"]


@pytest.fixture
def nadia(client: Client) -> Client:
    client.force_login(cast.nadia())
    return client


@pytest.fixture
def conversation() -> Conversation:
    return cast.message_from("Owen Jameson", "The lamp is cracked.").conversation


def sent(conversation: Conversation) -> Ask:
    ask = actions.begin(conversation, THREE, by=cast.nadia())
    draft = actions.put_in_draft(ask, by=cast.nadia())
    cast.reply(conversation.messages.latest("pk"), draft.text, by=cast.nadia())
    return ask


def look(client: Client, path: str, status: int = 200) -> Markup:
    answer = client.get(path)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup


def written_in(page: Markup) -> list[str]:
    """What stands in the lines of the form."""
    inputs = [one for tag, one in page.tags if tag == "input" and one.get("type") == "text"]
    return [one["value"] for one in inputs if one.get("value")]


def beside(client: Client, conversation: Conversation) -> Markup:
    return look(client, f"/conversations/{conversation.pk}/panels/")


def test_a_visitor_signs_in_first(client: Client, conversation: Conversation) -> None:
    path = f"/conversations/{conversation.pk}/ask/"
    assert client.get(path)["Location"] == f"/accounts/login/?next={path}"
    assert client.post(path, {"item-1": "A photo"})["Location"].startswith("/accounts/login/")
    assert not Ask.objects.exists()


def test_the_list_goes_into_the_reply(nadia: Client, conversation: Conversation) -> None:
    path = f"/conversations/{conversation.pk}/ask/"
    assert "One numbered ask" in look(nadia, path).words
    given = {f"item-{number}": text for number, text in enumerate(THREE, 1)}
    answer = nadia.post(path, given)
    assert answer["Location"] == f"/conversations/{conversation.pk}/"
    assert "2. Your order number" in Draft.objects.get().text
    assert Ask.objects.get().by == cast.nadia()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"item-1": " "}, "Write down at least one thing that you need."),
        ({"item-1": "x" * 301}, "Say it in at most 300 characters."),
    ],
)
def test_a_list_that_cannot_be_asked_says_why(
    nadia: Client, conversation: Conversation, given: dict[str, str], says: str
) -> None:
    answer = nadia.post(f"/conversations/{conversation.pk}/ask/", given)
    assert (answer.status_code, says in answer.content.decode()) == (422, True)
    assert not Ask.objects.exists()


def test_the_list_begins_with_what_was_asked_before(
    nadia: Client, conversation: Conversation
) -> None:
    message = conversation.messages.get()
    cast.reply(message, "Could you send a photo and your order number?", by=cast.nadia())
    page = look(nadia, f"/conversations/{conversation.pk}/ask/")
    assert written_in(page) == ["A photo", "Your order number"]
    assert "Was our ask clear?" in page.words
    assert "It was easily missed" in page.words


def test_a_standing_list_can_be_changed(nadia: Client, conversation: Conversation) -> None:
    sent(conversation)
    path = f"/conversations/{conversation.pk}/ask/"
    assert written_in(look(nadia, path)) == THREE
    nadia.post(path, {"item-1": THREE[0]})
    assert [item.text for item in queries.missing(conversation)] == THREE[:1]


def test_asking_again_puts_the_rest_into_the_reply(
    nadia: Client, conversation: Conversation
) -> None:
    ask = sent(conversation)
    actions.give(ask.items.get(text=THREE[0]), by=cast.nadia())
    nadia.post(f"/conversations/{conversation.pk}/ask/draft/")
    assert "1. Your order number" in Draft.objects.get().text
    for item in queries.missing(conversation):
        actions.give(item)
    answer = nadia.post(f"/conversations/{conversation.pk}/ask/draft/")
    assert answer["Location"] == f"/conversations/{conversation.pk}/ask/"


def test_the_panel_counts_what_is_here(nadia: Client, conversation: Conversation) -> None:
    assert "Ask for several things in one list" in beside(nadia, conversation).words
    ask = sent(conversation)
    nadia.post(f"/asked/{ask.items.get(text=THREE[0]).pk}/given/")
    words = beside(nadia, conversation).words
    assert "1 of 3 here" in words
    assert "asked once" in words
    assert Given.objects.get().by == cast.nadia()


def test_what_a_message_seems_to_bring_waits_for_a_click(
    nadia: Client, conversation: Conversation
) -> None:
    sent(conversation)
    cast.message_from("Owen Jameson", "It is 20288.", into=conversation, at=timezone.now())
    assert "seems to bring it" in beside(nadia, conversation).words
    assert not Given.objects.exists()
    nadia.post(f"/asked/proposals/{Proposal.objects.get().pk}/confirmation/")
    assert Given.objects.get().item.text == THREE[1]
    assert "seems to bring it" not in beside(nadia, conversation).words


def test_a_proposal_can_be_declined(nadia: Client, conversation: Conversation) -> None:
    sent(conversation)
    cast.message_from("Owen Jameson", "It is 20288.", into=conversation, at=timezone.now())
    nadia.post(f"/asked/proposals/{Proposal.objects.get().pk}/decline/")
    assert (Declined.objects.get().by, Given.objects.count()) == (cast.nadia(), 0)
    assert "seems to bring it" not in beside(nadia, conversation).words


def test_a_tick_is_taken_back_and_a_thing_is_done_without(
    nadia: Client, conversation: Conversation
) -> None:
    ask = sent(conversation)
    first, second, _ = ask.items.order_by("number")
    nadia.post(f"/asked/{first.pk}/given/")
    nadia.post(f"/asked/{first.pk}/given/delete/")
    nadia.post(f"/asked/{second.pk}/waiver/")
    assert (Given.objects.count(), Waived.objects.get().item) == (0, second)
    assert "0 of 2 here" in beside(nadia, conversation).words


def test_when_all_is_here_the_panel_says_so(nadia: Client, conversation: Conversation) -> None:
    ask = sent(conversation)
    for item in ask.items.order_by("number"):
        nadia.post(f"/asked/{item.pk}/given/")
    assert "All of it is here." in beside(nadia, conversation).words


def test_what_was_asked_twice_is_offered_as_one_list(
    nadia: Client, conversation: Conversation
) -> None:
    message = conversation.messages.get()
    cast.reply(message, "Could you send a photo?", by=cast.nadia())
    cast.reply(message, "Please send a photo of the crack.", by=cast.nadia())
    words = beside(nadia, conversation).words
    assert "Asked for twice, still missing" in words
    assert THREE[0] in words


@pytest.mark.parametrize("path", ["asked/404/given/", "asked/proposals/404/decline/"])
def test_what_is_not_there_answers_404(nadia: Client, path: str) -> None:
    assert nadia.post(f"/{path}").status_code == 404


def test_the_panel_asks_as_much_for_ten_things_as_for_one(
    conversation: Conversation, django_assert_max_num_queries: object
) -> None:
    counts = []
    for texts in (["A photo"], ["A photo", *(f"The number of part {n}" for n in range(9))]):
        ask = actions.begin(conversation, texts, by=cast.nadia())
        draft = actions.put_in_draft(ask, by=cast.nadia())
        cast.reply(conversation.messages.latest("pk"), draft.text, by=cast.nadia())
        cast.message_from("Owen Jameson", "Here: 20288.", into=conversation)
        with django_assert_max_num_queries(6) as asked:  # type: ignore[operator]  # a fixture
            panel(conversation, cast.nadia())
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_what_happened_is_told_between_the_messages(
    nadia: Client, conversation: Conversation
) -> None:
    ask = sent(conversation)
    actions.give(ask.items.get(text=THREE[0]))
    actions.waive(ask.items.get(text=THREE[1]), by=cast.nadia())
    words = look(nadia, f"/conversations/{conversation.pk}/").words
    for said in (
        "Nadia put one numbered ask together",
        "Nadia asked for 3 things in one list",
        "The customer ticked something that we had asked for",
        "Nadia can do without something that we had asked for",
    ):
        assert said in words, said
