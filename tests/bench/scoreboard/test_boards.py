from __future__ import annotations

import pytest
from bench.scoreboard.boards import Board, Scored, by_situation, compared

from bench.messages import Labelled


@pytest.fixture
def board() -> Board:
    said = [
        (("angry",), "angry"),
        (("angry", "problem"), "problem"),
        (("angry",), "routine"),
        (("routine",), "routine"),
    ]
    return Board([(Labelled("1", "", first, tuple(also)), as_) for (first, *also), as_ in said])


def test_accepted_counts_second_labels_and_exact_does_not(board: Board) -> None:
    assert (board.accepted, board.exact) == (0.75, 0.5)


def test_balanced_weighs_every_situation_the_same(board: Board) -> None:
    assert board.occurring == ("routine", "angry")
    assert board.balanced == pytest.approx((1 + 2 / 3) / 2)
    assert board.balanced_exact == pytest.approx((1 + 1 / 3) / 2)


def test_precision_accepts_second_labels_and_recall_asks_for_the_first(board: Board) -> None:
    assert (board.precision("problem"), board.recall("problem")) == (1.0, None)
    assert (board.precision("angry"), board.recall("angry")) == (1.0, pytest.approx(1 / 3))
    assert board.precision("routine") == 0.5


def test_the_tables_show_every_reader_and_situation(board: Board) -> None:
    shown = list(compared(Scored("Some", 4, {"coach": board, "other": board})))
    assert shown[2:] == [
        "| coach            |              0.75 |  0.50 |     0.83 |            0.67 |",
        "| other            |              0.75 |  0.50 |     0.83 |            0.67 |",
    ]
    rows = [[cell.strip() for cell in line.split("|")[1:6]] for line in by_situation(board)]
    assert rows[2:] == [
        ["routine", "0.50", "1.00", "1", "1"],
        ["angry", "1.00", "0.33", "3", "1"],
    ]


def test_nothing_read_is_nought() -> None:
    assert (Board([]).accepted, Board([]).balanced) == (0.0, 0.0)
