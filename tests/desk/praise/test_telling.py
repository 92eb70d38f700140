"""The customer is told that their words were passed on, by a reply and by nothing else."""

from __future__ import annotations

import pytest

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Draft
from evenhand.desk.journal.models import Entry
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import actions, queries
from evenhand.desk.praise.models import Praise, Praised, Told
from evenhand.desk.praise.wording import line_for, tells
from evenhand.desk.promises import queries as promises
from tests.desk import cast
from tests.desk.praise.saying import praised


def passed(praise: Praise, to: Teammate | None = None) -> Praised:
    reached = actions.for_teammate(to) if to else actions.for_team()
    actions.pass_on(praise, reached, by=cast.nadia())
    return reached


def drafted(praise: Praise) -> str:
    draft = actions.put_in_draft(praise.conversation, by=cast.nadia())
    return draft.text if draft else ""


def test_a_line_goes_into_the_draft_and_counts_once_it_is_sent() -> None:
    praise = praised()
    passed(praise, cast.tomas())
    line = drafted(praise)
    assert line == "I have passed your words on to Tomás."
    assert not Told.objects.exists()
    reply = cast.reply(praise.message, f"You made our day.\n\n{line}", by=cast.nadia())
    assert Told.objects.get().reply == reply
    assert Entry.objects.filter(kind="PraiseTold").get().by == cast.nadia().pk
    assert drafted(praise) == ""
    actions.note_told(reply)
    assert (Told.objects.count(), Entry.objects.filter(kind="PraiseTold").count()) == (1, 1)


def test_several_are_named_in_one_line_and_none_twice() -> None:
    praise = praised()
    passed(praise, cast.tomas())
    drafted(praise)
    passed(praise)
    passed(praise, cast.ines())
    assert drafted(praise).splitlines() == [
        "I have passed your words on to Tomás.",
        "",
        "I have passed your words on to the whole team and Ines.",
    ]
    assert drafted(praise) == ""


def test_what_is_taken_out_of_the_reply_was_not_told() -> None:
    praise = praised()
    passed(praise, cast.tomas())
    drafted(praise)
    cast.reply(praise.message, "You made our day.", by=cast.nadia())
    assert not Told.objects.exists()


def test_a_note_tells_nobody_and_a_reply_taken_back_has_not_told() -> None:
    praise = praised()
    passed(praise, cast.tomas())
    cast.note(praise.message, drafted(praise), by=cast.nadia())
    assert not Told.objects.exists()
    reply = cast.reply(praise.message, drafted(praise) or Draft.objects.get().text, by=cast.nadia())
    inbox.withdraw(reply, by=cast.nadia())
    assert not Told.objects.exists()
    assert queries.untold_in(praise.conversation).exists()


def test_a_reply_that_said_so_before_it_was_passed_on_counts() -> None:
    praise = praised()
    reply = cast.reply(praise.message, "Lovely. I'll tell Tomás today.", by=cast.nadia())
    assert promises.of_conversation(praise.conversation).filter(ending=None).exists()
    passed(praise, cast.tomas())
    assert Told.objects.get().reply == reply
    kept = promises.of_conversation(praise.conversation).get()
    assert kept.ending.how == "kept"


def test_what_one_keeps_for_oneself_is_told_to_nobody() -> None:
    praise = praised()
    actions.pass_on(praise, actions.for_teammate(cast.nadia()), by=cast.nadia())
    assert drafted(praise) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I'll let Samir know right away.", True),
        ("I have just told Samir, word for word.", True),
        ("That was lovely to read. I am passing your words on to Samir.", True),
        ("I told Samir to bring the new shade.", False),
        ("Samir comes on Thursday.", False),
        ("I'll let the team know right away. Samir comes on Thursday.", False),
        ("Samira will hear of it tomorrow.", False),
        ("", False),
    ],
)
def test_a_reply_tells_when_it_names_them_where_it_passes_it_on(text: str, told: bool) -> None:
    assert tells(text, Praised(kind="outside", name="Samir Aziz")) is told


def test_the_line_is_known_again_for_the_team_and_for_a_name_of_two_words() -> None:
    for one in (Praised(kind="team"), Praised(kind="outside", name="The loom (Mirela)")):
        assert tells(line_for([one]), one)
    assert line_for([]) == ""
