import pytest

pytest.importorskip("onnxruntime", reason="the trained reader needs the extra `reader`")
pytest.importorskip("scipy", reason="the bench group holds it")

from bench.trained import abuse, emotions

from evenhand.coach.reader.model import loaded
from tests.coach.reader import tiny


def test_macro_f1_is_the_mean_over_emotions():
    graph, vocabulary, card = tiny.files({"glorp": {"angry": 3.0}, "wug": {"delighted": 3.0}})
    for name in ("angry", "delighted"):
        label = f'name = "{name}"\nkind = "'
        card = card.replace(f'{label}situation"', f'{label}goemotions"\nthreshold = 0.9')
    model = loaded(graph, vocabulary, card)
    texts = ["glorp", "wug", "the", "glorp"]
    there = [{"angry"}, {"delighted"}, {"angry"}, {"angry"}]
    assert emotions(model, texts, there) == pytest.approx((0.8 + 1.0) / 2)


def test_abuse_counts_what_is_abusive_and_what_is_not_alike():
    graph, vocabulary, card = tiny.files({"glorp": {"angry": 3.0}})
    said = 'name = "angry"\nkind = "situation"'
    card = card.replace(said, 'name = "offensive"\nkind = "abuse"\nthreshold = 0.9')
    model = loaded(graph, vocabulary, card)
    there = [{"offensive"}, set(), {"offensive"}]
    assert abuse(model, ["glorp", "the", "the"], there) == pytest.approx(2 / 3)
