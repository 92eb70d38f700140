from importlib.resources import files

import pytest

from evenhand.coach import lexicon
from evenhand.coach.phrase import phrases_of

LISTS = sorted(
    (language, file.name.removesuffix(".txt"))
    for language in lexicon.languages()
    for file in (files(lexicon) / language).iterdir()
)
EVERY_LIST = pytest.mark.parametrize(("language", "name"), LISTS, ids="-".join)


@EVERY_LIST
def test_list_names_its_source_and_licence(language, name):
    said = lexicon.source(name, language)
    assert said.startswith("source: ")
    assert "; licence: " in said


@EVERY_LIST
def test_list_holds_phrases_once_each(language, name):
    words = lexicon.words(name, language)
    assert words
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert phrases_of(words)


def test_every_list_is_of_a_language():
    assert [file.name for file in files(lexicon).iterdir() if file.name.endswith(".txt")] == []


def test_a_list_that_is_not_there_is_an_error():
    with pytest.raises(FileNotFoundError):
        lexicon.words("no-such-list")
    with pytest.raises(FileNotFoundError):
        lexicon.words("anger", "xx")
