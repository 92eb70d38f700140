"""Thresholds and calibration, from development data alone, written to `reader.toml`.

- Situations: one temperature, found where our development messages are likeliest.
- Every other label: a scale and a shift (Platt 1999), and the threshold half way between that of
  the best F1 and the one that the chances foretell (tried on halves of GoEmotions' development
  part, the mean does better on the other half than either). Emotions and feelings from GoEmotions'
  development part, flags and the insult to a person from our own, offensive and hateful from
  Davidson's, where both sides count and the best is taken.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from bench.reader import examples
from bench.reader.examples import Example
from bench.reader.exporting import logits_of, opened
from bench.reader.labels import KINDS, LABELS, PLACES, SINGLE
from bench.reader.measuring import (
    Array,
    Marks,
    best_threshold,
    foretold_threshold,
    scale_and_shift,
    sigmoid,
    temperature_of_shares,
)
from bench.reader.pieces import LAST, LONGEST, numbered

VERSION = "5"

FEWEST = 12
"""Of a label there must be so many in development data, else its threshold is one half."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a label's logit becomes a probability, and from which on it is said."""

    scale: float = 1.0
    shift: float = 0.0
    threshold: float = 0.5

    def chance(self, logits: Array) -> Array:
        """The probabilities that `logits` stand for."""
        return sigmoid(self.scale * logits + self.shift)


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything that is chosen: the situations' temperature, and each other label's."""

    temperature: float
    labels: Mapping[tuple[str, str], Chosen]


def developed_on(data: Path) -> list[Example]:
    """All development data."""
    return [
        *examples.own("develop"),
        *examples.goemotions(data, "dev"),
        *examples.davidson(data, "dev"),
    ]


def told(model: Path, rows: list[Example], base: Path) -> Array:
    """The logits of `rows` by the exported file `model`."""
    return logits_of(opened(model), numbered([row.text for row in rows], base))


def choose(rows: list[Example], logits: Array) -> Choice:
    """What is likeliest and best on `rows`, of which `logits` are what the reader tells."""
    right = np.array(
        [[situation in row.may_be for situation in KINDS["situation"]] for row in rows]
    )
    own = np.array([row.source == "own" for row in rows])
    temperature = temperature_of_shares(logits[own, :SINGLE], right[own])
    return Choice(temperature, {pair: _chosen(pair, rows, logits) for pair in LABELS[SINGLE:]})


def _chosen(pair: tuple[str, str], rows: list[Example], logits: Array) -> Chosen:
    known = np.array([row.known.get(pair) in {0.0, 1.0} for row in rows])
    there = np.array([row.known.get(pair) == 1.0 for row in rows])[known]
    if there.sum() < FEWEST:
        return Chosen()
    scale, shift = scale_and_shift(logits[known, PLACES[pair]], there)
    chance = sigmoid(scale * logits[known, PLACES[pair]] + shift)
    return Chosen(scale, shift, _threshold(there, chance, both=pair[0] == "abuse"))


def _threshold(there: Marks, chance: Array, *, both: bool) -> float:
    best = best_threshold(there, chance, both=both)
    return best if both else round((best + foretold_threshold(chance)) / 2, 3)


def written(choice: Choice, folder: Path, seed: int, figures: Mapping[str, str]) -> str:
    """`reader.toml`: what `folder` holds, how it is read, and `figures` of development."""
    lines = [
        "# The trained reader: what its outputs are and how they are read. Made by `python -m",
        "# bench.reader ship`; CARD.md tells what it is for. Log-odds of a label: scale * logit +",
        "# shift. The situations exclude each other, so theirs go through a softmax.",
        f'version = "{VERSION}"',
        f"tokens = {LONGEST}",
        f"last = {LAST}",
        f"seed = {seed}",
        "",
        "[sha256]",
        *(f'"{name}" = "{_hash(folder / name)}"' for name in ("reader.onnx", "vocab.txt")),
        "",
        "[developed_on]",
        *(f'"{name}" = "{value}"' for name, value in figures.items()),
    ]
    for kind, name in LABELS:
        one = choice.labels.get((kind, name), Chosen(scale=round(1 / choice.temperature, 3)))
        lines += ["", "[[label]]", f'kind = "{kind}"', f'name = "{name}"', f"scale = {one.scale}"]
        if kind != "situation":
            lines += [f"shift = {one.shift}", f"threshold = {one.threshold}"]
    return "\n".join(lines) + "\n"


def read_back(folder: Path) -> Choice:
    """The choice that `folder/reader.toml` holds."""
    known = tomllib.loads((folder / "reader.toml").read_text(encoding="utf-8"))["label"]
    labels = {
        (one["kind"], one["name"]): Chosen(one["scale"], one["shift"], one["threshold"])
        for one in known
        if "threshold" in one
    }
    return Choice(1 / known[0]["scale"], labels)


def _hash(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
