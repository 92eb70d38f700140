"""Every row of our own data set is well formed, and there are enough of them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench.messages import CUSTOMERS, REPLIES, SECOND, UNSEEN
from evenhand.coach.checking import checks
from evenhand.coach.rule import rules_in
from evenhand.coach.spoken import FLAGS, SITUATIONS

CUSTOMER = {"id", "text", "situation", "also", "flags", "channel", "trade", "author"}
REPLY = {"id", "text", "in_reply_to", "findings", "unsure", "promises", "channel", "trade"}
REPLY |= {"author"}
CHECKS = {name for rule in rules_in(checks) for name in (rule.name, *rule.formerly)}

Found = list[tuple[str, dict[str, Any]]]


def rows(folder: Path) -> Found:
    """Every row with the name of its author's file."""
    return [
        (file.stem, json.loads(line))
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


@pytest.fixture(scope="module")
def customers() -> Found:
    return rows(CUSTOMERS)


@pytest.fixture(scope="module")
def replies() -> Found:
    return rows(REPLIES)


def test_there_are_enough(customers: Found, replies: Found) -> None:
    assert len(customers) >= 1_500
    assert len(replies) >= 600


def test_every_message_has_its_parts(customers: Found) -> None:
    assert [row["id"] for _, row in customers if set(row) - {"note"} != CUSTOMER] == []
    assert [row["id"] for author, row in customers if row["author"] != author] == []
    assert [row["id"] for _, row in customers if row["text"].strip() != row["text"]] == []
    assert [row["id"] for _, row in customers if not (row["channel"] and row["trade"])] == []


def test_every_label_of_a_message_is_known(customers: Found) -> None:
    labels = [(row["id"], [row["situation"], *row["also"]]) for _, row in customers]
    assert [key for key, named in labels if set(named) - set(SITUATIONS)] == []
    assert [key for key, named in labels if len(set(named)) < len(named)] == []
    assert [row["id"] for _, row in customers if set(row["flags"]) - set(FLAGS)] == []


def test_every_situation_and_flag_occurs(customers: Found) -> None:
    assert {row["situation"] for _, row in customers} == set(SITUATIONS)
    assert {flag for _, row in customers for flag in row["flags"]} == set(FLAGS)


def test_no_message_is_there_twice(customers: Found) -> None:
    unseen = [json.loads(line) for line in UNSEEN.read_text(encoding="utf-8").splitlines()]
    every = [row for _, row in customers] + unseen
    said = ["".join(c for c in row["text"].lower() if c.isalnum() or c == " ") for row in every]
    assert len({row["id"] for row in every}) == len(every)
    assert [text for text, times in Counter(said).items() if text and times > 1] == []


def test_every_reply_has_its_parts(replies: Found) -> None:
    assert [row["id"] for _, row in replies if set(row) != REPLY] == []
    assert [row["id"] for author, row in replies if row["author"] != author] == []
    assert len({row["id"] for _, row in replies}) == len(replies)
    assert len({row["text"] for _, row in replies}) == len(replies)


def test_every_rule_that_a_reply_is_marked_with_is_a_check(replies: Found) -> None:
    marked = [(row["id"], one["rule"]) for _, row in replies for one in row["findings"]]
    marked += [(row["id"], rule) for _, row in replies for rule in row["unsure"]]
    assert [one for one in marked if one[1] not in CHECKS] == []


def test_no_rule_of_a_reply_is_both_sure_and_unsure(replies: Found) -> None:
    sure = [(row["id"], {one["rule"] for one in row["findings"]}, row) for _, row in replies]
    assert [key for key, rules, row in sure if rules & set(row["unsure"])] == []


def test_marked_words_stand_in_the_reply(replies: Found) -> None:
    marks = [(row, one) for _, row in replies for one in (*row["findings"], *row["promises"])]
    assert [(r["id"], m) for r, m in marks if m["words"] and m["words"] not in r["text"]] == []
    promised = [one for _, row in replies for one in row["promises"]]
    assert [one for one in promised if set(one) != {"words", "what", "vague", "condition"}] == []
    assert [one for one in promised if not one["words"]] == []


def test_every_second_label_is_of_a_message_and_known(customers: Found) -> None:
    ids = {(author, row["id"]) for author, row in customers}
    lines = [
        (file.stem, *line.split("\t"))
        for file in sorted(SECOND.glob("*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert [one for one in lines if len(one) != 3] == []
    assert [one for one in lines if one[:2] not in ids or one[2] not in SITUATIONS] == []
