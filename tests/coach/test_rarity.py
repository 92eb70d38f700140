from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.rarity import RARE, rarity


def test_of_several_ways_to_say_it_the_commonest_counts():
    assert rarity(["kettle", "the"]) == rarity(["the"]) < rarity(["phone"]) < rarity(["kettle"])


def test_among_rare_words_the_longer_is_rarer():
    assert RARE < rarity(["mug"]) < rarity(["kettle"])


@given(st.lists(st.text(min_size=1), min_size=1))
def test_one_more_way_to_say_it_never_makes_it_rarer(words: list[str]):
    assert rarity([*words, "the"]) <= rarity(words)
