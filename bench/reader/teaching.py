"""What earlier readers and a bag of words tell of every text, to be learnt beside people's labels.

One label is right or wrong; the mean of several readers is mostly right, and tells how sure it is
(Hinton et al. 2015). Told are the labels of the public sets alone: emotions, offensive, hateful.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, make_union

from bench.reader.batches import Learnt
from bench.reader.examples import Example
from bench.reader.exporting import logits_of, opened
from bench.reader.labels import PLACES, of_kind
from bench.reader.measuring import Array, Marks, sigmoid

WORDS = 0.2
"""How much of the bag of words' log-odds is added to those of the readers."""

BELIEVED = 0.5
"""The share that is told of a target that people gave, and what it weighs where nobody gave one."""

FOLDS = 3

EMOTIONS = of_kind("goemotions")
TOLD = [
    *range(EMOTIONS.start, EMOTIONS.stop),
    PLACES["abuse", "offensive"],
    PLACES["abuse", "hateful"],
]
"""The places of the labels that are told."""


def told_by(elders: Sequence[Path], learnt: Learnt, rows: Sequence[Example]) -> NDArray[np.float32]:
    """The chances of the labels `TOLD` in each of `rows`, which `learnt` holds in pieces.

    Raises:
        ValueError: there is no reader among `elders`.
    """
    if not elders:
        raise ValueError("Name the readers to learn from: --elders OLDER/reader.onnx ...")
    pieces = [list(row) for row in learnt.pieces]
    logits = np.mean([_told(file, pieces) for file in elders], axis=0)
    logits[:, EMOTIONS] += WORDS * by_words(learnt, [row.text for row in rows])
    return sigmoid(logits[:, TOLD]).astype(np.float32)


def _told(elder: Path, pieces: list[list[int]]) -> Array:
    print(f"{time.strftime('%X')} {elder} reads {len(pieces):,} texts", flush=True)
    return logits_of(opened(elder), pieces)


def by_words(learnt: Learnt, texts: Sequence[str]) -> Array:
    """Log-odds of each emotion, around their mean, by bags of words that never learnt that text.

    0 where no text has emotions.
    """
    emotions = learnt.targets[:, EMOTIONS] == 1
    odds = np.zeros(emotions.shape)
    labelled = np.flatnonzero(learnt.known[:, EMOTIONS].all(axis=1))
    if not len(labelled):
        return odds
    others = np.setdiff1d(np.arange(len(texts)), labelled)
    for fold in range(FOLDS):
        known, left = np.delete(labelled, np.s_[fold::FOLDS]), labelled[fold::FOLDS]
        bag = _bag().fit([texts[row] for row in known])
        asked = bag.transform([texts[row] for row in (*left, *others)])
        told = _odds(bag.transform([texts[row] for row in known]), emotions[known], asked)
        odds[left] = told[: len(left)]
        odds[others] += told[len(left) :] / FOLDS
    return odds - odds[labelled].mean(axis=0)


def _bag() -> FeatureUnion:
    return make_union(
        TfidfVectorizer(
            ngram_range=(1, 2), min_df=2, sublinear_tf=True, token_pattern=r"\b\w+\b|[!?]+"
        ),
        TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=(2, 5),
            min_df=5,
            sublinear_tf=True,
            max_features=150_000,
        ),
    )


def _odds(known: csr_matrix, emotions: Marks, asked: csr_matrix) -> Array:
    return np.stack([_one(known, there, asked) for there in emotions.T], axis=1)


def _one(known: csr_matrix, there: Marks, asked: csr_matrix) -> Array:
    if there.all() or not there.any():
        return np.zeros(asked.shape[0])
    model = LogisticRegression(C=4, solver="liblinear", tol=1e-2, random_state=1)
    return np.asarray(model.fit(known, there).decision_function(asked))


def taught(learnt: Learnt, told: NDArray[np.float32]) -> Learnt:
    """`learnt` with what was `told` in it, by the weight of `BELIEVED`."""
    targets, known = learnt.targets.copy(), learnt.known.copy()
    given = known[:, TOLD] > 0
    mixed = (1 - BELIEVED) * targets[:, TOLD] + BELIEVED * told
    targets[:, TOLD] = np.where(given, mixed, told)
    known[:, TOLD] = np.where(given, 1, BELIEVED)
    return replace(learnt, targets=targets, known=known)
