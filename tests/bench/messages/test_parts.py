"""Which rows one may learn from, how rows are read, and the page that tells of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from bench.messages.overview import README, renewed

import bench.messages
from bench.messages import (
    STRANGERS,
    Labelled,
    Promised,
    Reply,
    Wrong,
    answers,
    customers,
    is_set_aside,
    labelled,
    replies,
)

# Read once: nobody changes the rows.
part = cache(customers)


def written(file: Path, *rows: dict[str, object]) -> Path:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def test_a_tenth_is_set_aside() -> None:
    assert 0.08 < len(part("aside")) / len(part("all")) < 0.12
    assert 0.08 < len(replies("aside")) / len(replies("all")) < 0.12


def test_the_parts_are_apart_and_together_all() -> None:
    to_learn, aside = part("learn"), part("aside")
    assert not {one.id for one in to_learn} & {one.id for one in aside}
    assert len(to_learn) + len(part("develop")) + len(aside) == len(part("all"))
    assert customers() == to_learn
    assert replies() == replies("learn")


def test_nothing_is_learnt_of_strangers_and_nobody_else_is_developed_on() -> None:
    assert {row.author for row in part("all")} > STRANGERS
    assert not {row.author for row in part("learn")} & STRANGERS
    rows = {row.id for row in part("all") if row.author in STRANGERS and not is_set_aside(row)}
    assert rows == {row.id for row in part("develop")}


def test_an_id_keeps_its_side() -> None:
    first = [f"m{number:04}" for number in range(1, 15)]
    aside = [one for one in first if is_set_aside(Labelled(one, "", "routine"))]
    assert aside == ["m0001", "m0013"]


def test_a_message_without_more_than_its_label_is_read(tmp_path: Path) -> None:
    file = written(tmp_path / "x.jsonl", {"text": "Hello", "situation": "routine"})
    assert list(labelled(file)) == [Labelled("1", "Hello", "routine", author="x")]


def test_a_message_without_a_label_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        list(labelled(written(tmp_path / "x.jsonl", {"text": "Hello"})))


def test_both_ways_to_mark_a_reply_are_read(tmp_path: Path) -> None:
    promise = {"words": "I'll call", "what": "call", "vague": True, "condition": False}
    file = written(
        tmp_path / "x.jsonl",
        {"id": 7, "text": "Soon", "findings": ["vague-time"], "promise": None},
        {
            "text": "Soon. I'll call",
            "findings": [{"rule": "vague-time", "words": "Soon"}],
            "promises": [promise],
        },
        {"text": "No", "promises": []},
    )
    assert list(answers(file)) == [
        Reply("7", "Soon", findings=(Wrong("vague-time"),), author="x"),
        Reply(
            "2",
            "Soon. I'll call",
            findings=(Wrong("vague-time", "Soon"),),
            promises=(Promised("I'll call", "call", vague=True),),
            promise=True,
            author="x",
        ),
        Reply("3", "No", promises=(), promise=False, author="x"),
    ]


def test_what_a_second_hand_chose_otherwise_counts_as_right_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "customers").mkdir()
    rows = [{"id": f"z-{n}", "text": str(n), "situation": "problem", "also": []} for n in range(3)]
    written(tmp_path / "customers" / "z.jsonl", *rows)
    (tmp_path / "z.tsv").write_text("z-0\tangry\nz-1\tproblem\n", encoding="utf-8")
    monkeypatch.setattr(bench.messages, "CUSTOMERS", tmp_path / "customers")
    monkeypatch.setattr(bench.messages, "SECOND", tmp_path)
    assert [(one.accepted, one.second) for one in customers("all")] == [
        (("problem", "angry"), "angry"),
        (("problem",), "problem"),
        (("problem",), ""),
    ]


def test_the_page_tells_of_the_rows_that_are_there() -> None:
    page = README.read_text(encoding="utf-8")
    assert renewed(page) == page, "run `python -m bench.messages.overview`"
