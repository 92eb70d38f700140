"""What earlier readers tell, learnt beside what people labelled."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs bench/reader/requirements.txt")

from bench.reader.batches import arrays
from bench.reader.examples import Example
from bench.reader.labels import EMOTIONS as NAMES
from bench.reader.labels import PLACES
from bench.reader.teaching import BELIEVED, EMOTIONS, TOLD, by_words, taught, told_by

from evenhand.coach import reader

SHIPPED = Path(reader.__file__).parent
JOY, FEAR = (PLACES["goemotions", name] for name in ("joy", "fear"))


def emotional(text: str, emotion: str) -> Example:
    return Example(text, "goemotions", {("goemotions", one): one == emotion for one in NAMES})


ROWS = [
    *(emotional(f"what a lovely day for walk {n}", "joy") for n in range(12)),
    *(emotional(f"the dark road scares me at {n}", "fear") for n in range(12)),
    Example("a lovely walk", "own"),
    Example("a dark road", "own"),
]
HAPPY, DARK = len(ROWS) - 2, len(ROWS) - 1


def test_readers_tell_chances_of_every_row() -> None:
    rows = [Example("thank you so much", "own"), Example("you idiot", "davidson")]
    told = told_by([SHIPPED / "reader.onnx"], arrays(rows, SHIPPED), rows)
    assert told.shape == (2, len(TOLD))
    assert 0 < told.min() <= told.max() < 1
    assert TOLD[int(told[0].argmax())] == PLACES["goemotions", "gratitude"]
    assert told[1, TOLD.index(PLACES["abuse", "offensive"])] > 0.5


def test_somebody_has_to_tell() -> None:
    with pytest.raises(ValueError, match="--elders"):
        told_by([], arrays(ROWS, SHIPPED), ROWS)


def test_words_lean_to_the_emotion_that_they_came_with() -> None:
    odds = by_words(arrays(ROWS, SHIPPED), [row.text for row in ROWS])
    joy, fear = odds[:, JOY - EMOTIONS.start], odds[:, FEAR - EMOTIONS.start]
    assert joy[HAPPY] > joy[DARK]
    assert fear[DARK] > fear[HAPPY]
    assert joy[:24].mean() == pytest.approx(0, abs=1e-6)


def test_words_say_nothing_where_nobody_labelled_emotions() -> None:
    rows = ROWS[HAPPY:]
    assert not by_words(arrays(rows, SHIPPED), [row.text for row in rows]).any()


def test_what_people_gave_stays_in_and_what_they_left_open_is_filled_at_less_weight() -> None:
    learnt = arrays(ROWS, SHIPPED)
    told = np.full((len(ROWS), len(TOLD)), 0.4, np.float32)
    after = taught(learnt, told)
    assert after.targets[0, JOY] == pytest.approx(1 - BELIEVED + BELIEVED * 0.4)
    assert after.targets[0, FEAR] == pytest.approx(BELIEVED * 0.4)
    assert after.known[0, JOY] == 1
    assert after.targets[HAPPY, JOY] == pytest.approx(0.4)
    assert after.known[HAPPY, JOY] == BELIEVED
    assert learnt.known[HAPPY, JOY] == 0


def test_our_own_labels_are_people_s_alone() -> None:
    learnt = arrays([Example("a walk", "own", {("flag", "leaving"): 1.0})], SHIPPED)
    after = taught(learnt, np.full((1, len(TOLD)), 0.4, np.float32))
    place = PLACES["flag", "leaving"]
    assert (after.targets[0, place], after.known[0, place]) == (1, 1)
