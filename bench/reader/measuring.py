"""What is measured of logits, with nothing but numpy: F1, thresholds, calibration, intervals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Marks = NDArray[np.bool_]

BINS = 10
DRAWS = 1000


def sigmoid(logits: Array) -> Array:
    """Log-odds as probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))))


def softmax(logits: Array) -> Array:
    """Each row as shares of 1."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def f1(there: Marks, said: Marks) -> float:
    """The harmonic mean of precision and recall, 0 where nothing is there or said."""
    both = int((there & said).sum())
    return 2 * both / total if (total := int(there.sum() + said.sum())) else 0.0


def macro_f1(there: Marks, said: Marks) -> float:
    """The mean over the columns of their F1."""
    return float(np.mean([f1(there[:, n], said[:, n]) for n in range(there.shape[1])]))


def average_precision(there: Marks, logits: Array) -> float:
    """The mean, over the texts that have the label, of the precision from the likeliest to them.

    It asks for the order alone, so no threshold's luck is in it. 0 where no text has the label.
    """
    ranked = there[np.argsort(-logits, kind="stable")]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float(precision[ranked].mean()) if ranked.any() else 0.0


def best_threshold(there: Marks, chance: Array, *, both: bool = False) -> float:
    """The probability from which on saying so gives the best F1, between 0.05 and 0.9.

    With `both`, that of not saying so counts as much: where nearly all of the data have the label,
    saying so always would be best.
    """
    tried = np.arange(0.05, 0.905, 0.01)
    sides = (there, ~there) if both else (there,)
    scores = np.array([
        sum(f1(side, (chance >= one) == (side is there)) for side in sides) for one in tried
    ])  # fmt: skip
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return float(round(tried[int(smooth.argmax())], 2))


def foretold_threshold(chance: Array) -> float:
    """The probability from which on saying so gives the best F1, if `chance` is what happens.

    Of k texts, those of the highest chance, twice the sum of their chances over k and the sum of
    all chances (Lewis 1995). Where few texts have a label, this is less a matter of luck than the
    best threshold of those few.
    """
    highest = np.sort(chance)[::-1]
    foretold = 2 * np.cumsum(highest) / (np.arange(1, len(highest) + 1) + highest.sum())
    return float(round(highest[int(foretold.argmax())], 2))


def temperature_of_shares(logits: Array, right: Marks) -> float:
    """What logits are divided by, that the shares of `right` situations are likeliest."""
    tried = np.exp(np.linspace(np.log(0.4), np.log(4), 80))
    costs = [-np.log((softmax(logits / one) * right).sum(axis=1) + 1e-9).mean() for one in tried]
    return float(round(tried[int(np.argmin(costs))], 3))


def scale_and_shift(logits: Array, there: Marks) -> tuple[float, float]:
    """a and b, that sigmoid(a × logit + b) is likeliest (Platt 1999), drawn a little to 1 and 0."""
    target, scale, shift = there.astype(float), 1.0, 0.0
    for _ in range(50):
        chance = sigmoid(scale * logits + shift)
        off, weight = chance - target, chance * (1 - chance) + 1e-6
        slope = np.array([(off * logits).sum() + (scale - 1), off.sum() + 0.1 * shift])
        bent = np.array([
            [(weight * logits * logits).sum() + 1, (weight * logits).sum()],
            [(weight * logits).sum(), weight.sum() + 0.1],
        ])  # fmt: skip
        step = np.linalg.solve(bent, slope)
        scale, shift = scale - step[0], shift - step[1]
    return float(round(max(scale, 0.1), 3)), float(round(shift, 3))


def calibration_error(confidence: Array, right: Marks) -> float:
    """How far confidence is from being right, over ten bins of equal width (Guo et al. 2017)."""
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [
        abs(confidence[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
        for one in np.unique(bins)
    ]
    return float(sum(gaps))


def interval(score: Callable[[NDArray[np.int64]], float], rows: int) -> tuple[float, float]:
    """Where 95 % of `score` lie when rows are drawn again and again (bootstrap, seed 6)."""
    chance = np.random.default_rng(6)
    drawn = [score(chance.integers(0, rows, rows)) for _ in range(DRAWS)]
    low, high = np.percentile(drawn, (2.5, 97.5))
    return float(low), float(high)
