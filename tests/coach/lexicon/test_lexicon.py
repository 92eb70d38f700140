from importlib.resources import files

import pytest

from evenhand.coach import lexicon
from evenhand.coach.phrase import phrases_of

NAMES = sorted(
    file.name.removesuffix(".txt")
    for file in files(lexicon).iterdir()
    if file.name.endswith(".txt")
)


@pytest.mark.parametrize("name", NAMES)
def test_list_names_its_source_and_licence(name):
    said = lexicon.source(name)
    assert said.startswith("source: ")
    assert "; licence: " in said


@pytest.mark.parametrize("name", NAMES)
def test_list_holds_phrases_once_each(name):
    words = lexicon.words(name)
    assert words
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert phrases_of(words)


def test_a_list_that_is_not_there_is_an_error():
    with pytest.raises(FileNotFoundError):
        lexicon.words("no-such-list")
