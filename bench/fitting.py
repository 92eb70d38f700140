"""What cues and words weigh: fitted to the messages of this project, and to plain requests.

`python -m bench fit --data DIR` writes the points of `src/evenhand/coach/reading/weights.tsv` and
`words.tsv` anew. DIR holds a copy of the public sets banking77 (CC BY 4.0) and natcs
(CDLA-Permissive 2.0), of whose sentences it is only known that they are `routine`, `problem` or
`confused`; without it they are left out. Messages set aside are never looked at.

The model is a softmax over the nine situations: points for each cue and each word (as counted in
`reading/words.py`), with a quadratic penalty that draws cues to what a person set before the first
fit (`fitting_prior.tsv`) and words to nothing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bench.copies import rows_of
from bench.messages import Labelled, customers
from evenhand.coach.reading import cues
from evenhand.coach.reading.reader import cues_in, shape_of
from evenhand.coach.reading.weighing import strengths
from evenhand.coach.reading.words import ALWAYS, counted, features, share
from evenhand.coach.rule import Look, rules_in
from evenhand.coach.spoken import SITUATIONS
from evenhand.coach.text.quoting import masked

Points = dict[str, dict[str, float]]
Array = NDArray[np.float64]

READING = Path(__file__).parents[1] / "src/evenhand/coach/reading"
PRIOR = Path(__file__).with_name("fitting_prior.tsv")
CALM = ("routine", "problem", "confused")

QUOTES_WORDS = "telling-words"
"""The cue that quotes the words counted here: it has no points of its own."""

CALM_COUNTS = 0.02
"""How much a plain request of the public sets counts beside a message of our own."""

ALWAYS_PENALTY, CUE_PENALTY, WORD_PENALTY = 1e-4, 1e-2, 2.5e-2
"""How strongly points are drawn back. A word's is divided by the square of its rarity (1 + log of
messages by those that hold it), as inverse document frequency does: a rare word tells more.
"""

RAREST = 4
"""Messages of our own in which a word must stand to be counted at all."""

SMALLEST = 0.12
"""Points below which a word is left out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One text as the model sees it: what speaks in it, and what it may be, with its weight."""

    cues: Mapping[str, float]
    words: Mapping[str, float]
    may_be: Mapping[str, float]
    counts: float
    sure: bool


def main(arguments: Sequence[str]) -> int:
    """Fit, and write both tables. Returns 0."""
    parser = argparse.ArgumentParser(prog="python -m bench fit")
    parser.add_argument("--data", type=Path, help="folder of the public sets")
    chosen = parser.parse_args(arguments)
    rows = [row_of(message) for message in customers("learn")]
    if chosen.data:
        rows += [row_of(text) for text in calm_texts(chosen.data)]
    write(*fit(rows))
    return 0


def calm_texts(data: Path) -> Iterator[str]:
    """The sentences of banking77 and natcs to learn from."""
    for name, field in (("banking77/train", "text"), ("natcs/development-utterances", "utterance")):
        yield from (row[field] for row in rows_of(data, name))


def row_of(one: Labelled | str) -> Row:
    """A message of ours, or the text of a plain request, as the model sees it."""
    return _calm(one) if isinstance(one, str) else _own(one)


def _own(message: Labelled) -> Row:
    return _row(message.text, message.shares, 1.0, sure=True)


def _calm(text: str) -> Row:
    return _row(text, dict.fromkeys(CALM, 1.0), CALM_COUNTS, sure=False)


def _row(text: str, may_be: Mapping[str, float], counts: float, *, sure: bool) -> Row:
    look = Look(masked(text))
    found, shape = cues_in(look, text), shape_of(look)
    said = counted(look.lower)
    words = dict.fromkeys(features(said), share(said))
    return Row(strengths(found, shape), words, may_be, counts, sure)


def fit(rows: Sequence[Row]) -> tuple[Points, Points]:
    """The points of each cue, and of each word with those that are there always."""
    names = [ALWAYS, *(rule.name for rule in rules_in(cues) if rule.name != QUOTES_WORDS)]
    stands = Counter(word for row in rows if row.sure for word in row.words)
    words = sorted(word for word, often in stands.items() if often >= RAREST)
    place = {("cue", name): n for n, name in enumerate(names)}
    place |= {("word", word): len(names) + n for n, word in enumerate(words)}
    prior = np.zeros((len(place), len(SITUATIONS)))
    for name, points in _prior().items():
        if ("cue", name) in place:
            prior[place["cue", name]] = [points.get(s, 0.0) for s in SITUATIONS]
    often = np.array([stands[word] for word in words])
    rarity = 1 + np.log(sum(row.sure for row in rows) / often)
    penalty = np.full((len(place), 1), CUE_PENALTY)
    penalty[0] = ALWAYS_PENALTY
    penalty[len(names) :, 0] = WORD_PENALTY / rarity**2
    fitted = _softmax(_matrix(rows, place), rows, prior, penalty)
    fitted -= np.median(fitted, axis=1, keepdims=True)
    by_cue = {name: _said(fitted[n], SMALLEST) for n, name in enumerate(names)}
    by_word = {word: _said(fitted[place["word", word]], SMALLEST) for word in words}
    by_word[ALWAYS] = by_cue.pop(ALWAYS)
    return by_cue, {word: points for word, points in by_word.items() if points}


def _matrix(rows: Sequence[Row], place: Mapping[tuple[str, str], int]) -> csr_matrix:
    at, values = [], []
    for n, row in enumerate(rows):
        spoken = {("cue", ALWAYS): 1.0}
        spoken |= {("cue", name): strength for name, strength in row.cues.items()}
        spoken |= {("word", word): part for word, part in row.words.items()}
        for key, value in spoken.items():
            if key in place:
                at.append((n, place[key]))
                values.append(value)
    where = tuple(np.array(at).T)
    return csr_matrix((values, where), shape=(len(rows), len(place)))


def _softmax(spoken: csr_matrix, rows: Sequence[Row], prior: Array, penalty: Array) -> Array:
    """Weights of the least penalised cross-entropy; unsure rows are shared out between rounds."""
    may_be = np.array([[row.may_be.get(s, 0.0) for s in SITUATIONS] for row in rows])
    counts = np.array([[row.counts] for row in rows]) / sum(row.counts for row in rows)
    unsure = np.array([not row.sure for row in rows])
    back, weights = spoken.T.tocsr(), prior.copy()
    for _ in range(3 if unsure.any() else 1):
        target = may_be.copy()
        shared = _shares(spoken @ weights) * (may_be > 0)
        target[unsure] = (shared / shared.sum(axis=1, keepdims=True))[unsure]

        def loss(flat: Array, target: Array = target) -> tuple[float, Array]:
            tried = flat.reshape(prior.shape)
            shares = _shares(spoken @ tried)
            away = tried - prior
            cost = -(counts * target * np.log(shares + 1e-12)).sum()
            slope = back @ (counts * (shares - target)) + penalty * away
            return cost + (penalty * away * away).sum() / 2, slope.ravel()

        found = minimize(
            loss, weights.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 80}
        )
        weights = found.x.reshape(prior.shape)
    return weights


def _shares(points: Array) -> Array:
    raised = np.exp(points - points.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _said(points: Array, smallest: float) -> dict[str, float]:
    pairs = sorted(zip(SITUATIONS, points, strict=True), key=lambda pair: -abs(pair[1]))
    return {s: round(float(n), 2) for s, n in pairs if abs(n) >= smallest}


def _prior() -> Points:
    lines = PRIOR.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        name: {s: float(n) for s, n in (pair.split() for pair in said.split(",") if pair.strip())}
        for name, said in rows
    }


def write(by_cue: Points, by_word: Points) -> None:
    """Put the points into both tables; what a person set about feelings and flags stays."""
    file = READING / "weights.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    told = {line.split("\t")[0]: line.split("\t")[2:] for line in lines if line not in head}
    told.pop(ALWAYS, None)
    rows = [
        "\t".join((name, _listed(by_cue.get(name, {})), *told.get(name, ["", ""])))
        for name in sorted({*by_cue, *told})
    ]
    file.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
    file = READING / "words.tsv"
    head = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:2] == "# "]
    rows = [f"{word}\t{_listed(points)}" for word, points in sorted(by_word.items())]
    file.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def _listed(points: Mapping[str, float]) -> str:
    return ", ".join(f"{situation} {number:g}" for situation, number in points.items())
