"""The sheet as teammates use it, and the list for leads."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from evenhand.desk.demo import cast as people
from evenhand.desk.evidence import actions, queries
from evenhand.desk.evidence.models import Decision, Fact, Lifted, Review, Sheet, Told
from evenhand.desk.inbox.models import Conversation, Draft
from evenhand.desk.pages.evidence.panel import panel
from tests.desk import cast
from tests.desk.evidence import building
from tests.desk.ui.markup import Markup


@pytest.fixture
def nadia(client: Client) -> Client:
    client.force_login(cast.nadia())
    return client


@pytest.fixture
def conversation() -> Conversation:
    return building.mistaken().conversation


def look(client: Client, path: str, status: int = 200) -> str:
    """The words of a page that is sound."""
    answer = client.get(path)
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return " ".join(markup.words.split())


def path_of(conversation: Conversation, rest: str = "") -> str:
    return f"/conversations/{conversation.pk}/evidence/{rest}"


def decided(client: Client, conversation: Conversation, **given: object) -> int:
    """Sends the form of a decision; returns the status."""
    until = timezone.localdate() + timedelta(days=30)
    form = {"how": "benefit", "reason": "It may be next door.", "until": until, **given}
    return client.post(path_of(conversation, "decisions/"), form).status_code


def test_a_visitor_signs_in_first(client: Client, conversation: Conversation) -> None:
    for path in (path_of(conversation), "/evidence/"):
        assert client.get(path)["Location"] == f"/accounts/login/?next={path}"
    assert decided(client, conversation) == 302
    assert not Decision.objects.exists()


def test_the_sheet_shows_claim_and_record_with_dates_and_sources(
    nadia: Client, conversation: Conversation
) -> None:
    words = look(nadia, path_of(conversation))
    for said in (
        "Hello, my parcel never arrived.",
        "Delivery 20402: delivered, left with the neighbour",
        "from the record",
        "It was handed to a neighbour",
        "Could you look whether it is with a neighbour",
        "by what the coach read",
        "Order 20402: Table lamp, oak",
    ):
        assert said in words, said


def test_the_panel_shows_it_in_short(nadia: Client, conversation: Conversation) -> None:
    words = look(nadia, f"/conversations/{conversation.pk}/panels/")
    assert "Delivery 20402: delivered, left with the neighbour" in words
    assert "Take it as said" in words
    decided(nadia, conversation, tell="")
    words = look(nadia, f"/conversations/{conversation.pk}/panels/")
    assert "Taken as said Nadia · until" in words
    assert "not told yet" in words


def test_without_a_sheet_one_can_be_begun(nadia: Client) -> None:
    conversation = cast.message_from("Rosa Lindqvist").conversation
    assert "Put what they say beside what we have" in look(
        nadia, f"/conversations/{conversation.pk}/panels/"
    )
    assert "Begin the sheet" in look(nadia, path_of(conversation))
    answer = nadia.post(path_of(conversation), {"about": "mistaken", "words": " "})
    assert (answer.status_code, "Copy the words of theirs" in answer.content.decode()) == (
        422,
        True,
    )
    nadia.post(path_of(conversation), {"about": "mistaken", "words": "much duller"})
    assert Sheet.objects.get().by == cast.nadia()
    assert "much duller" in look(nadia, path_of(conversation))


def test_a_permission_of_which_nothing_is_on_record_is_said_neutrally(nadia: Client) -> None:
    conversation = people.writes("Vera Sand", "Cushions", building.ALLOWED).conversation
    assert "Nothing is on record of it." in look(nadia, path_of(conversation))
    assert "That proves nothing" in look(nadia, f"/conversations/{conversation.pk}/panels/")


def test_a_fact_and_a_question_go_into_the_reply(nadia: Client, conversation: Conversation) -> None:
    fact = Fact.objects.get()
    answer = nadia.post(f"/evidence/facts/{fact.pk}/correction/")
    assert answer["Location"] == f"/conversations/{conversation.pk}/"
    nadia.post(path_of(conversation, "questions/"), {"question": "Which order is it?"})
    text = Draft.objects.get().text
    assert "left with the neighbour" in text
    assert text.endswith("Which order is it?")


def test_a_note_cannot_be_put_into_a_reply(nadia: Client, conversation: Conversation) -> None:
    note = Fact.objects.create(
        sheet_id=conversation.pk, answers="permission", says="Ines noted: “Keep it”", source="note"
    )
    assert nadia.post(f"/evidence/facts/{note.pk}/correction/").status_code == 404
    page = nadia.get(path_of(conversation)).content.decode()
    assert "Ines noted" in page
    assert f"/evidence/facts/{note.pk}/correction/" not in page


def test_a_record_is_laid_beside_and_only_that_customers(
    nadia: Client, conversation: Conversation
) -> None:
    page = nadia.get(path_of(conversation)).content.decode()
    (record,) = re.findall(r"/evidence/records/(\d+)/", page)
    nadia.post(path_of(conversation, f"records/{record}/"))
    assert Fact.objects.filter(says="Order 20402: Table lamp, oak").exists()
    people.fact("Rosa Lindqvist", "order", "9", 3)
    theirs = building.Record.objects.get(key="9").pk
    assert nadia.post(path_of(conversation, f"records/{theirs}/")).status_code == 404


def test_what_would_explain_it_can_be_added(nadia: Client, conversation: Conversation) -> None:
    answer = nadia.post(path_of(conversation, "explanations/"), {"text": " "})
    assert (answer.status_code, "what would explain it" in answer.content.decode()) == (422, True)
    nadia.post(path_of(conversation, "explanations/"), {"text": "The bell is broken."})
    assert "The bell is broken. Nadia" in look(nadia, path_of(conversation))


def test_a_decision_fills_the_reply(nadia: Client, conversation: Conversation) -> None:
    assert decided(nadia, conversation, tell="on") == 302
    decision = Decision.objects.get()
    assert (decision.by, decision.reason) == (cast.nadia(), "It may be next door.")
    assert Draft.objects.get().text == decision.words
    assert "Taken as said until" in look(nadia, path_of(conversation))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"reason": " "}, "Nothing is decided without a reason."),
        ({"how": ""}, "Choose what you decide."),
        ({"how": "refused"}, "Choose the clause by which it is refused."),
        ({"until": "2020-01-01"}, "Choose a day from today on, within a year."),
        ({"until": "2999-01-01"}, "Choose a day from today on, within a year."),
        ({"until": "soon"}, "Give the day as year-month-day"),
    ],
)
def test_a_decision_that_cannot_be_says_why(
    nadia: Client, conversation: Conversation, given: dict[str, str], says: str
) -> None:
    until = timezone.localdate() + timedelta(days=30)
    form = {"how": "benefit", "reason": "So", "until": until, **given}
    answer = nadia.post(path_of(conversation, "decisions/"), form)
    assert (answer.status_code, says in answer.content.decode()) == (422, True)
    assert not Decision.objects.exists()


def test_a_refusal_rests_on_a_clause(nadia: Client, conversation: Conversation) -> None:
    clause = building.few_refunds()
    assert decided(nadia, conversation, how="refused", version=clause.pk) == 302
    assert "3 Few refunds" in look(nadia, path_of(conversation))


def test_it_is_told_lifted_and_put_away(nadia: Client, conversation: Conversation) -> None:
    decided(nadia, conversation)
    decision = Decision.objects.get()
    nadia.post(f"/evidence/decisions/{decision.pk}/draft/")
    assert decision.words in Draft.objects.get().text
    nadia.post(f"/evidence/decisions/{decision.pk}/telling/")
    assert Told.objects.get().by == cast.nadia()
    answer = nadia.post(f"/evidence/decisions/{decision.pk}/lifting/", {"reason": ""})
    assert (answer.status_code, "why it ends" in answer.content.decode()) == (422, True)
    nadia.post(f"/evidence/decisions/{decision.pk}/lifting/", {"reason": "The lamp came."})
    assert Lifted.objects.get().reason == "The lamp came."
    assert "Lifted by Nadia: The lamp came." in look(nadia, path_of(conversation))
    nadia.post(path_of(conversation, "delete/"))
    assert Sheet.objects.exists()


def test_a_sheet_without_a_decision_is_put_away(nadia: Client, conversation: Conversation) -> None:
    answer = nadia.post(path_of(conversation, "delete/"))
    assert answer["Location"] == f"/conversations/{conversation.pk}/"
    assert not Sheet.objects.exists()


def test_a_review_is_written_down_and_answered_by_somebody_else(
    nadia: Client, conversation: Conversation
) -> None:
    decided(nadia, conversation, how="corrected")
    path = f"/evidence/decisions/{Decision.objects.get().pk}/reviews/"
    answer = nadia.post(path, {"text": ""})
    assert (answer.status_code, "Copy what the customer" in answer.content.decode()) == (422, True)
    nadia.post(path, {"text": "Nobody next door has it."})
    review = Review.objects.get()
    assert "somebody else answers" in look(nadia, path_of(conversation))
    answering = f"/evidence/reviews/{review.pk}/answer/"
    given = {"outcome": "lifted", "reason": "The scan is of another street."}
    assert nadia.post(answering, given).status_code == 404
    tomas = cast.signed_in(cast.tomas())
    assert tomas.post(answering, {"outcome": "lifted"}).status_code == 422
    assert tomas.post(answering, given)["Location"] == f"/conversations/{conversation.pk}/"
    assert "The decision is lifted: The scan is of another street." in look(
        tomas, path_of(conversation)
    )
    assert queries.decision_in_force(conversation) is None


def test_what_is_decided_everywhere_is_for_leads(nadia: Client, conversation: Conversation) -> None:
    assert nadia.get("/evidence/").status_code == 404
    tomas = cast.signed_in(cast.tomas())
    assert "Nothing is decided on evidence now" in look(tomas, "/evidence/")
    decided(nadia, conversation)
    words = look(tomas, "/evidence/")
    assert "Taken as said" in words
    assert "Bruno Castell" in words


def test_sheet_and_panel_ask_as_much_for_a_long_sheet_as_for_a_short_one(
    conversation: Conversation, django_assert_max_num_queries: object
) -> None:
    tomas, counts = cast.signed_in(cast.tomas()), []
    for number in (1, 9):
        for nth in range(number):
            decision = actions.decide(
                Sheet.objects.get(), "asked", reason=f"For {nth}", by=cast.nadia()
            )
            actions.ask_review(decision, "I see it differently.")
            actions.explain(decision.sheet, f"It is {nth}.", by=cast.nadia())
            people.fact("Bruno Castell", "order", f"{number} {nth}", 3)
        with django_assert_max_num_queries(20) as asked:  # type: ignore[operator]  # a fixture
            assert tomas.get(path_of(conversation)).status_code == 200
        with django_assert_max_num_queries(6) as beside:  # type: ignore[operator]  # a fixture
            panel(conversation, cast.tomas())
        counts.append((len(asked), len(beside)))
    assert counts[0] == counts[1]


def test_a_sheet_that_is_not_there_answers_404(nadia: Client) -> None:
    conversation = cast.message_from("Rosa Lindqvist").conversation
    for rest in ("decisions/", "explanations/", "questions/", "delete/"):
        given = {"question": "Which?"}
        assert nadia.post(path_of(conversation, rest), given).status_code == 404
    assert nadia.get("/conversations/404/evidence/").status_code == 404


def test_what_happened_is_told_between_the_messages(
    nadia: Client, conversation: Conversation
) -> None:
    decided(nadia, conversation, how="corrected")
    decision = Decision.objects.get()
    actions.tell(decision, by=cast.nadia())
    review = actions.ask_review(decision, "Nobody has it.")
    actions.answer_review(review, "lifted", reason="Another street.", by=cast.tomas())
    words = look(nadia, f"/conversations/{conversation.pk}/")
    for said in (
        "It differs from our records: see the sheet",
        "Nadia decided: set right with evidence",
        "Nadia told the customer of the decision",
        "The customer asks for a review of the decision",
        "Tomás looked at it anew: the decision is lifted",
    ):
        assert said in words, said
