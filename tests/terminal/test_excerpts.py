from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.spoken import Span
from evenhand.terminal.excerpts import excerpt

LONG = " ".join(f"This is sentence number {n}." for n in range(60))


def shown(text: str, *words: str, most: int = 120) -> list[str]:
    """The parts of `text` that are shown, with cues on `words`."""
    cued = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    return [place.of(text) for place in excerpt(text, cued, most)]


def test_a_short_letter_is_shown_whole():
    assert shown("  It is broken.\n\nBye. \n", "broken") == ["It is broken.\n\nBye."]
    assert shown(" \n ") == []


def test_a_long_letter_is_shown_around_its_cues():
    assert shown(LONG, "number 30", "number 31", "number 50") == [
        "This is sentence number 0.",
        "This is sentence number 30. This is sentence number 31.",
        "This is sentence number 50.",
    ]


def test_a_long_letter_without_cues_shows_how_it_begins():
    assert shown(LONG) == ["This is sentence number 0."]


def test_a_sentence_without_end_is_cut_at_words():
    words = " ".join(["word"] * 60 + ["broken"] + ["word"] * 60)
    (part,) = shown(words, "broken", most=200)
    assert set(part.split()) == {"word", "broken"}
    assert 100 < len(part) < 200


@given(
    st.text(max_size=900),
    st.lists(st.builds(Span, st.integers(0, 900), st.integers(0, 900)), max_size=5),
    st.integers(20, 400),
)
def test_parts_are_in_order_apart_and_few(text, cued, most):
    places = excerpt(text, cued, most)
    for place, following in pairwise(places):
        assert place.end < following.start
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert sum(place.end - place.start for place in places) <= most + 60 * len(places)
