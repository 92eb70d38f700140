from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.reading import words
from evenhand.coach.reading.words import ALWAYS, FULL, counted, features, share, telling, told
from evenhand.coach.rule import Look
from evenhand.coach.spoken import SITUATIONS


def test_counted_takes_words_as_they_count():
    assert counted("it's 30 days!!! @acme why?! <link> ok... 😡") == (
        *("its", "0", "days", "!!", "why", "?!", "ok", "...", "😡"),
    )


def test_features_are_words_pairs_beginnings_and_both_ends():
    assert features(["it", "arrived"]) == {
        "it",
        "arrived",
        "it arrived",
        "arriv*",
        "^it",
        "arrived$",
    }
    assert features([]) == set()


def test_share_is_less_in_a_long_message():
    assert share(["a"] * FULL) == 1
    assert share(["a"] * 4 * FULL) == 0.5


def test_told_of_unknown_words_is_nothing():
    assert told("") == told("qwertz yxcv") == {}


def test_told_leans_as_the_words_do():
    calm, upset = told("what time do you open"), told("my card is missing since monday")
    assert max(calm, key=calm.__getitem__) == "routine"
    assert upset["problem"] - upset["routine"] > calm["problem"] - calm["routine"]


def test_told_counts_what_is_there_always():
    always = dict(zip(SITUATIONS, words.hundredths(words._table()[ALWAYS]), strict=True))
    assert always["routine"] == max(always.values())


def test_telling_quotes_the_word_that_tells_most_and_no_small_ones():
    wordy = [word for word in words._table() if word.isalpha() and word not in words._small()]
    most = max(wordy, key=lambda word: words._leaning(word, "problem"))
    text = f"it is what it is and then the {most} again"
    assert [span.of(text) for span in telling(text, "problem", 2)] == [most]


@given(st.text(max_size=200))
def test_any_text_has_points_for_situations_only(text):
    lower = Look(text).lower
    assert set(told(lower)) <= set(SITUATIONS)
    for span in telling(lower, "angry", 3):
        assert span.of(lower).strip() == span.of(lower) != ""


def test_every_row_has_points_for_some_situation():
    for row in words._table().values():
        points = words.hundredths(row)
        assert len(points) == len(SITUATIONS)
        assert any(points)


@given(st.lists(st.tuples(*[st.integers(-999, 999)] * 9), min_size=1, max_size=30))
def test_rows_added_up_have_the_sums_of_their_points(rows):
    packed = (sum(n << words.FIELD * place for place, n in enumerate(row)) for row in rows)
    assert words.hundredths(sum(packed)) == [*map(sum, zip(*rows, strict=True))]
