from __future__ import annotations

import json
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.journal.models import Entry
from evenhand.desk.live import frames, queries
from evenhand.desk.live.happenings import Happening
from evenhand.desk.live.presence import Person

IDS = st.integers(1, 2**62)


def read(text: bytes) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.decode().removesuffix("\n\n").split("\n"))


def test_an_entry_is_told_in_ids() -> None:
    frame = frames.entry(Happening(7, "ReplySent", 12, 3))
    assert frame.entry == 7
    assert frame.text.decode() == (
        'event: entry\nid: 7\ndata: {"kind": "ReplySent", "conversation": 12, "by": 3}\n\n'
    )


def test_reload_moves_the_page_on() -> None:
    assert frames.reload(9).text == b"event: reload\nid: 9\ndata: {}\n\n"


def test_presence_carries_no_id_so_that_the_page_keeps_its_place() -> None:
    frame = frames.presence(12, [Person(3, "Tomás Brandt", "TB", "writing")])
    assert frame.entry == 0
    told = read(frame.text)
    assert sorted(told) == ["data", "event"]
    assert json.loads(told["data"]) == {
        "conversation": 12,
        "people": [{"id": 3, "name": "Tomás Brandt", "initials": "TB", "doing": "writing"}],
    }


@given(st.text(), IDS)
def test_a_name_cannot_break_out_of_its_event(name: str, pk: int) -> None:
    told = read(frames.presence(12, [Person(pk, name, "?", "looking")]).text)
    assert json.loads(told["data"])["people"][0]["name"] == name


@given(st.text(), IDS | st.none(), IDS | st.none(), IDS)
def test_an_entry_holds_nothing_but_its_kind_and_ids(
    kind: str, conversation: int | None, by: int | None, pk: int
) -> None:
    told = read(frames.entry(Happening(pk, kind, conversation, by)).text)
    assert told["event"] == "entry"
    assert int(told["id"]) == pk
    assert json.loads(told["data"]) == {"kind": kind, "conversation": conversation, "by": by}


def test_what_an_entry_holds_beside_its_ids_is_never_even_read() -> None:
    words = {"note": 1, "text": "I was so excited to receive my new pajamas"}
    entry = Entry.objects.create(kind="NoteWritten", conversation=12, by=3, values=words)
    (happening,) = queries.happenings_after(entry.pk - 1)
    assert asdict(happening) == {
        "id": entry.pk, "kind": "NoteWritten", "conversation": 12, "by": 3,
    }  # fmt: skip
