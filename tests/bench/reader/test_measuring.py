"""Scores, thresholds and calibration, where the right answer is known beforehand."""

import pytest

pytest.importorskip("numpy", reason="measuring needs what `make bench` installs")

import numpy as np
from bench.reader.measuring import (
    average_precision,
    best_threshold,
    calibration_error,
    foretold_threshold,
    interval,
    macro_f1,
    scale_and_shift,
    sigmoid,
    softmax,
    temperature_of_shares,
)


def test_macro_f1_is_the_mean_of_the_columns() -> None:
    there = np.array([[1, 0], [1, 0], [0, 1], [0, 1]], bool)
    said = np.array([[1, 0], [1, 0], [0, 1], [0, 0]], bool)
    assert macro_f1(there, said) == pytest.approx((1 + 2 / 3) / 2)


def test_average_precision_asks_how_far_up_the_right_ones_are_ranked() -> None:
    there = np.array([True, False, True, False])
    assert average_precision(there, np.array([4.0, 3.0, 2.0, 1.0])) == pytest.approx(
        (1 + 2 / 3) / 2
    )
    assert average_precision(there, np.array([4.0, 2.0, 3.0, 1.0])) == 1
    assert average_precision(~there & there, np.array([4.0, 3.0, 2.0, 1.0])) == 0


def test_best_threshold_parts_what_is_there_from_what_is_not() -> None:
    chance = np.array([0.1, 0.2, 0.3, 0.6, 0.7, 0.8])
    there = chance > 0.5
    assert 0.3 < best_threshold(there, chance) <= 0.6


def test_best_threshold_minds_the_few_where_both_sides_count() -> None:
    chance = np.array([0.55] * 4 + [0.45, 0.8, 0.8, 0.8] * 20)
    there = np.arange(84) >= 4
    assert best_threshold(there, chance) <= 0.45
    assert 0.55 < best_threshold(there, chance, both=True) <= 0.8


def test_the_threshold_foretold_is_half_the_best_f1_that_chances_foretell() -> None:
    # Lipton, Elkan and Naryanaswamy 2014: true of every calibrated chance.
    chance = np.random.default_rng(2).beta(0.4, 4, size=50_000)
    said = chance >= (threshold := foretold_threshold(chance))
    foretold = 2 * chance[said].sum() / (said.sum() + chance.sum())
    assert threshold == pytest.approx(foretold / 2, abs=0.01)


def test_scale_and_shift_find_what_the_labels_were_drawn_from() -> None:
    chance = np.random.default_rng(1)
    logits = chance.normal(size=20_000)
    there = chance.random(20_000) < sigmoid(2 * logits - 1)
    scale, shift = scale_and_shift(logits, there)
    assert scale == pytest.approx(2, abs=0.1)
    assert shift == pytest.approx(-1, abs=0.1)


def test_temperature_finds_by_how_much_logits_are_too_sure() -> None:
    chance = np.random.default_rng(1)
    logits = chance.normal(size=(20_000, 3)) * 2
    drawn = [chance.choice(3, p=row) for row in softmax(logits / 2)]
    assert temperature_of_shares(logits, np.eye(3, dtype=bool)[drawn]) == pytest.approx(2, abs=0.1)


def test_calibration_error_is_the_distance_to_being_right() -> None:
    confidence = np.array([0.95] * 100 + [0.55] * 100)
    right = np.array([True] * 75 + [False] * 25 + [True] * 55 + [False] * 45)
    assert calibration_error(confidence, right) == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("confidence", "right", "off"),
    [
        ([0.75] * 4, [True, True, True, False], 0.0),
        ([0.95] * 2 + [0.15] * 2, [False, False, True, True], 0.9),
        ([], [], 0.0),
    ],
)
def test_calibration_error_is_how_far_sureness_is_from_the_truth(
    confidence: list[float], right: list[bool], off: float
) -> None:
    found = calibration_error(np.array(confidence), np.array(right, bool))
    assert found == pytest.approx(off)


def test_interval_holds_the_score_and_narrows_with_the_rows() -> None:
    wide, narrow = share_of_every_other(50), share_of_every_other(5000)
    assert wide[0] < narrow[0] < 0.5 < narrow[1] < wide[1]


def share_of_every_other(rows: int) -> tuple[float, float]:
    right = np.arange(rows) % 2
    return interval(lambda drawn: float(right[drawn].mean()), rows)
