"""What counts as a hard contact."""

from __future__ import annotations

import pytest

from evenhand.coach.spoken import Reading, Stance
from evenhand.desk.care import actions
from evenhand.desk.care.hardness import looks_hard, why_hard
from evenhand.desk.care.models import Nudge, Strain, Why
from evenhand.desk.coaching import actions as coaching
from evenhand.desk.coaching.models import Reading as Kept
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Reply
from tests.desk.care.hard import ABUSE, GRIEF, answered, hard_message
from tests.desk.cast import message_from, nadia, note, reply, tomas


def read(situation: str, heat: int = 0, *flags: str) -> Reading:
    return Reading(situation, 0.9, Stance(1, 1), heat=heat, flags=flags)


@pytest.mark.parametrize(
    ("reading", "why"),
    [
        (read("abusive"), Why.ABUSIVE),
        (read("angry", 3), Why.ANGRY),
        (read("hurting"), Why.HURTING),
        (read("routine", 0, "safety"), Why.SAFETY),
        (read("abusive", 3, "safety"), Why.SAFETY),
        (read("angry", 2), None),
        (read("disappointed", 3), None),
        (read("exception", 0, "leaving"), None),
        (read("delighted"), None),
    ],
)
def test_what_counts_is_what_wears_one_out(reading: Reading, why: Why | None) -> None:
    assert why_hard(reading) == why


@pytest.mark.parametrize(("text", "why"), [(ABUSE, "abusive"), (GRIEF, "hurting")])
def test_it_is_the_answering_that_counts(text: str, why: str) -> None:
    message = hard_message(text=text)
    note(message, "Oh dear.", by=tomas())
    assert not Strain.objects.exists()
    reply(message, "I am sorry to read this.", by=nadia())
    strain = Strain.objects.get()
    assert (strain.teammate, strain.why, strain.at) == (nadia(), why, Reply.objects.get().at)


def test_an_everyday_message_is_not_hard() -> None:
    reply(message_from("Penny Marsh"), "Penny, thank you for telling me.", by=nadia())
    assert not Strain.objects.exists()
    assert not Nudge.objects.exists()


def test_a_message_is_carried_once_by_each_who_answers() -> None:
    strain = answered(nadia())
    reply(strain.message, "And one more thing.", by=nadia())
    reply(strain.message, "I have read it all.", by=tomas())
    assert sorted(one.teammate.name for one in Strain.objects.all()) == [
        "Nadia Okafor",
        "Tomás Brandt",
    ]


def test_it_goes_with_a_reply_that_is_taken_back() -> None:
    strain = answered(nadia())
    inbox.withdraw(strain.reply, by=nadia())
    assert (Strain.objects.count(), Nudge.objects.count()) == (0, 0)


def test_noting_it_twice_changes_nothing() -> None:
    strain = answered(nadia())
    assert actions.note_strain(strain.reply) is None
    assert Strain.objects.count() == 1


def test_a_correction_counts_as_the_teammate_reads_it() -> None:
    message = hard_message(text="What a day. The box is here.")
    coaching.correct(Kept.objects.get(), "abusive", by=nadia())
    reply(message, "I am here.", by=nadia())
    assert Strain.objects.get().why == Why.ABUSIVE


def test_what_waits_and_looks_hard_is_told_by_the_lists_words() -> None:
    assert [looks_hard(one, []) for one in ("abusive", "angry", "hurting")] == [True] * 3
    assert looks_hard("routine", ["safety"])
    assert not looks_hard("disappointed", ["leaving"])
