import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evenhand.coach.plain import AFTER, BEFORE
from evenhand.coach.searching import OFTEN, by_expression, search_for

WRITTEN = {
    "no ... b": r"no(?:\s+[^\s.!?;]{1,30}){0,3}?\s+b",
    "a*": r"a\w{0,20}",
    "'s gone": r"'?s\s+gone",
    "[very|so] (no|no no)": r"(?:(?:very|so)\s+)?(?:no|no\s+no)",
    "a, [no] b*": r"a,?(?:\s+no)?\s+b\w{0,20}",
}
PIECES = st.sampled_from([*"ab'@_,. \n", "  ", "no", "so", "very", "gone", "s", " a ", " no "])


@given(st.sampled_from(sorted(WRITTEN)), st.lists(PIECES, max_size=25).map("".join))
@example("no ... b", "ano no b")
@example("a*", "aa @aa 'aa s'aa aa")
def test_it_is_found_where_an_expression_with_both_its_bounds_finds_it(written, text):
    bounded = re.compile(BEFORE + f"(?:{WRITTEN[written]})" + AFTER)
    assert by_expression(written)(text) == [match.span() for match in bounded.finditer(text)]


@pytest.mark.parametrize("piece", ["xno ", "no ", "xno b ", "no  "])
def test_it_finishes_on_hostile_text(piece):
    text = piece * (100_000 // len(piece))
    assert search_for("no ... c")(text) == search_for("no b")(text) == []


def test_what_is_spelt_out_at_first_is_found_the_same_once_it_is_searched_often():
    ways = "|".join(f"w{number}" for number in range(20))
    search = search_for(f"[so] ({ways}) do")
    text = "so w7 do, W7 do, w19  do. xw1 do"
    for _ in range(OFTEN + 2):
        assert [text[a:b] for a, b in search(text)] == ["so w7 do", "w19  do"]
