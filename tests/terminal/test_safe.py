from hypothesis import given
from hypothesis import strategies as st

from evenhand.terminal.safe import in_a_line, runs_to_the_left, safe


def test_what_a_terminal_obeys_is_shown_as_a_sign():
    assert safe("a\x1b[2Jb\x07\x7f\x9b\u202e") == "a␛[2Jb␇␡\ufffd\ufffd"
    assert safe("one\ttwo\r\nthree") == "one two \nthree"


def test_a_line_is_one_line():
    assert in_a_line(" one\n\ttwo ") == "one two"


def test_words_that_run_to_the_left_are_known():
    assert runs_to_the_left("order שלום")
    assert runs_to_the_left("مرحبا")
    assert not runs_to_the_left("déjà vu 🎉")


@given(st.text())
def test_every_offset_stays(text):
    said = safe(text)
    assert len(said) == len(text)
    obeyed = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F))}
    assert set(said) & (obeyed - {"\n"}) == set()
