"""Fits the table by which rules and trained reader are joined (`fusing.py`) to labelled messages.

A softmax over the situations, whose points are what `fusing.fused` makes of them: a penalised
maximum of the likelihood, climbed by gradients with the step of Barzilai and Borwein (1988). It has
27 numbers and some hundred examples, so plain Python does it in seconds. Then all factors are
turned up or down together, so that a confidence of 0.8 is right in four of five (temperature
scaling, Guo et al. 2017).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from evenhand.coach.reading.fusing import Fusion, Joint, log_shares
from evenhand.coach.spoken import SITUATIONS

PULL = 0.02
"""How strongly every number is drawn back to the table that it starts from."""

ROUNDS = 80
TEMPERATURES = tuple(n / 20 for n in range(10, 41))
EVERY = range(len(SITUATIONS))

Numbers = list[float]


@dataclass(frozen=True, slots=True)
class Example:
    """One message: what rules and trained reader say, and what is right.

    `rules` and `model` are points before any guard; `right` shares out 1 among the situations, and
    `accepted` are all that count as right. `counts` is its weight beside the others'.
    `ruled_out` are situations that a guard forbids.
    """

    rules: Mapping[str, float]
    model: Mapping[str, float]
    right: Mapping[str, float]
    accepted: frozenset[str]
    counts: float = 1.0
    ruled_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Row:
    """An example in numbers: what the factors are multiplied with, and what should come out."""

    rules: Numbers
    model: Numbers
    right: Numbers
    allowed: Numbers
    counts: float


def refit(examples: Sequence[Example], start: Fusion, pull: float = PULL) -> Fusion:
    """`start` fitted to `examples`; unchanged without any.

    `pull` says how strongly it stays what it was.
    """
    rows = [row for one in examples if (row := _row(one)) is not None]
    if not rows:
        return start
    prior = _numbers(start)
    found = _climbed(rows, prior, pull)
    joints = {s: Joint(*(round(n, 3) for n in found[3 * p : 3 * p + 3])) for p, s in _placed()}
    return tempered(examples, replace(start, joints=joints))


def tempered(examples: Sequence[Example], table: Fusion) -> Fusion:
    """`table` turned so that the share of what it reads first is how often that is right."""
    likeliest = min(TEMPERATURES, key=lambda by: _surprise(examples, _turned(table, by)))
    return _turned(table, likeliest)


def shares(example: Example, table: Fusion) -> dict[str, float]:
    """The share of each situation, as `table` joins what both say."""
    row = _row(example)
    if row is None:
        return dict.fromkeys(SITUATIONS, 0.0)
    return dict(zip(SITUATIONS, _shares(row, _numbers(table)), strict=True))


def _row(example: Example) -> _Row | None:
    """The example in numbers; None where a guard forbids all that would be right."""
    rules, model = log_shares(example.rules), log_shares(example.model)
    allowed = [float(s not in example.ruled_out) for s in SITUATIONS]
    right = [example.right.get(s, 0.0) * may for s, may in zip(SITUATIONS, allowed, strict=True)]
    whole = sum(right)
    if whole <= 0:
        return None
    return _Row(
        [rules[s] for s in SITUATIONS],
        [model[s] for s in SITUATIONS],
        [part / whole for part in right],
        allowed,
        example.counts,
    )


def _shares(row: _Row, numbers: Numbers) -> Numbers:
    points = [
        numbers[3 * p] * row.rules[p] + numbers[3 * p + 1] * row.model[p] + numbers[3 * p + 2]
        for p in EVERY
    ]
    best = max(points)
    raised = [math.exp(points[p] - best) * row.allowed[p] for p in EVERY]
    whole = sum(raised) or 1.0
    return [one / whole for one in raised]


def _climbed(rows: Sequence[_Row], prior: Numbers, pull: float) -> Numbers:
    """The numbers of the least loss, from `prior` on."""
    numbers, slope = prior, _slope(rows, prior, prior, pull)
    step = 0.1
    best, least = prior, _loss(rows, prior, prior, pull)
    for _ in range(ROUNDS):
        moved = [n - step * s for n, s in zip(numbers, slope, strict=True)]
        steeper = _slope(rows, moved, prior, pull)
        way = [new - old for new, old in zip(moved, numbers, strict=True)]
        turn = [new - old for new, old in zip(steeper, slope, strict=True)]
        along = sum(w * t for w, t in zip(way, turn, strict=True))
        step = min(max(sum(w * w for w in way) / along, 1e-3), 20.0) if along > 0 else 0.1
        numbers, slope = moved, steeper
        loss = _loss(rows, numbers, prior, pull)
        if loss < least:
            best, least = numbers, loss
    return best


def _loss(rows: Sequence[_Row], numbers: Numbers, prior: Numbers, pull: float) -> float:
    told = 0.0
    for row in rows:
        pairs = zip(row.right, _shares(row, numbers), strict=True)
        told -= row.counts * sum(part * math.log(share + 1e-12) for part, share in pairs if part)
    away = sum((n - p) ** 2 for n, p in zip(numbers, prior, strict=True))
    return told / _whole(rows) + pull * away / 2


def _slope(rows: Sequence[_Row], numbers: Numbers, prior: Numbers, pull: float) -> Numbers:
    whole = _whole(rows)
    slope = [pull * (n - p) for n, p in zip(numbers, prior, strict=True)]
    for row in rows:
        found = _shares(row, numbers)
        for place in EVERY:
            off = row.counts * (found[place] - row.right[place]) / whole
            slope[3 * place] += off * row.rules[place]
            slope[3 * place + 1] += off * row.model[place]
            slope[3 * place + 2] += off
    return slope


def _whole(rows: Sequence[_Row]) -> float:
    return sum(row.counts for row in rows)


def _surprise(examples: Sequence[Example], table: Fusion) -> float:
    """How surprising it is, given the shares, that what is read first is right or wrong."""
    told = 0.0
    for example in examples:
        found = shares(example, table)
        first = max(found, key=found.__getitem__)
        sure = min(max(found[first], 1e-6), 1 - 1e-6)
        told -= example.counts * math.log(sure if first in example.accepted else 1 - sure)
    return told


def _turned(table: Fusion, by: float) -> Fusion:
    joints = {
        s: Joint(*(round(n * by, 3) for n in (j.rules, j.model, j.always)))
        for s, j in table.joints.items()
    }
    return replace(table, joints=joints)


def _numbers(table: Fusion) -> Numbers:
    joints = (table.joints[s] for s in SITUATIONS)
    return [n for joint in joints for n in (joint.rules, joint.model, joint.always)]


def _placed() -> list[tuple[int, str]]:
    return list(enumerate(SITUATIONS))
