from __future__ import annotations

from evenhand.desk.live import presence
from evenhand.desk.live.presence import Change, Doing, Person, Presence, Told
from tests.desk.live.test_happenings import Clock

ROSA, TOMAS = 1, 2
NAMES = {ROSA: "Rosa Diaz", TOMAS: "Tomás Brandt"}


def told(
    teammate: int, doing: Doing = "looking", conversation: int = 12, page: str = "one"
) -> Told:
    return Told(teammate, NAMES[teammate], page, conversation, doing)


def person(teammate: int, doing: Doing = "looking") -> Person:
    return Person(teammate, NAMES[teammate], {ROSA: "RD", TOMAS: "TB"}[teammate], doing)


def test_someone_who_comes_is_there() -> None:
    here = Presence()
    assert here.hear(told(ROSA)) == [Change(12, (), (person(ROSA),))]
    assert here.people(12) == (person(ROSA),)
    assert here.conversations() == [12]


def test_saying_the_same_again_changes_nothing() -> None:
    here = Presence()
    here.hear(told(ROSA))
    assert here.hear(told(ROSA)) == []


def test_going_to_another_conversation_changes_both() -> None:
    here = Presence()
    here.hear(told(ROSA))
    changes = here.hear(told(ROSA, conversation=13))
    assert sorted(change.conversation for change in changes) == [12, 13]
    assert (here.people(12), here.people(13)) == ((), (person(ROSA),))


def test_leaving_is_told_at_once() -> None:
    here = Presence()
    here.hear(told(ROSA))
    assert here.hear(told(ROSA, "away")) == [Change(12, (person(ROSA),), ())]
    assert here.hear(told(ROSA, "away")) == []


def test_writing_on_one_page_counts_while_another_only_looks() -> None:
    here = Presence()
    here.hear(told(ROSA, "writing", page="one"))
    here.hear(told(ROSA, "looking", page="two"))
    assert here.people(12) == (person(ROSA, "writing"),)
    here.hear(told(ROSA, "looking", page="one"))
    assert here.people(12) == (person(ROSA),)


def test_a_page_that_falls_silent_is_forgotten() -> None:
    clock = Clock()
    here = Presence(clock)
    here.hear(told(ROSA))
    clock.now += 20
    here.hear(told(TOMAS))
    clock.now += presence.LASTS - 20
    assert here.expire() == [Change(12, (person(ROSA), person(TOMAS)), (person(TOMAS),))]
    assert here.expire() == []


def test_too_many_pages_push_out_the_oldest() -> None:
    here = Presence()
    here.hear(told(TOMAS))
    for number in range(presence.MOST_PAGES):
        here.hear(told(ROSA, page=f"page-{number}", conversation=99))
    here.expire()
    assert here.people(12) == ()
    assert here.people(99) == (person(ROSA),)


def test_nobody_is_told_of_themselves() -> None:
    change = Change(12, (person(TOMAS),), (person(ROSA), person(TOMAS)))
    assert change.seen_by(TOMAS) == (person(ROSA),)
    assert change.seen_by(ROSA) is None
    assert change.seen_by(3) == (person(ROSA), person(TOMAS))
