from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from bench.scoreboard.boards import Board, Scored
from bench.scoreboard.drawing import DARK, LIGHT, text
from bench.scoreboard.figure import drawn

from bench.messages import Labelled
from tests.house.source import ROOT

SVG = "{http://www.w3.org/2000/svg}"


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - our own figure


@pytest.fixture
def board() -> Board:
    said = [("angry", "angry"), ("angry", "routine"), ("routine", "routine"), ("hurting", "angry")]
    return Board([(Labelled("1", "", first), heard) for first, heard in said])


def test_the_figure_shows_every_reader_and_situation(board: Board) -> None:
    picture = parsed(drawn([Scored("A & B", 4, {"coach": board, "other": board})]))
    words = [one.text for one in picture.iter(f"{SVG}text")]
    assert [w for w in words if w in {"A & B", "4 messages", "coach", "other"}] == [
        "A & B", "4 messages", "coach", "other",
    ]  # fmt: skip
    assert [w for w in words if w in {"routine", "angry", "hurting", "problem"}] == [
        "routine", "angry", "hurting",
    ]  # fmt: skip
    assert words.count("0.50") == 2


def test_the_figure_says_what_it_shows(board: Board) -> None:
    picture = parsed(drawn([Scored("Some", 4, {"coach": board})]))
    assert picture.get("role") == "img"
    assert picture.findtext(f"{SVG}title") == "How often the coach is right"
    assert picture.findtext(f"{SVG}desc") == "Some, 4 messages: coach 0.50."


def test_nothing_is_drawn_outside_the_figure(board: Board) -> None:
    picture = parsed(drawn([Scored("Some", 4, {"coach": board})]))
    width, height = float(picture.get("width", 0)), float(picture.get("height", 0))
    places = [(float(t.get("x", 0)), float(t.get("y", 0))) for t in picture.iter(f"{SVG}text")]
    assert [place for place in places if not (0 < place[0] < width and 0 < place[1] < height)] == []


def test_light_and_dark_have_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)


def test_words_are_escaped() -> None:
    assert (
        text(1, 2, "<b> & c", 'a"b') == '<text x="1" y="2" class=\'a"b\'>&lt;b&gt; &amp; c</text>'
    )


def test_the_figure_in_the_docs_can_be_shown() -> None:
    kept = parsed((ROOT / "docs" / "coach" / "scoreboard.svg").read_text(encoding="utf-8"))
    assert kept.findtext(f"{SVG}title") == "How often the coach is right"
