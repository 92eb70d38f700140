"""A no is put into the draft, told once sent, said again shorter, opened by a new fact alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from evenhand.coach import check
from evenhand.coach.spoken import Draft, Message
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox import queries as drafts
from evenhand.desk.inbox.models import Mode
from evenhand.desk.journal.models import Entry
from evenhand.desk.policies.models import Citation
from evenhand.desk.refusals import actions, queries
from evenhand.desk.refusals.models import Refusal, Repeat
from evenhand.desk.refusals.wording import shorter, whole
from tests.desk.cast import ines, message_from, nadia, reply, tomas
from tests.desk.policies.building import classes
from tests.desk.refusals.building import ASKED, NO, refused


def test_a_no_is_put_into_the_draft_whole() -> None:
    message = message_from("D. Falk", ASKED)
    actions.refuse(message.conversation, classes(), NO, by=nadia())
    draft = drafts.draft_of(message.conversation, nadia(), Mode.REPLY)
    assert draft is not None
    assert draft.text == (
        "I can’t refund the class fee for Saturday.\n\n"
        "A class fee cannot be refunded in the last seven days before the class. A place that is "
        "given back so late stays empty, and the teacher is paid all the same.\n\n"
        "What is possible instead:\n– move to another date, once, at no cost\n"
        "– let somebody else come in your place\n\n"
        "If we cancel the class ourselves, you get the whole fee back.\n\n"
        "Tell me by Thursday which one suits you.\n\n"
        "You can read the rule here: 4.2 Giving a place back: "
        "http://localhost:8600/policy/classes/4.2/"
    )
    assert not queries.standing(message.conversation).exists()


def test_a_no_is_told_once_its_reply_is_sent_and_its_clause_cited() -> None:
    refusal = refused()
    assert refusal.reply is not None
    assert queries.standing(refusal.conversation).get() == refusal
    cited = Citation.objects.get()
    assert (cited.version, cited.reply) == (refusal.version, refusal.reply)
    kinds = Entry.objects.filter(kind__in=["RefusalTold", "ClauseCited"]).count()
    assert kinds == 2


def test_what_was_taken_out_of_the_draft_was_never_said() -> None:
    message = message_from("D. Falk", ASKED)
    actions.refuse(message.conversation, classes(), NO, by=nadia())
    reply(message, "I have moved you to the 12th.", by=nadia())
    assert not Refusal.objects.exists()


def test_a_no_in_another_colleagues_draft_is_left_alone() -> None:
    message = message_from("D. Falk", ASKED)
    actions.refuse(message.conversation, classes(), NO, by=nadia())
    reply(message, "I am looking into it.", by=tomas())
    assert Refusal.objects.get().reply is None


def test_a_decision_in_other_words_is_told_by_its_link() -> None:
    message = message_from("D. Falk", ASKED)
    refusal = actions.refuse(message.conversation, classes(), NO, by=nadia())
    said = refusal.words.replace("I can’t refund", "Sadly I cannot give back")
    reply(message, said, by=nadia())
    refusal.refresh_from_db()
    assert refusal.reply is not None


def test_a_no_that_is_taken_back_was_not_told() -> None:
    refusal = refused()
    assert refusal.reply is not None
    inbox.withdraw(refusal.reply, by=nadia())
    assert not queries.standing(refusal.conversation).exists()
    assert queries.in_draft(refusal.conversation, nadia()).get() == refusal
    assert not Citation.objects.exists()


def test_a_second_no_takes_the_place_of_one_that_was_not_sent() -> None:
    message = message_from("D. Falk", ASKED)
    actions.refuse(message.conversation, classes(), NO, by=nadia())
    actions.refuse(message.conversation, classes(), replace(NO, next_step=""), by=nadia())
    assert Refusal.objects.get().next_step == ""


@pytest.mark.parametrize("empty", ["decision", "reason"])
def test_a_no_needs_a_decision_and_a_reason(empty: str) -> None:
    message = message_from("D. Falk", ASKED)
    with pytest.raises(actions.NeedsReason):
        actions.refuse(message.conversation, classes(), replace(NO, **{empty: " "}), by=nadia())


def test_asked_again_the_answer_is_the_same_and_shorter_each_time() -> None:
    tomas(), ines()
    refusal = refused()
    said = [refusal.words]
    for _ in range(3):
        message = message_from("D. Falk", "Come on.", into=refusal.conversation)
        repeat = actions.answer_again(refusal, by=nadia())
        said.append(repeat.words)
        reply(message, repeat.words, by=nadia())
    assert [len(one) for one in said] == sorted((len(one) for one in said), reverse=True)
    assert list(Repeat.objects.values_list("nth", flat=True)) == [2, 3, 4]
    assert not Repeat.objects.filter(reply=None).exists()
    assert "the teacher is paid" in said[0]
    assert "the teacher is paid" not in said[1]
    assert "move to another date" in said[1]
    assert said[2].count("\n") == 0
    assert "Tomás Brandt can" in said[2]
    assert queries.standing(refusal.conversation).get().said_again == 3


def test_an_answer_that_was_taken_out_is_not_counted() -> None:
    refusal = refused()
    message = message_from("D. Falk", "Come on.", into=refusal.conversation)
    actions.answer_again(refusal, by=nadia())
    reply(message, "Which date would suit you?", by=nadia())
    assert not Repeat.objects.exists()


def test_a_new_fact_opens_the_matter_with_author_and_reason() -> None:
    refusal = refused()
    with pytest.raises(actions.NeedsReason):
        actions.open_again(refusal, fact="A doctor's letter", reason=" ", by=nadia())
    opened = actions.open_again(
        refusal, fact="A doctor's letter came.", reason="Illness bends 4.2.", by=nadia()
    )
    assert (opened.by, opened.reason) == (nadia(), "Illness bends 4.2.")
    assert actions.open_again(refusal, fact="x", reason="y", by=tomas()) == opened
    assert not queries.standing(refusal.conversation).exists()


@pytest.mark.parametrize("nth", [2, 3, 4])
def test_the_coach_finds_nothing_unsteady_in_the_answers(nth: int) -> None:
    at = datetime(2026, 11, 17, 9, tzinfo=UTC)
    first = whole(NO, "4.2 Giving a place back: https://desk.example/policy/classes/4.2/")
    again = shorter(NO, "4.2: https://desk.example/x/", nth=nth, day="17 November", other="Tomás")
    before = (Message(ASKED), Message(first, "us"))
    found = {one.rule for one in check(Draft(again, "Come on.", before, at))}
    assert not found & {"unsteady-refusal", "refusal-without-door", "incomplete-refusal"}
    assert not {one.rule for one in check(Draft(first, ASKED, (), at))} & {
        "refusal-without-door",
        "incomplete-refusal",
    }


def test_the_coach_sees_who_gives_in() -> None:
    first = whole(NO, "4.2: https://desk.example/x/")
    before = (Message(ASKED), Message(first, "us"))
    found = check(Draft("All right, I'll refund the class fee.", "Come on.", before))
    assert "unsteady-refusal" in {one.rule for one in found}
