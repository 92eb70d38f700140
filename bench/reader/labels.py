"""What the reader tells of a text, in the order of its outputs.

Situations exclude each other (a softmax); every other label stands alone (a sigmoid). Two kinds of
foul language are told apart: `offensive` and `hateful` words wherever they are aimed, as in the
tweets of Davidson et al. (2017), and `to-a-person`, an insult or threat to whoever reads, as in the
messages of this project. Offensive and not to a person is swearing at a matter.
"""

from __future__ import annotations

from evenhand.coach.spoken import FEELINGS, FLAGS, SITUATIONS

EMOTIONS = (
    *("admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion"),
    *("curiosity", "desire", "disappointment", "disapproval", "disgust", "embarrassment"),
    *("excitement", "fear", "gratitude", "grief", "joy", "love", "nervousness", "optimism"),
    *("pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral"),
)
"""The labels of GoEmotions (Demszky et al. 2020), in its own order."""

ABUSE = ("offensive", "hateful", "to-a-person")

KINDS = {
    "situation": SITUATIONS,
    "flag": FLAGS,
    "feeling": FEELINGS,
    "goemotions": EMOTIONS,
    "abuse": ABUSE,
}
"""Every kind of label with its labels; the outputs of the reader are these, one after the other."""

LABELS = tuple((kind, label) for kind, labels in KINDS.items() for label in labels)
PLACES = {pair: place for place, pair in enumerate(LABELS)}
SINGLE = len(SITUATIONS)
"""Where the labels begin that stand alone."""

FELT = {
    "anger": {"anger", "annoyance", "disapproval", "disgust"},
    "disappointment": {"disappointment", "sadness", "grief"},
    "confusion": {"confusion"},
    "worry": {"fear", "nervousness"},
    "gratitude": {"gratitude"},
    "delight": {"admiration", "love", "joy", "excitement"},
}
"""Emotions that stand for a feeling of ours; *hurt* has none."""


def of_kind(kind: str) -> slice:
    """The places of the labels of `kind`."""
    places = [place for place, (is_of, _) in enumerate(LABELS) if is_of == kind]
    return slice(places[0], places[-1] + 1)
