import ast

import pytest
from bench.places import alternatives, places


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("(sick|tired) of", ["(tired) of", "(sick) of"]),
        ("[so|very|too] late", ["[very|too] late", "[so|too] late", "[so|very] late"]),
        (r"\b(?:a|b)\b", [r"\b(?:b)\b", r"\b(?:a)\b"]),
        (r"(?<!no|not )x|y", ["(?<!not )x|y", "(?<!no)x|y", "y", "(?<!no|not )x"]),
        (r"(?:a\||b)", ["(?:b)", r"(?:a\|)"]),
        ("as soon as possible", []),
        ("(soon) enough", []),
    ],
)
def test_each_alternative_is_left_out_once(text: str, left: list[str]) -> None:
    ways = list(alternatives(text))
    assert [text[: way.start] + text[way.end :] for way in ways] == left


def test_a_piece_gives_only_what_surely_is_an_alternative() -> None:
    text = "|or here)|then|there|(?:a|b"
    ways = list(alternatives(text, is_piece=True))
    assert [way.words for way in ways] == ["then", "there"]
    assert [way.words for way in alternatives("x|y|z", is_piece=True)] == ["y"]


def told(source: str) -> list[str]:
    return [place.how for place in places(ast.parse(source).body[0])]


def test_phrases_guards_alternatives_and_words_are_spoilt() -> None:
    source = 'find = phrases("see (you|us)", "good day", unless=("no good", "too good"))'
    assert told(source) == [
        "without 'see (you|us)'",
        "without 'good day'",
        "without its unless",
        "unless without 'no good'",
        "unless without 'too good'",
        "without 'you' in 'see (you|us)'",
        "without 'us' in 'see (you|us)'",
        "with 'good' broken",
        "with 'good' broken",
    ]


def test_words_that_only_save_time_and_docstrings_are_left_alone() -> None:
    assert told('find = pattern(r"(?<=x)ab", needs=("nothing",))') == []
    assert told('def find(look):\n    """Nothing at all."""\n    return ()') == []


def test_each_phrase_of_a_list_is_left_out() -> None:
    hows = told('find = phrases(*words("threat"))')
    assert len(hows) > 5
    assert {how.startswith("without ") and how.endswith(" of threat") for how in hows} == {True}
