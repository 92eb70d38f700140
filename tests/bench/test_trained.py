import pytest

pytest.importorskip("onnxruntime", reason="the trained reader needs the extra `reader`")
pytest.importorskip("scipy", reason="the bench group holds it")

from bench.trained import figures, macro_f1

from evenhand.coach.reader.model import loaded, trained
from tests.coach.reader import tiny


def test_without_a_model_there_is_nothing_to_score():
    if trained() is not None:
        pytest.skip("the package holds a model: `make bench` scores it")
    (line,) = figures()
    assert "no model is in the package" in str(line)


def test_macro_f1_is_the_mean_over_emotions():
    graph, vocabulary, card = tiny.files({"glorp": {"angry": 3.0}, "wug": {"delighted": 3.0}})
    for name in ("angry", "delighted"):
        label = f'name = "{name}"\nkind = "'
        card = card.replace(f'{label}situation"', f'{label}goemotions"\nthreshold = 0.9')
    model = loaded(graph, vocabulary, card)
    texts = ["glorp", "wug", "the", "glorp"]
    there = [{"angry"}, {"delighted"}, {"angry"}, {"angry"}]
    assert macro_f1(model, texts, there) == pytest.approx((0.8 + 1.0) / 2)
