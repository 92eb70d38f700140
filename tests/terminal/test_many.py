import json

import pytest

from evenhand.terminal.inputs import BadInput, Document, documents
from evenhand.terminal.many import TOGETHER, cores, told, told_of_all


def lines(tmp_path, *texts):
    file = tmp_path / "many.jsonl"
    rows = (json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts))
    file.write_text("\n".join(rows) + "\n")
    return documents([str(file)], None, lambda _: None)


def test_many_are_told_in_order_with_what_cannot_be_used_between(tmp_path):
    found = list(lines(tmp_path, "What a brilliant service, I love it!", "", "It is broken."))
    found.insert(1, BadInput("line 2 is no JSON."))
    found.append(Document("line 5", {"text": 5}))
    first, wrong, empty, last, worse = told(found, with_trained=False)
    assert (first["id"], first["situation"], last["id"], last["situation"]) == (
        "0",
        "delighted",
        "2",
        "problem",
    )
    assert str(wrong) == "line 2 is no JSON."
    assert empty["confidence"] == 0.0
    assert str(worse) == 'line 5: "text" should be text.'


@pytest.mark.thorough
def test_many_on_two_cores_are_told_as_on_one(tmp_path):
    texts = [f"My order {n} never came." for n in range(TOGETHER + 10)]
    one = list(told_of_all(lines(tmp_path, *texts), 1, with_trained=False))
    two = list(told_of_all(lines(tmp_path, *texts), 2, with_trained=False))
    assert [answer["id"] for answer in one] == [str(n) for n in range(len(texts))]
    assert one == two


def test_many_take_no_more_than_a_few_batches_at_a_time(tmp_path):
    taken = []
    found = lines(tmp_path, *["It is broken."] * (3 * TOGETHER))
    watched = (taken.append(one) or one for one in found)
    assert next(told_of_all(watched, 1, with_trained=False))["reader"] is None
    assert len(taken) == TOGETHER


def test_cores_are_counted():
    assert cores() >= 1
