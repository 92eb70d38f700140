import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from evenhand.coach.reading.fusing import Fusion, Joint, Trained, fusion_of
from evenhand.coach.spoken import SITUATIONS, Heard
from evenhand.desk.coaching import actions, hearing, queries
from evenhand.desk.coaching.adapting import CannotAdapt, adapt, keep, undo
from evenhand.desk.coaching.models import Reading
from evenhand.desk.coaching.queries import Taught
from tests.desk import cast

HALF = Fusion({situation: Joint(0.9, 0.1, 0.0) for situation in SITUATIONS}, fitted_to="ear")


def hear(texts):
    """Hears confusion in every flibber, and nothing else."""
    return [
        Heard(
            {s: 3.0 * (s == ("confused" if "flibber" in text else "routine")) for s in SITUATIONS}
        )
        for text in texts
    ]


EAR = Trained(hear, HALF, "ear")


def told(text: str, number: int, *, is_correction: bool) -> Taught:
    situation = "confused" if is_correction else "routine"
    return Taught(number, f"{text} {number}.", "routine", situation, is_correction)


def lessons(count: int) -> list[Taught]:
    """As many corrections, and twice as many readings that stood."""
    taught = [told("The flibber is on shelf", n, is_correction=True) for n in range(count)]
    return taught + [
        told("Do you have the lamp of shelf", n, is_correction=False) for n in range(2 * count)
    ]


def test_corrections_teach_whom_to_believe_and_what_stood_stays():
    adapted = adapt(lessons(60), EAR)
    assert adapted.learnt + adapted.corrected == 60
    assert (adapted.before.corrected, adapted.after.corrected) == (0, adapted.corrected)
    assert adapted.before.stood == adapted.after.stood == adapted.stood
    assert adapted.is_better
    assert adapted.table.fitted_to == "ear"


def test_too_few_corrections_teach_nothing():
    with pytest.raises(CannotAdapt, match=r"^There are \d+ corrections to learn from, and 30"):
        adapt(lessons(10), EAR)


def test_what_was_learnt_is_kept_with_its_page_and_can_be_taken_back(home: Path):
    adapted = adapt(lessons(60), EAR)
    page = keep(adapted, EAR.fusion).read_text()
    assert fusion_of((home / "reader" / hearing.TABLE).read_text()) == adapted.table
    assert fusion_of((home / "reader" / "fusion.before.tsv").read_text()) == HALF
    assert f"| {adapted.corrected} corrected readings, right | 0 | {adapted.corrected} |" in page
    assert "flibber" not in page
    assert (undo(), undo()) == (True, False)


def test_what_people_said_of_readings_is_told():
    first = cast.message_from("Penny Marsh", "Where is my order?")
    second = cast.message_from("Penny Marsh", "It never came.", into=first.conversation)
    reading = Reading.objects.get(message=first)
    actions.correct(reading, "angry", by=cast.nadia())
    cast.reply(second, "It is on its way.", by=cast.nadia())
    cast.message_from("Penny Marsh", "Nobody has answered this one.", into=first.conversation)
    corrected, stood = queries.taught()
    assert corrected == Taught(
        first.pk, "Where is my order?", reading.situation, "angry", is_correction=True
    )
    assert (stood.message, stood.is_correction, stood.situation) == (
        second.pk,
        False,
        stood.read_as,
    )


def test_corrections_are_exported_with_their_words(tmp_path: Path):
    message = cast.message_from("Penny Marsh", "Where is my “order”?")
    actions.correct(Reading.objects.get(), "angry", by=cast.nadia())
    said = StringIO()
    call_command("desk_reader_export", tmp_path / "ours.jsonl", stdout=said)
    (row,) = map(json.loads, (tmp_path / "ours.jsonl").read_text().splitlines())
    assert (row["id"], row["text"], row["situation"]) == (
        str(message.pk),
        "Where is my “order”?",
        "angry",
    )
    assert said.getvalue().startswith("1 corrections written to ")


def test_without_a_trained_reader_there_is_nothing_to_adapt():
    with pytest.raises(CommandError, match="There is no trained reader here"):
        call_command("desk_reader_adapt", "--preview")


def test_undo_says_that_there_was_nothing_to_take_back():
    said = StringIO()
    call_command("desk_reader_undo", stdout=said)
    assert said.getvalue() == "There was nothing to take back.\n"
