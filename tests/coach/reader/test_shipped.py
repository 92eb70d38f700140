"""The model that is in the package."""

from importlib.resources import files

import pytest

from evenhand.batch import read_each
from evenhand.coach import read
from evenhand.coach.reader.model import CARD, MODEL, VOCABULARY, is_installed, trained
from evenhand.coach.reading.fusing import fusion
from evenhand.coach.spoken import FLAGS, SITUATIONS, Facts, Message, Thread

FOLDER = files("evenhand.coach.reader")
MOST_BYTES = 24_000_000
TOLERANCE = 0.75
"""Log-odds by which a text may be heard otherwise in company: numbers of eight bits are rounded."""

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `reader` is not installed")

TEXTS = (
    "Where is my parcel?",
    "I have now written four times, and each time I was told that somebody would ring.",
    "You have all been so kind to my mother.",
    "I was hoping the blue would be like the picture.",
)


def test_its_files_are_those_that_the_card_names_and_small_enough():
    model = trained()
    assert model is not None
    assert sum(len(FOLDER.joinpath(name).read_bytes()) for name in (MODEL, VOCABULARY)) < MOST_BYTES
    said = {(label.kind, label.name) for label in model.card.labels}
    assert {("situation", s) for s in SITUATIONS} | {("flag", f) for f in FLAGS} <= said


def test_its_card_tells_what_one_must_know():
    card = FOLDER.joinpath("CARD.md").read_text(encoding="utf-8")
    for told in ("GoEmotions", "Davidson", "Apache-2.0", "must not be used", "dialect", "MiniLM"):
        assert told.lower() in card.lower()
    assert "@@" not in card
    assert f"version {trained().version}" in card
    assert FOLDER.joinpath(CARD).is_file()


def test_it_hears_a_text_in_company_nearly_as_alone():
    model = trained()
    together = model.hear(TEXTS, together=len(TEXTS))
    for text, heard in zip(TEXTS, together, strict=True):
        (alone,) = model.hear([text])
        apart = [abs(alone.situations[s] - heard.situations[s]) for s in SITUATIONS]
        assert max(apart) < TOLERANCE


def test_it_hears_a_text_the_same_whatever_it_is_asked_with():
    model = trained()
    assert model.hear(TEXTS) == [model.hear([text])[0] for text in TEXTS]


def test_it_reads_along_where_it_is_asked_to():
    thread = Thread((Message(TEXTS[1]),))
    assert fusion().fitted_to == trained().version
    (reading,) = read_each([(thread, Facts())])
    assert reading.reader == trained().version
    assert read(thread).reader == ""


def test_it_hears_fury_without_a_harsh_word_and_quotes_it():
    text = "I trust that somebody will eventually find the time."
    (reading,) = read_each([(Thread((Message(text),)), Facts())])
    assert reading.situation == "angry"
    assert [(cue.rule, cue.words) for cue in reading.cues] == [("trained-reader", text)]
