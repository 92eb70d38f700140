from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.pulls import Pulls

WORDS = st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=3)
KEPT = st.dictionaries(
    st.sampled_from("abcdef"),
    st.lists(st.tuples(st.lists(WORDS, max_size=3).map(tuple), st.integers()), max_size=4),
)


def test_a_word_pulls_what_is_under_it_and_needs_nothing_else():
    pulls = Pulls({"fed": [((), "fed"), ((frozenset({"up"}),), "fed up")]})
    assert pulls.pulled(frozenset({"fed"}), frozenset({"fed"})) == ["fed"]
    words = frozenset({"fed", "up"})
    assert sorted(pulls.pulled(words, words)) == ["fed", "fed up"]


@given(KEPT, WORDS)
def test_what_is_pulled_is_all_that_has_its_company(kept, words):
    expected = {
        one
        for word in words
        for needs, one in kept.get(word, ())
        if all(need & words for need in needs)
    }
    assert set(Pulls(kept).pulled(words, words)) == expected
