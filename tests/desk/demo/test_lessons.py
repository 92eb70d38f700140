"""The sample story's lessons."""

from __future__ import annotations

from evenhand.desk.demo.cast import nadia, tomas
from evenhand.desk.demo.story import lessons
from evenhand.desk.learning import queries
from evenhand.desk.learning.models import Lesson, LessonRead


def test_cast_has_read_rated_saved_and_set_out() -> None:
    lessons.tell()
    lessons.tell()
    heard = Lesson.objects.get(slug="listen-for-the-but")
    assert (queries.worth_of(heard).reads, queries.worth_of(heard).ratings) == (3, 3)
    assert LessonRead.objects.count() == 6
    (stash,) = queries.stashes_of(nadia())
    assert (stash.name, queries.saved_in(stash).count()) == (lessons.SAVED, 2)
    assert [going.collection.slug for going in queries.goings_of(tomas())] == ["a-first-week"]
