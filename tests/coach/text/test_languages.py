import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand import coach
from evenhand.coach import lexicon
from evenhand.coach.checking import checks
from evenhand.coach.promising import phrasings
from evenhand.coach.reading import cues
from evenhand.coach.rule import Look, languages_in
from evenhand.coach.text.languages import is_read, looks_english, name_of
from tests.coach.text.sentences_of_languages import SENTENCES


def language_of(text: str) -> str:
    return Look(text).language


@pytest.mark.parametrize("text", [text for code, text in SENTENCES if code == "de"])
def test_german_is_known_by_its_small_words(text):
    assert language_of(text) == "de"


@pytest.mark.parametrize("text", [text for code, text in SENTENCES if code != "de"])
def test_what_the_coach_does_not_read_is_unknown(text):
    assert language_of(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "@united ur plane smells lol",
        "@SouthwestAir thx!!! #bestairline",
        "honeymoon suite = twin beds pushed together",
        "[NAME] looks veeeery nervous",
        "iPhone 14 Pro Max 256 GB",
        "Jürgen Müller",
        "Schnitzel again? die hard fan here",
        "order 20390",
        "ok",
        "😀😀😀",
        "https://example.org/das/ist/nicht/alles",
        "",
    ],
)
def test_slang_names_and_numbers_stay_english(text):
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text", ["Vielen Dank!", "Danke!", "Wo bleibt die Lampe", "koennt ihr das pruefen", "Спасибо"]
)
def test_a_few_words_are_told_when_they_can_be_no_english(text):
    assert language_of(text) == ("" if text == "Спасибо" else "de")


def test_most_english_is_known_at_once():
    assert looks_english(Look("Where is my parcel? It was due on Tuesday.").words)
    assert not looks_english(Look("Wo bleibt mein Paket?").words)
    assert not looks_english(frozenset())


@given(st.text())
def test_any_text_has_a_language_or_none(text):
    assert language_of(text) in {"", *lexicon.languages()}


def test_languages_have_english_names():
    assert (name_of("pt"), name_of("en"), name_of(""), name_of("xx")) == (
        "Portuguese",
        "English",
        "",
        "",
    )
    assert (is_read("de"), is_read("pt"), is_read("")) == (True, False, False)


def test_a_language_that_is_recognised_is_read_too():
    for language in lexicon.languages():
        assert name_of(language)
        assert language in languages_in(cues)
        assert lexicon.words("function_words", language)
    for folder in (cues, checks, phrasings):
        assert set(languages_in(folder)) <= set(lexicon.languages())


def test_small_words_belong_to_one_language():
    english, german = (set(lexicon.words("function_words", code)) for code in ("en", "de"))
    assert sorted(english & german) == []


def test_another_language_is_loaded_when_a_message_in_it_comes():
    told = run(
        Path(str(files(coach))).parent.parent,
        "import sys; from evenhand.coach import read, check, promises_in\n"
        "from evenhand.coach.spoken import Draft, Message, Thread\n"
        "loaded = lambda: [n for n in sys.modules if n.startswith('evenhand') and '.de.' in n]\n"
        "text = 'Where is my parcel? I will call you on Friday.'\n"
        "read(Thread((Message(text),))); check(Draft(text)); promises_in(text)\n"
        "print(loaded()); print(read(Thread((Message('Wo bleibt mein Paket?'),))).language)\n"
        "print('evenhand.coach.reading.cues.de.lost' in loaded())",
    )
    assert told == ["[]", "de", "True"]


def test_a_language_is_added_by_adding_folders(tmp_path):
    source = tmp_path / "evenhand"
    shutil.copytree(Path(str(files(coach))), source / "coach")
    (source / "__init__.py").touch()
    words = source / "coach/lexicon/xx/function_words.txt"
    words.parent.mkdir()
    words.write_text("# source: made up; licence: Apache-2.0\nblip\nblop\nblup\n", encoding="utf-8")
    cue = source / "coach/reading/cues/xx/anger_words.py"
    cue.parent.mkdir()
    (cue.parent / "__init__.py").touch()
    cue.write_text(
        '"""Words of anger, made up."""\n'
        "from evenhand.coach.kinds import phrases\n"
        "notices = ('blip «grumpf» blop',)\nignores = ('blip',)\nfind = phrases('grumpf')\n",
        encoding="utf-8",
    )
    told = run(
        tmp_path,
        "from evenhand.coach import read\n"
        "from evenhand.coach.explain import explain\n"
        "from evenhand.coach.spoken import Message, Thread\n"
        "reading = read(Thread((Message('blip grumpf blop blup'),)))\n"
        "print(reading.language, reading.cues[0].rule, reading.cues[0].words)\n"
        "print(' '.join(explain('anger-words').languages))",
    )
    assert told == ["xx anger-words grumpf", "en de xx"]


def run(folder: Path, code: str) -> list[str]:
    """What `code` prints, line by line, with the package in `folder`."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
