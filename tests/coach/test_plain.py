import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evenhand.coach.plain import MOST, places, spelt
from evenhand.coach.searching import by_expression


def test_a_phrase_is_spelt_part_by_part_the_likeliest_way_first():
    assert spelt("(my|our) order") == (("my order", "our order"),)
    assert spelt("[very|so] angry") == (("very angry", "so angry", "angry"),)
    assert spelt("i'm sick of") == (("i'm sick of", "im sick of"),)
    assert spelt("sorry, but") == (("sorry, but", "sorry but"),)
    many = "|".join("abcdefg")
    begun, *following = spelt(f"({many}) [{many}] so")
    assert (begun, following[0][-1], following[1]) == (tuple("abcdefg"), "", (" so",))


@pytest.mark.parametrize("written", ["disappoint*", "hope ... soon", "(so sorry), but", "'s gone"])
def test_a_phrase_with_an_ending_or_a_gap_is_not_spelt_out(written):
    assert spelt(written) == ()


def test_a_phrase_that_begins_in_too_many_ways_is_not_spelt_out():
    ways = "|".join(f"w{number}" for number in range(MOST))
    assert len(spelt(f"({ways}) said")[0]) == MOST
    assert spelt(f"({ways}|more) said") == ()


def test_white_space_in_a_row_counts_as_one_and_the_place_is_that_of_the_text():
    text = "i am \n\n so  angry. so angry"
    assert [text[a:b] for a, b in places(spelt("so angry"), text)] == ["so  angry", "so angry"]


WRITTEN = (
    "so angry",
    "[very|so] angry",
    "[very] [so] (angry|no)",
    "(my|my own) [own|very own] order",
    "no (no|no no) [no] do",
    "don't do",
    "angry, but",
    "no (a|b)",
)
PIECES = st.sampled_from(
    [*"ab'@_,. \n", "  ", "so", "very", "angry", "my", "own", "order", "dont", "do", "but", "no"]
)


@given(st.sampled_from(WRITTEN), st.lists(PIECES, max_size=25).map("".join))
@example("[very|so] angry", "so very angry so angry")
@example("no (no|no no) [no] do", "no no no no do")
@example("(my|my own) [own|very own] order", "my own very own order my own order")
@example("angry, but", "angry,but angry, but angry but")
def test_it_is_found_where_its_regular_expression_finds_it(written, text):
    assert places(spelt(written), text) == by_expression(written)(text)


@given(st.text(max_size=60))
def test_whatever_is_written_has_places_within_it(text):
    for start, end in places((("a", "b"), (" a b", "")), text):
        assert 0 <= start < end <= len(text)
