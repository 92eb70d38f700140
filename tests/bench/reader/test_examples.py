"""What the trained reader learns from: which rows, and what is known of each."""

import gzip
import json
from pathlib import Path

from bench.reader.examples import davidson, goemotions, own, weak
from bench.reader.labels import KINDS, LABELS, PLACES, of_kind


def test_own_shares_out_one_among_the_situations() -> None:
    assert {round(sum(row.may_be.values()), 6) for row in own("develop")} == {1.0}


def test_own_knows_what_a_situation_shows_and_leaves_open_what_it_does_not() -> None:
    angry = next(row for row in own("develop") if row.may_be == {"angry": 1.0})
    assert angry.known["feeling", "anger"] == 1.0
    assert angry.known["feeling", "delight"] == 0.0
    assert ("feeling", "worry") not in angry.known
    assert angry.known["abuse", "to-a-person"] == 0.0


def test_public_sets_that_are_not_there_are_left_out(tmp_path: Path) -> None:
    assert [*goemotions(tmp_path, "train"), *davidson(tmp_path, "train"), *weak(tmp_path)] == []


def test_public_sets_say_what_they_know(tmp_path: Path) -> None:
    keep(tmp_path / "goemotions/train", {"text": "[NAME] is great, thanks", "labels": [0, 15]})
    tweets = [{"id": n, "text": f"a &amp; b {n}", "class": n, "split80": "test"} for n in range(3)]
    keep(tmp_path / "davidson/davidson", *tweets)
    [felt] = goemotions(tmp_path, "train")
    assert felt.text == "name is great, thanks"
    assert {name for (_, name), value in felt.known.items() if value} == {
        *("admiration", "gratitude", "delight"),
    }
    hate, offence, neither = davidson(tmp_path, "test")
    assert neither.text == "a & b 2"
    asked = ("abuse", "offensive"), ("abuse", "hateful")
    assert [[row.known[one] for one in asked] for row in (hate, offence, neither)] == [
        *([1, 1], [1, 0], [0, 0]),
    ]


def test_labels_stand_kind_by_kind() -> None:
    for kind, names in KINDS.items():
        places = of_kind(kind)
        assert LABELS[places] == tuple((kind, name) for name in names)
        assert PLACES[kind, names[0]] == places.start


def keep(file: Path, *rows: dict[str, object]) -> None:
    file.parent.mkdir()
    with gzip.open(file.with_suffix(".jsonl.gz"), "wt", encoding="utf-8") as out:
        out.writelines(f"{json.dumps(row)}\n" for row in rows)
