"""From cues to a reading, in one place.

1. Each cue gives points to situations (`weights.tsv`). A cue met again gives two fifths of its
   points more, up to twice; met in the last sentence of a longer message, a quarter more, because
   people end on what matters most to them. Kind words before a "but" count half: what follows the
   "but" is what they came to say (Hutto and Gilbert 2014).
2. Then the cues are heard together (`_hear_together`), each turn with its reason.
3. `routine` stands at ROUTINE points from the start. The situation with most points is read, and
   its confidence is its share (softmax) among all nine. Whatever does not get above `routine` is
   not read: the coach abstains, which is `routine` at low confidence and no change of stance.

Points are log-odds set by hand, so that a person can see why a reading is what it is.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evenhand.coach.reading.weights import weights
from evenhand.coach.spoken import FLAGS, SITUATIONS, Cue

ROUTINE = 1.0
"""Points that `routine` has before a word is read: most messages are plain."""

AGAIN = 0.4
MOST_AGAIN = 2
LAST_WORD = 1.25
BEFORE_BUT = 0.5
KIND_WORDS = frozenset(("praise", "quotable-praise", "gratitude", "settled"))
ALSO = 0.12
"""The share of the best situation's points below which a next best one is not worth naming."""

COMPLAINING = ("problem", "disappointed", "angry", "abusive", "exception")
OUTRIGHT = frozenset(("anger-words", "swearing-at-the-matter", "insult-to-person", "threat"))
NEEDS_DELIGHT = frozenset(("quotable",))
NEEDS_PEACE = frozenset(("thanks-only",))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The outcome: the situation, how sure, the next best, feelings, heat 0 to 3 and flags."""

    situation: str
    confidence: float
    also: tuple[str, ...]
    feelings: Mapping[str, float]
    heat: int
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a message turns: offsets of its last sentence and of its last "but", 0 for none."""

    last_sentence: int = 0
    but: int = 0


def weigh(cues: Sequence[Cue], shape: Shape) -> Weighed:
    """What `cues` amount to in a message of that `shape`."""
    counts = Counter(cue.rule for cue in cues)
    points = _points(counts, _turned(cues, shape))
    heat = _heat(counts)
    _hear_together(points, counts, heat)
    shares = _shares(points)
    ranked = sorted(SITUATIONS, key=shares.__getitem__, reverse=True)
    best = ranked[0]
    return Weighed(
        situation=best,
        confidence=round(shares[best], 2) if counts else 0.3,
        also=tuple(s for s in ranked if s != best and shares[s] >= ALSO * shares[best])[:3],
        feelings=_feelings(counts, heat),
        heat=heat if best != "routine" else min(heat, 1),
        flags=_flags(counts, best),
    )


def _turned(cues: Sequence[Cue], shape: Shape) -> Mapping[str, float]:
    """By how much the place of each cue turns its points up or down."""
    turned: dict[str, float] = {}
    for cue in cues:
        by = LAST_WORD if cue.span.start >= shape.last_sentence > 0 else 1.0
        if cue.rule in KIND_WORDS and cue.span.start < shape.but:
            by *= BEFORE_BUT
        turned[cue.rule] = max(by, turned.get(cue.rule, 0.0))
    return turned


def _points(counts: Mapping[str, int], turned: Mapping[str, float]) -> dict[str, float]:
    points: dict[str, float] = defaultdict(float)
    for rule, count in counts.items():
        times = (1 + AGAIN * min(count - 1, MOST_AGAIN)) * turned[rule]
        for situation, number in weights()[rule].situations.items():
            points[situation] += number * times
    points["routine"] += ROUTINE
    return points


def _hear_together(points: dict[str, float], counts: Mapping[str, int], heat: int) -> None:
    if counts["sarcasm"]:
        # Kind words beside a bitter joke are part of the joke.
        points["angry"] += min(points["delighted"], 2) / 2
        points["delighted"] = 0
    complaint = sum(points[s] for s in ("problem", "disappointed", "angry", "abusive"))
    if complaint > points["delighted"]:
        # "Thanks for your reply, but": courtesy before a complaint is not delight.
        points["delighted"] *= 0.4
    else:
        # "You fixed the leak in an hour": a fault told by somebody who praises is over.
        for situation in ("problem", "disappointed", "angry"):
            points[situation] *= 0.4
    if complaint > 1:
        # A question or a number given beside a complaint does not make it routine.
        points["routine"] = ROUTINE + (points["routine"] - ROUTINE) / 2
    if counts["says-it-is-enough"]:
        # A question that wants no answer is not asked for lack of understanding.
        points["confused"] *= 0.4
    if counts["settled"]:
        # What is settled is not reported.
        points["problem"] *= 0.4
    if any(counts[rule] for rule in OUTRIGHT):
        # Anger said outright has its causes in the same message: they speak for it, not beside it.
        _lend(points, ("problem", "disappointed"), "angry", 0.5)
    if points["abusive"] > 3:
        # A person insulted comes before the matter, however much there is to be angry about.
        _lend(points, ("angry",), "abusive", 0.6)
    if not any(counts[rule] for rule in OUTRIGHT) and points["disappointed"] > 1:
        # So has disappointment.
        _lend(points, ("problem",), "disappointed", 0.3)
    if complaint > points["delighted"] and heat:
        # Heat turns up the complaint that is there.
        points["angry"] += 0.5 * heat if points["angry"] or heat > 1 else 0
    if points["hurting"] > 2:
        # Behind grief or illness, what they ask for is not a demand.
        _lend(points, ("exception", "problem"), "hurting", 0.4)


def _lend(points: dict[str, float], sources: Sequence[str], to: str, part: float) -> None:
    for source in sources:
        points[to] += part * points[source]
        points[source] *= 1 - part


def _shares(points: Mapping[str, float]) -> dict[str, float]:
    raised = {s: math.exp(min(points.get(s, 0.0), 30.0)) for s in SITUATIONS}
    whole = sum(raised.values())
    return {situation: value / whole for situation, value in raised.items()}


def _heat(counts: Mapping[str, int]) -> int:
    """0 to 3: marks of heat, harsh words and swearing, each worth one, an insult or threat two."""
    marks = min(counts["heat"], 2) + min(counts["anger-words"], 2)
    marks += min(counts["swearing-at-the-matter"], 2)
    marks += 2 * bool(counts["insult-to-person"] or counts["threat"])
    return min(3, marks)


def _feelings(counts: Mapping[str, int], heat: int) -> Mapping[str, float]:
    """Each feeling's strength: what is left to 1 is taken up by each further cue, and by heat."""
    left: dict[str, float] = defaultdict(lambda: 1.0)
    for rule, count in counts.items():
        for feeling, strength in weights()[rule].feelings.items():
            left[feeling] *= (1 - strength) ** (1 + AGAIN * min(count - 1, MOST_AGAIN))
    warm = {feeling: (1 - rest) for feeling, rest in left.items()}
    if "anger" in warm:
        warm["anger"] += (1 - warm["anger"]) * 0.15 * heat
    return {feeling: round(strength, 2) for feeling, strength in sorted(warm.items())}


def _flags(counts: Mapping[str, int], situation: str) -> tuple[str, ...]:
    raised = {weights()[rule].flag for rule in counts if counts[rule]}
    if situation != "delighted":
        raised -= NEEDS_DELIGHT
    if situation not in ("routine", "delighted"):
        raised -= NEEDS_PEACE
    return tuple(flag for flag in FLAGS if flag in raised)
