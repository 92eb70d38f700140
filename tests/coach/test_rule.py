import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.rule import (
    Answering,
    Look,
    RuleError,
    languages_in,
    look_at,
    marked,
    rules_in,
)
from evenhand.coach.spoken import Span

GOOD = '''
"""Shouting."""
from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Rule
rule = Rule(concern="heat", hint="Shouts.", formerly=("yells",))
notices = ("«loud»",)
ignores = ("cloud",)
find = phrases("loud")
'''


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Makes a package of rules from the sources of its files, by name."""

    def make(**files: str) -> ModuleType:
        folder = tmp_path / "some_rules"
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        for name, source in files.items():
            (folder / f"{name}.py").write_text(source.strip())
        monkeypatch.syspath_prepend(tmp_path)
        for module in [name for name in sys.modules if name.startswith("some_rules")]:
            monkeypatch.delitem(sys.modules, module)
        return __import__("some_rules")

    return make


def test_marked_takes_the_marks_away_and_tells_where_they_were():
    assert marked("So «very» loud, «so» late") == (
        "So very loud, so late",
        (Span(3, 7), Span(14, 16)),
    )
    assert marked(Answering("When?", "«Soon».")) == ("Soon.", (Span(0, 4),))
    assert marked("Nothing") == ("Nothing", ())


@pytest.mark.parametrize("example", ["«open", "close»", "«a «b» c»", "»«"])
def test_marked_refuses_marks_that_do_not_pair_up(example):
    with pytest.raises(RuleError, match="mark"):
        marked(example)


@given(st.text(alphabet="ab «»"))
def test_marked_gives_spans_of_the_text_or_refuses(example):
    try:
        text, spans = marked(example)
    except RuleError:
        return
    assert "«" not in text
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


def test_look_at_an_answer_shows_both_messages():
    look = look_at(Answering("When?", "«Soon»."))
    assert (look.text, look.in_reply_to) == ("Soon.", "When?")
    assert look.answered == Look("When?")
    assert look_at("Soon.").answered is None


def test_look_lowers_without_moving_a_character():
    look = Look("İ’M Ill, İSTANBUL")
    assert len(look.lower) == len(look.text)
    assert look.lower.endswith("m ill, İstanbul")


@given(st.text())
def test_look_lowers_any_text_to_the_same_length(text):
    assert len(Look(text).lower) == len(text)


def test_look_finds_the_sentence_around_a_place():
    look = Look("It leaks. I am angry.")
    assert look.sentence_around(Span(15, 20)).of(look.text) == "I am angry."
    assert Look("").sentence_around(Span(0, 0)) == Span(0, 0)


def test_rules_in_walks_the_folder(package):
    (loud,) = rules_in(package(too_loud=GOOD))
    assert (loud.name, loud.concern, loud.hint) == ("too-loud", "heat", "Shouts.")
    assert (loud.since, loud.trial, loud.formerly) == ("0.1", False, ("yells",))
    assert (loud.doc, loud.notices, loud.ignores) == ("Shouting.", ("«loud»",), ("cloud",))
    assert loud.spans(Look("loud")) == [Span(0, 4)]


def test_rules_in_refuses_two_rules_of_one_name(package):
    with pytest.raises(RuleError, match="Two rules claim the name yells: loud and yells"):
        rules_in(package(loud=GOOD, yells=GOOD))


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ("rule = Rule", "needs `rule`"),
        ("notices =", "needs `notices`"),
        ("find =", "needs `find`"),
        ('"""Shouting', "needs a docstring"),
    ],
)
def test_rules_in_says_what_a_file_lacks(package, missing, told):
    lacking = "\n".join(line for line in GOOD.splitlines() if not line.startswith(missing))
    with pytest.raises(RuleError, match=f"The rule loud {told}"):
        rules_in(package(loud=lacking))


@pytest.fixture
def german(package):
    """Makes a package with the rule `loud`, and a file of some name in its German folder."""

    def make(name: str, source: str) -> ModuleType:
        made = package(loud=GOOD)
        folder = Path(made.__path__[0]) / "de"
        folder.mkdir()
        (folder / "__init__.py").touch()
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
        return made

    return make


LAUT = '''
"""Shouting in German."""
from evenhand.coach.kinds import phrases
notices = ("«laut»",)
ignores = ("Laute",)
find = phrases("laut")
'''


def test_a_rule_in_another_language_says_in_english_what_it_is(german):
    made = german("loud", LAUT)
    (loud,) = rules_in(made, "de")
    assert languages_in(made) == ("en", "de")
    assert (loud.name, loud.language, loud.notices) == ("loud", "de", ("«laut»",))
    assert (loud.concern, loud.hint, loud.doc) == ("heat", "Shouts.", "Shouting.")
    assert loud.spans(Look("laut")) == [Span(0, 4)]
    assert [rule.language for rule in rules_in(made)] == ["en"]
    assert rules_in(made, "fr") == ()


@pytest.mark.parametrize(
    ("name", "source", "told"),
    [
        ("laut", LAUT, "The rule laut in de needs one of that name in English"),
        ("loud", LAUT.replace("notices", "seen"), "The rule loud in de needs `notices`"),
    ],
)
def test_a_rule_in_another_language_has_to_be_whole(german, name, source, told):
    made = german(name, source)
    with pytest.raises(RuleError, match=told):
        rules_in(made, "de")


def test_rule_shows_what_is_missing_last(package):
    source = GOOD.replace('phrases("loud")', "lambda look: [None, Span(3, 4), Span(0, 1)]")
    source = source.replace(
        "import Rule\n", "import Rule\nfrom evenhand.coach.spoken import Span\n"
    )
    (rule,) = rules_in(package(loud=source))
    assert rule.spans(Look("text")) == [Span(0, 1), Span(3, 4), None]
