import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.phrase import phrases_of, words_of


def found(written: str, text: str) -> list[str]:
    """The words of `text` at which the phrase is found."""
    return [span.of(text) for span in phrases_of([written]).places(text, words_of(text))]


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("fed up", "i am fed \n up now", ["fed \n up"]),
        ("i'm sick of", "im sick of it, i'm sick of it", ["im sick of", "i'm sick of"]),
        ("don't", "dont or don't", ["dont", "don't"]),
        ("sorry, but", "sorry but no; sorry, but no", ["sorry but", "sorry, but"]),
        ("(cancel|close) my [whole] account", "close my whole account", ["close my whole account"]),
        ("[very|so] angry", "so angry, angry", ["so angry", "angry"]),
        ("disappoint*", "disappointing disappointed", ["disappointing", "disappointed"]),
        ("hope ... soon", "hope it is here soon", ["hope it is here soon"]),
        ("hope ... soon", "hope. it is here soon", []),
        ("(a lot|plenty) of", "plenty of", ["plenty of"]),
        ("to (complain|moan), but", "not to moan, but", ["to moan, but"]),
        ("😢", "oh 😢", ["😢"]),
        ("10/10", "10/10!", ["10/10"]),
    ],
)
def test_phrase_is_found_as_people_type_it(written, text, expected):
    assert found(written, text) == expected


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("art", "start"),
        ("can", "can't"),
        ("bus", "buses"),
        ("us", "@us"),
        ("so angry", "so. angry"),
    ],
)
def test_phrase_is_bounded(written, text):
    assert found(written, text) == []


@pytest.mark.parametrize("written", ["", "[very]", "(a|(b))", "...", "(open", "... soon"])
def test_phrase_without_a_sure_word_is_refused(written):
    with pytest.raises(ValueError, match="phrase needs a word"):
        phrases_of([written])


@given(st.text(alphabet="abc' ,.-\n", max_size=60))
def test_a_phrase_found_by_words_is_found_in_the_text(text):
    for span in phrases_of(["ab", "a'b", "(c|cc) [a] b", "b*"]).places(text, words_of(text)):
        assert span.of(text).strip(" ") == span.of(text) != ""


@pytest.mark.parametrize("piece", ["hope ", "hope  ", "hope it ", " ", "i'"])
def test_phrase_finishes_on_hostile_text(piece):
    text = piece * (100_000 // len(piece))
    assert found("hope ... soon", text) == []


@pytest.mark.parametrize(
    ("written", "word", "is_beginning"),
    [
        ("where is my", "where", False),
        ("the barrister", "barrister", False),
        ("to my solicit*", "soli", True),
        ("(the press|my solicit*)", "press", False),
        ("don't", "dont", False),
    ],
)
def test_a_phrase_is_pulled_by_its_rarest_word_or_beginning(written, word, is_beginning):
    triggers = phrases_of([written]).triggers()
    assert (word, is_beginning) in {(one.word, one.is_beginning) for one in triggers}


def test_a_way_to_say_a_part_needs_all_its_words():
    listed = phrases_of(["(fed up|so sorry) now"])
    (needs,) = (one.needs for one in listed.triggers() if one.word == "sorry")
    words = frozenset({"so", "sorry", "now"})
    assert listed.by_word.pulled(words, words) == ["(fed up|so sorry) now"]
    assert set(needs) == {frozenset({"so"}), frozenset({"now"})}
