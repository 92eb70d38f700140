from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.conf import LazySettings
from django.db import transaction

from evenhand.desk.journal import actions, queries
from evenhand.desk.journal.events import Event
from evenhand.desk.journal.models import Entry, Unfollowed


@dataclass(frozen=True, kw_only=True)
class KettleBoiled(Event):
    """An event of this test alone."""

    cups: int


class Stop(Exception):
    pass


SEEN: list[Event] = []
TROUBLE: list[Exception] = []


def followers(_event: Event) -> list[Callable[[Event], None]]:
    """This test's own page of consequences."""
    return [see]


def see(event: Event) -> None:
    SEEN.append(event)
    if TROUBLE:
        raise TROUBLE.pop()


@pytest.fixture(autouse=True)
def followed(settings: LazySettings) -> list[Event]:
    SEEN.clear()
    settings.CONSEQUENCES = __name__
    return SEEN


def test_record_keeps_the_event_and_gives_it_back() -> None:
    entry = actions.record(KettleBoiled(conversation=7, by=3, cups=2))
    assert Entry.objects.get(pk=entry.pk).event == KettleBoiled(conversation=7, by=3, cups=2)


def test_record_follows_after_the_commit_and_not_before(followed: list[Event]) -> None:
    with transaction.atomic():
        actions.record(KettleBoiled(cups=1))
        assert followed == []
    assert followed == [KettleBoiled(cups=1)]
    assert not Unfollowed.objects.exists()


def test_record_leaves_nothing_when_the_change_is_rolled_back(followed: list[Event]) -> None:
    def boil_and_stop() -> None:
        with transaction.atomic():
            actions.record(KettleBoiled(cups=1))
            raise Stop

    with pytest.raises(Stop):
        boil_and_stop()
    assert (followed, Entry.objects.count(), Unfollowed.objects.count()) == ([], 0, 0)


def test_a_failing_follower_is_tried_again_later(followed: list[Event]) -> None:
    TROUBLE.append(RuntimeError("the kettle is cold"))
    actions.record(KettleBoiled(cups=1))
    assert Unfollowed.objects.get().tries == 1
    Entry.objects.update(at="2020-01-01T00:00:00Z")
    assert actions.follow_the_rest() == 1
    assert len(followed) == 2
    assert not Unfollowed.objects.exists()


def test_follow_the_rest_picks_up_what_a_killed_process_left(followed: list[Event]) -> None:
    entry = Entry.objects.create(kind="KettleBoiled", values={"cups": 4}, at="2020-01-01T00:00:00Z")
    Unfollowed.objects.create(entry=entry)
    actions.follow_the_rest()
    assert followed == [KettleBoiled(cups=4)]


def test_follow_the_rest_gives_up_after_several_tries(followed: list[Event]) -> None:
    entry = Entry.objects.create(kind="KettleBoiled", values={"cups": 4}, at="2020-01-01T00:00:00Z")
    Unfollowed.objects.create(entry=entry, tries=actions.MOST_TRIES)
    assert actions.follow_the_rest() == 0


def test_what_stands_behind_an_event_is_looked_up_once_each_time_it_is_followed() -> None:
    looked: list[Event] = []

    def find(event: Event) -> int:
        looked.append(event)
        return len(looked)

    event = KettleBoiled(cups=1)
    assert [event.once(find), event.once(find)] == [1, 1]
    assert KettleBoiled(cups=1).once(find) == 2
    assert event == KettleBoiled(cups=1)


def test_entries_after_come_in_order() -> None:
    first = actions.record(KettleBoiled(cups=1))
    later = [actions.record(KettleBoiled(cups=n)) for n in (2, 3)]
    assert list(queries.entries_after(first.pk)) == later
    assert queries.latest_id() == later[-1].pk
