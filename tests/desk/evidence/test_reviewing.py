"""The customer may object, and somebody other than the author answers."""

import pytest
from django.db import IntegrityError, transaction

from evenhand.desk.evidence import actions, queries
from evenhand.desk.evidence.models import Answer, Decision, Outcome, Review
from evenhand.desk.inbox.models import Draft
from evenhand.desk.journal.models import Entry
from tests.desk import cast
from tests.desk.evidence import building


@pytest.fixture
def decision() -> Decision:
    return building.decision(cast.nadia(), "corrected")


def test_a_review_comes_from_the_customers_page_or_from_a_mail(decision: Decision) -> None:
    review = actions.ask_review(decision, "I asked next door, nobody has it.")
    assert (review.by, review.is_waiting) == (None, True)
    assert actions.ask_review(decision, "And again.", by=cast.nadia()) == review
    assert Review.objects.get().text == "I asked next door, nobody has it."
    assert Entry.objects.filter(kind="ReviewAsked").get().by is None
    assert queries.decisions().get().review_waits is True


def test_a_review_needs_words(decision: Decision) -> None:
    with pytest.raises(actions.NeedsReason):
        actions.ask_review(decision, " \n")
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.create(decision=decision, text="  ")


def test_nobody_answers_for_their_own_decision(decision: Decision) -> None:
    review = actions.ask_review(decision, "Nobody has it.")
    with pytest.raises(actions.OwnDecision):
        actions.answer_review(review, Outcome.STANDS, reason="I know it", by=cast.nadia())
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(
            review=review, by=cast.nadia(), author=cast.nadia(), outcome="stands", reason="So"
        )
    assert Review.objects.get().is_waiting


def test_an_answer_has_a_reason(decision: Decision) -> None:
    review = actions.ask_review(decision, "Nobody has it.")
    with pytest.raises(actions.NeedsReason):
        actions.answer_review(review, Outcome.STANDS, reason="", by=cast.tomas())


def test_a_decision_that_stands_is_told_and_may_be_reviewed_again(decision: Decision) -> None:
    review = actions.ask_review(decision, "Nobody has it.")
    answer = actions.answer_review(
        review, Outcome.STANDS, reason="The scan shows the name.", by=cast.tomas()
    )
    assert (answer.author, answer.by) == (cast.nadia(), cast.tomas())
    assert decision.is_in_force()
    assert Draft.objects.get().by == cast.tomas()
    assert actions.ask_review(decision, "Look again, please.") != review


def test_a_review_can_lift_a_decision(decision: Decision) -> None:
    review = actions.ask_review(decision, "Nobody has it.")
    actions.answer_review(
        review, Outcome.LIFTED, reason="The scan is of another street.", by=cast.tomas()
    )
    assert queries.decision_in_force(decision.sheet.conversation) is None
    assert Decision.objects.get().lifted.reason == "The scan is of another street."


def test_answering_twice_changes_nothing(decision: Decision) -> None:
    review = actions.ask_review(decision, "Nobody has it.")
    first = actions.answer_review(review, Outcome.STANDS, reason="So it is.", by=cast.tomas())
    again = actions.answer_review(review, Outcome.LIFTED, reason="No.", by=cast.ines())
    assert first == again
    assert Decision.objects.get().is_in_force()


def test_from_message_to_review() -> None:
    """The whole way: written, read, put on a sheet, decided, told, reviewed, lifted."""
    decision = building.decision(cast.nadia(), "corrected", "The carrier has a name for it.")
    conversation = decision.sheet.conversation
    message = conversation.messages.get()
    text = actions.put_in_draft(decision, by=cast.nadia()).text
    cast.reply(message, text, by=cast.nadia())
    told = queries.told_decisions(conversation).get()
    review = actions.ask_review(told, "My neighbour has been away for a month.")
    actions.answer_review(
        review, Outcome.LIFTED, reason="The neighbour was away: I asked.", by=cast.tomas()
    )
    assert list(queries.told_decisions(conversation)) == []
    kinds = list(Entry.objects.filter(conversation=conversation.pk).values_list("kind", flat=True))
    ours = ("SheetBegun", "Decided", "DecisionTold", "ReviewAsked", "DecisionLifted")
    assert [kind for kind in kinds if kind in ours] == list(ours)
