"""The desk with a trained reader: one so small that it hears two words, in a home of its own."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command

pytest.importorskip("onnxruntime", reason="the trained reader needs the extra `reader`")

from evenhand.coach.reading.fusing import Fusion, Joint, as_table
from evenhand.coach.spoken import SITUATIONS
from evenhand.desk.coaching import actions, hearing
from evenhand.desk.coaching.models import Reading
from tests.coach.reader import tiny
from tests.desk import cast

TABLE = Fusion({situation: Joint(0.5, 1.0, 0.0) for situation in SITUATIONS}, fitted_to="tiny")
SAYS = {"flibber": {"angry": 9.0}, "wug": {"confused": 0.5}}
TEXT = "It is raining here. The flibber."


@pytest.fixture
def reader(home: Path, settings: LazySettings) -> Path:
    """A desk with a model and a table of its own; the folder where they lie."""
    settings.TRAINED_READER = True
    folder = home / "reader"
    folder.mkdir()
    graph, vocabulary, card = tiny.files(SAYS)
    (folder / "reader.onnx").write_bytes(graph)
    (folder / "vocab.txt").write_bytes(vocabulary)
    (folder / "reader.toml").write_text(card)
    (folder / "fusion.tsv").write_text(as_table(TABLE))
    return folder


def test_the_trained_reader_reads_along_and_quotes_its_sentence(reader: Path):
    reading = actions.read_message(cast.message_from("Penny Marsh", TEXT))
    assert reading is not None
    understood = reading.understood
    assert (understood.situation, understood.reader) == ("angry", "tiny")
    (cue,) = (cue for cue in understood.cues if cue.rule == "trained-reader")
    assert (cue.words, cue.span.of(TEXT)) == ("The flibber.", "The flibber.")


def test_the_rules_read_alone_where_it_is_turned_off(reader: Path, settings: LazySettings):
    settings.TRAINED_READER = False
    cast.message_from("Penny Marsh", TEXT)
    assert Reading.objects.get().understood.reader == ""


def test_a_table_for_another_model_is_left_out_of_account(reader: Path):
    (reader / "fusion.tsv").write_text(as_table(Fusion(TABLE.joints, fitted_to="another")))
    assert hearing.trained() is None


@pytest.mark.parametrize("name", ["fusion.tsv", "vocab.txt", "reader.toml", "reader.onnx"])
def test_a_damaged_file_leaves_the_rules_alone_and_is_told(
    reader: Path, name: str, caplog: pytest.LogCaptureFixture
):
    (reader / name).write_text("nothing")
    cast.message_from("Penny Marsh", TEXT)
    assert Reading.objects.get().understood.reader == ""
    assert "The rules read alone: " in caplog.text


def test_a_page_has_the_same_words_with_it_and_without(reader: Path, settings: LazySettings):
    """Of a message of which both make the same, headings, labels and buttons are the same."""
    found = []
    for name, is_there in (("Penny Marsh", True), ("Oscar Lind", False)):
        settings.TRAINED_READER = is_there
        message = cast.message_from(name, "I am furious, nothing works.")
        client = cast.signed_in(cast.nadia())
        page = client.get(f"/conversations/{message.conversation_id}/").content.decode()
        words = re.findall(r"<(?:h\d|dt|label|button)[^>]*>\s*([A-Z][^<]*?)\s*<", page)
        found.append([one.replace(name, "A customer") for one in words])
    assert found[0] == found[1]
    assert len(found[0]) > 10


@pytest.mark.thorough
def test_corrections_are_learnt_from_by_command_and_it_can_be_undone(reader: Path):
    for number in range(60):
        message = cast.message_from("Penny Marsh", f"The wug {number}.")
        actions.correct(Reading.objects.get(message=message), "confused", by=cast.nadia())
    said = StringIO()
    call_command("desk_reader_adapt", stdout=said)
    assert "Kept. This page is in" in said.getvalue()
    learnt = hearing.trained()
    assert learnt is not None
    assert learnt.fusion != TABLE
    assert actions.read_message(cast.message_from("Penny Marsh", "The wug.")).shown == "confused"
    call_command("desk_reader_undo", stdout=said)
    assert (reader / "fusion.before.tsv").exists()
