import subprocess
import sys

import pytest

pytest.importorskip("onnxruntime", reason="the trained reader needs the extra `reader`")

from evenhand.coach.reader.card import BadCard, card_of
from evenhand.coach.reader.model import Damaged, loaded
from tests.coach.reader import tiny

GLORP = {"glorp": {"angry": 3.0, "leaving": 2.0}, "wug": {"delighted": 1.0}}


def test_model_hears_each_text_by_itself_and_in_their_order():
    heard = tiny.model(GLORP).hear(["glorp glorp", "the wug. the wug", ""])
    assert [one.situations["angry"] for one in heard] == [6.0, 0.0, 0.0]
    assert [one.situations["delighted"] for one in heard] == [0.0, 2.0, 0.0]
    assert [one.flags["leaving"] for one in heard] == [4.0, 0.0, 0.0]


def test_model_hears_many_as_it_hears_one():
    model = tiny.model(GLORP)
    texts = ["glorp " * (n % 7) + "wug" for n in range(100)]
    one_by_one = [model.hear([text])[0] for text in texts]
    assert model.hear(texts) == model.hear(texts, together=8) == one_by_one


def test_model_keeps_both_ends_of_a_long_text():
    (heard,) = tiny.model(GLORP).hear(["wug " + "the " * 1000 + "glorp"])
    assert (heard.situations["delighted"], heard.situations["angry"]) == (1.0, 3.0)


def test_model_refuses_a_file_that_is_not_the_cards():
    graph, vocabulary, card = tiny.files(GLORP)
    with pytest.raises(Damaged, match=r"vocab\.txt is not the file"):
        loaded(graph, vocabulary + b"x", card)


@pytest.mark.parametrize("text", ["", "version = 1", "version", '[[label]]\nname = "x"'])
def test_card_that_lacks_something_is_refused(text):
    with pytest.raises(BadCard, match=r"^reader\.toml"):
        card_of(text)


def test_card_has_no_kind_of_label_that_nobody_knows():
    with pytest.raises(BadCard, match="of the kind mood"):
        card_of('version="1"\ntokens=9\n[sha256]\n[[label]]\nname="x"\nkind="mood"')


def test_coach_without_the_libraries_has_no_trained_reader_and_does_not_load_them():
    script = (
        "import importlib.util as util, sys; find = util.find_spec\n"
        "util.find_spec = lambda name: None if name == 'onnxruntime' else find(name)\n"
        "import evenhand.trained\n"
        "assert evenhand.trained.trained_reader() is None\n"
        "assert not {'numpy', 'onnxruntime'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_coach_alone_loads_nothing_of_the_trained_reader():
    script = (
        "import sys, evenhand.coach, evenhand.cli\n"
        "assert not {'numpy', 'onnxruntime'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
