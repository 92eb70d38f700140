import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from evenhand.coach import guide
from evenhand.coach.reading.reader import STANCES
from evenhand.coach.spoken import Cue, Facts, Message, Reading, Span, Thread
from evenhand.terminal.readings import LEAST, WIDEST, show_reading
from tests.terminal.letters import LETTERS, SHOWN, shown

EVERY_LETTER = pytest.mark.parametrize("name", LETTERS)


def drawn(text: str, reading: Reading, **of_console: object) -> str:
    """What a console with these traits receives."""
    file = io.StringIO()
    console = Console(file=file, highlight=False, **{"width": 80, **of_console})  # type: ignore[arg-type]  # the tests name traits freely
    show_reading(console, text, reading, guide(reading, Facts(), Thread((Message(text),))))
    return file.getvalue()


@EVERY_LETTER
def test_a_letter_is_shown_as_it_was_agreed(name):
    kept = (SHOWN / f"{name}.txt").read_text(encoding="utf-8")
    assert shown(name) == kept, "python -m tests.terminal.letters"


@EVERY_LETTER
@pytest.mark.parametrize("width", [30, 44, 72, 200])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(name, width):
    lines = shown(name, width, why=True).split("\n")
    assert [line for line in lines if cell_len(line) > min(width, WIDEST)] == []
    assert [line for line in lines if line != line.rstrip()] == []


def test_why_tells_the_reason_of_each_step():
    reason = "what a week of letters does not"
    assert reason in " ".join(shown("disappointed", why=True).split())
    assert reason not in " ".join(shown("disappointed").split())


def test_colour_is_used_on_a_terminal_and_not_where_nobody_wants_it(monkeypatch):
    text, reading, _ = LETTERS["angry"]
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31" in drawn(text, reading, force_terminal=True, color_system="standard")
    assert "\x1b" not in drawn(text, reading)
    monkeypatch.setenv("NO_COLOR", "1")
    plain = drawn(text, reading, force_terminal=True, color_system="standard")
    assert "\x1b[31" not in plain
    assert "\x1b[4m" in plain, "the cued words are still underlined"


def test_a_terminal_without_lines_gets_plain_signs():
    file = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="replace")
    text, reading, _ = LETTERS["hurting"]
    show_reading(Console(file=file, width=80), text, reading, guide(reading))
    file.flush()
    told = file.buffer.getvalue().decode("ascii")
    assert "| My father died on Sunday." in told
    assert "Empathy  === === === 3   Firmness --- --- --- 0" in told


def test_nothing_a_customer_writes_steers_the_terminal():
    text = "It is \x1b[2J\x1b]0;owned\x07 broken \u202edesrever\u202c \x9b31m [red]x[/red]"
    cue = Cue("reports-a-fault", Span(0, len(text)), text)
    told = drawn(text, Reading("problem", 0.9, STANCES["problem"], wants=(text,), cues=(cue,)))
    assert not set(told) & set("\x1b\x07\x9b\u202e\u202c")
    assert "[red]x[/red]" in told


def test_no_rule_stands_beside_words_that_run_to_the_left():
    reading = Reading("routine", 0.2, STANCES["routine"], language="he")
    assert "▎" not in drawn("הזמנתי מנורה ולא הגיעה", reading)
    assert "▎ I ordered" in drawn("I ordered a lamp", reading)


@given(
    st.text(max_size=1500),
    st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 40)), max_size=4),
    st.integers(LEAST, 120),
)
def test_any_letter_can_be_shown(text, places, width):
    cues = tuple(
        Cue("heat", Span(start, start + long), text[start : start + long]) for start, long in places
    )
    told = drawn(text, Reading("angry", 0.9, STANCES["angry"], cues=cues), width=width)
    assert told.split()[0] == "Angry"
    assert "\x1b" not in told
