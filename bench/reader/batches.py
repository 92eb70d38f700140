"""Examples as arrays, and the order in which they are learnt from."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from bench.reader.examples import Example
from bench.reader.labels import LABELS, PLACES
from bench.reader.pieces import BEGIN, END, MASK, numbered

BATCH = 16
POOL = 50
"""Batches that are sorted by length together, so that little is padded."""

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Learnt:
    """All examples: pieces, targets, which targets are known, and whether the situation is sure."""

    pieces: Sequence[Sequence[int]]
    targets: Array
    known: Array
    sure: Array


@dataclass(frozen=True, slots=True)
class Batch:
    """A few examples as the network takes them."""

    ids: Tensor
    mask: Tensor
    targets: Tensor
    known: Tensor
    sure: Tensor


def arrays(examples: Sequence[Example], base: Path) -> Learnt:
    """`examples` in their order; a situation counts as known wherever it may be anything."""
    targets = np.zeros((len(examples), len(LABELS)), np.float32)
    known = np.zeros_like(targets)
    for row, example in enumerate(examples):
        for pair, value in example.known.items():
            targets[row, PLACES[pair]] = value
            known[row, PLACES[pair]] = 1
        for situation, part in example.may_be.items():
            targets[row, PLACES["situation", situation]] = part
    sure = np.array([example.sure for example in examples], np.float32)
    return Learnt(numbered([one.text for one in examples], base), targets, known, sure)


def order(repeated: Sequence[tuple[Sequence[int], float]], seed: int) -> Iterator[list[int]]:
    """Rows of batch after batch, without end.

    `repeated` has groups of rows and how often each is met in one round: 0.5 is every other row.
    """
    chance = random.Random(seed)
    while True:
        rows: list[int] = []
        for group, times in repeated:
            rows += [row for row in group for _ in range(int(times))]
            rows += chance.sample(list(group), round(len(group) * (times % 1)))
        yield from _rounds(rows, chance)


def _rounds(rows: list[int], chance: random.Random) -> Iterator[list[int]]:
    chance.shuffle(rows)
    yield from (rows[at : at + BATCH * POOL] for at in range(0, len(rows), BATCH * POOL))


def batches(
    learnt: Learnt,
    repeated: Sequence[tuple[Sequence[int], float]],
    seed: int,
    left_out: float = 0.0,
) -> Iterator[Batch]:
    """Batch after batch, without end, each of texts about as long as each other.

    Of all pieces the share `left_out` is, by chance, so that no message is known by a single word.
    """
    chance = random.Random(seed + 1)
    for pool in order(repeated, seed):
        ordered = sorted(pool, key=lambda row: len(learnt.pieces[row]))
        each = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
        chance.shuffle(each)
        yield from (batch(learnt, rows, chance, left_out) for rows in each)


def batch(learnt: Learnt, rows: Sequence[int], chance: random.Random, left_out: float) -> Batch:
    """`rows` of what is learnt, padded to the longest of them."""
    ids, mask = padded([_thinned(learnt.pieces[row], chance, left_out) for row in rows])
    picked = (torch.from_numpy(each[rows]) for each in (learnt.targets, learnt.known, learnt.sure))
    return Batch(torch.from_numpy(ids), torch.from_numpy(mask), *picked)


def _thinned(pieces: Sequence[int], chance: random.Random, left_out: float) -> Sequence[int]:
    if not left_out:
        return pieces
    kept = (BEGIN, END)
    return [MASK if one not in kept and chance.random() < left_out else one for one in pieces]


def padded(pieces: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Numbers and mask of texts, filled up with nothing to the longest."""
    ids = np.zeros((len(pieces), max(map(len, pieces))), np.int64)
    for row, one in enumerate(pieces):
        ids[row, : len(one)] = one
    return ids, (np.arange(ids.shape[1]) < np.array([[len(one)] for one in pieces])).astype(
        np.int64
    )
