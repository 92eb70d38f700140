"""From cues and words to a reading, in one place.

1. Each cue gives points to situations (`weights.tsv`). A cue met again gives two fifths of its
   points more, up to twice; met in the last sentence of a longer message, a quarter more, because
   people end on what matters most to them. Kind words before a "but" count half: what follows the
   "but" is what they came to say (Hutto and Gilbert 2014).
2. Plain words give points too (`words.tsv`). Where no table of words is at hand, `routine` has
   ROUTINE points from the start: most messages are plain.
3. The situation with most points is read, and its confidence is its share (softmax) among all nine.
   Nobody is read as abusive unless a cue quotes the insult or the threat; if one does, it comes
   before the matter, whatever else went wrong. Where a trained reader reads along, rough words that
   a cue quotes are enough for it to be heard, and put nothing first (`may_be_abuse`). It finds
   nobody delighted of whom only trouble is quoted, nor at ease who is unhappy and leaves
   (`ruled_out`). Hardship that is quoted comes before the question asked with it. Below UNSURE the
   coach abstains: `routine`, at low confidence and with no change of stance.

Points are log-odds (one point makes a situation about 2.7 times as likely), fitted to labelled
messages by `python -m bench fit`. Feelings, heat and flags are told by cues alone. Where a trained
reader is there, it is joined to all this as `fusing.py` says.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from evenhand.coach.reading.fusing import KEPT, Fusion, felt, fused, raised
from evenhand.coach.reading.weights import weights
from evenhand.coach.spoken import FLAGS, SITUATIONS, Cue, Heard

ROUTINE = 1.0
AGAIN = 0.4
MOST_AGAIN = 2
LAST_WORD = 1.25
BEFORE_BUT = 0.5
KIND_WORDS = frozenset(("praise", "quotable-praise", "gratitude", "settled"))
ALSO = 0.12
"""The share of the best situation's points below which a next best one is not worth naming."""

MOST_POINTS = 30.0
"""Points beyond which more make no situation any likelier."""

UNSURE = 0.25
"""The share below which nothing is read; nine situations have a ninth each by chance."""

HOT = ("heat", "anger-words", "swearing-at-the-matter")
AT_A_PERSON = ("insult-to-person", "threat")
AT_SOMEBODY_PERHAPS = "rough-words"
ABOUT_THE_MATTER = ("problem", "confused", "disappointed", "angry")
HARDSHIP = "hard-time"
A_QUESTION = ("routine", "confused")
AT_EASE = ("routine", "delighted")
TROUBLE = 2.0
"""Points of cues for one thing that went wrong, from which on only a kind word shows delight."""

AHEAD = 0.7
"""Points by which a person insulted goes before the matter, and grief before the question."""

NO_FLAG = frozenset(("",))
NEEDS_DELIGHT = frozenset(("quotable",))
NEEDS_PEACE = frozenset(("thanks-only",))


KNOWS_NOTHING = 0.3
"""How sure the coach is at most when neither a cue nor a known word was found."""

NOTHING_TOLD: Mapping[str, float] = {}


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


def weigh(cues: Sequence[Cue], shape: Shape, told: Mapping[str, float] = NOTHING_TOLD) -> Weighed:
    """What `cues` and the points `told` by plain words amount to in a message of that `shape`."""
    counts, spoken = _counts(cues), strengths(cues, shape)
    never = () if may_be_abuse(spoken, heard=False) else ("abusive",)
    shares = _shares(_guarded(points_of(spoken, told), spoken, never))
    weighed = _weighed(shares, counts, UNSURE)
    if counts or told:
        return weighed
    return replace(weighed, confidence=min(weighed.confidence, KNOWS_NOTHING))


def weigh_both(
    alone: Weighed,
    cues: Sequence[Cue],
    shape: Shape,
    told: Mapping[str, float],
    heard: Heard,
    fusion: Fusion,
) -> Weighed:
    """What the rules weighed `alone`, with what a trained reader `heard`; what is hard stays."""
    if not KEPT.isdisjoint(alone.flags):
        return alone
    counts, spoken = _counts(cues), strengths(cues, shape)
    points = fused(points_of(spoken, told), heard, fusion)
    shares = _shares(_guarded(points, spoken, ruled_out(alone, spoken)))
    both = _weighed(shares, counts, fusion.unsure)
    flags = _allowed({*both.flags, *raised(heard, fusion)}, both.situation)
    return replace(both, flags=flags, feelings=felt(both.feelings, heard, fusion))


def _weighed(shares: Mapping[str, float], counts: Mapping[str, int], unsure: float) -> Weighed:
    heat = _heat(counts)
    ranked = sorted(SITUATIONS, key=shares.__getitem__, reverse=True)
    best = ranked[0] if shares[ranked[0]] >= unsure else "routine"
    least = ALSO * shares[best]
    return Weighed(
        situation=best,
        confidence=round(shares[best], 2),
        also=tuple([s for s in ranked[:4] if s != best and shares[s] >= least][:3]),
        feelings=_feelings(counts, heat),
        heat=heat if best != "routine" else min(heat, 1),
        flags=_flags(counts, best),
    )


def _counts(cues: Sequence[Cue]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for cue in cues:
        counts[cue.rule] = counts.get(cue.rule, 0) + 1
    return counts


def strengths(cues: Sequence[Cue], shape: Shape) -> Mapping[str, float]:
    """How strongly each rule speaks: 1 for a cue met once, turned by how often and where it is."""
    turned: dict[str, float] = {}
    again: dict[str, int] = {}
    for cue in cues:
        rule, start = cue.rule, cue.span.start
        by = LAST_WORD if start >= shape.last_sentence > 0 else 1.0
        if rule in KIND_WORDS and start < shape.but:
            by *= BEFORE_BUT
        if rule in turned:
            again[rule] = again.get(rule, 0) + 1
        turned[rule] = max(by, turned.get(rule, 0.0))
    for rule, more in again.items():
        turned[rule] *= 1 + AGAIN * min(more, MOST_AGAIN)
    return turned


def points_of(spoken: Mapping[str, float], told: Mapping[str, float]) -> dict[str, float]:
    """The points that cues (by how strongly each speaks) and words give, before any guard."""
    points: dict[str, float] = defaultdict(float, told or {"routine": ROUTINE})
    for rule, strength in spoken.items():
        for situation, number in weights()[rule].situations.items():
            points[situation] += number * strength
    return points


def may_be_abuse(spoken: Iterable[str], *, heard: bool) -> bool:
    """Whether words are quoted, by the cues `spoken`, for which abuse may be read at all.

    With rules alone it takes an insult or a threat; where a trained reader `heard` the message too,
    rough words are enough, of which rules cannot tell whom they are aimed at.
    """
    enough = (*AT_A_PERSON, AT_SOMEBODY_PERHAPS) if heard else AT_A_PERSON
    return not set(spoken).isdisjoint(enough)


def ruled_out(alone: Weighed, spoken: Mapping[str, float]) -> frozenset[str]:
    """What no trained reader may find in a message of these cues, weighed `alone` by the rules."""
    never = set() if may_be_abuse(spoken, heard=True) else {"abusive"}
    if _is_only_trouble(spoken):
        never.add("delighted")
    if "leaving" in alone.flags and alone.situation in ABOUT_THE_MATTER:
        never.update(AT_EASE)
    return frozenset(never)


def _is_only_trouble(spoken: Mapping[str, float]) -> bool:
    """Whether the cues `spoken` are quoted for what went wrong, and for nothing kind."""
    points = points_of(spoken, NOTHING_TOLD)
    return points["delighted"] <= 0 and max(points[s] for s in ABOUT_THE_MATTER) >= TROUBLE


def _guarded(
    points: dict[str, float], spoken: Mapping[str, float], never: Iterable[str]
) -> Mapping[str, float]:
    """What only quoted words may do, whatever the points say."""
    points.update(dict.fromkeys(never, -math.inf))
    if not spoken.keys().isdisjoint(AT_A_PERSON):
        points["abusive"] = max(points["abusive"], *(points[s] + AHEAD for s in ABOUT_THE_MATTER))
    if HARDSHIP in spoken:
        points["hurting"] = max(points["hurting"], *(points[s] + AHEAD for s in A_QUESTION))
    return points


def _shares(points: Mapping[str, float]) -> dict[str, float]:
    told = map(points.get, SITUATIONS, repeat(0.0))
    raised = list(map(math.exp, map(min, told, repeat(MOST_POINTS))))
    whole = sum(raised)
    return dict(zip(SITUATIONS, [value / whole for value in raised], strict=True))


def _heat(counts: Mapping[str, int]) -> int:
    """0 to 3: marks of heat, harsh words and swearing, each worth one, an insult or threat two."""
    marks = sum(min(counts[rule], 2) for rule in HOT if rule in counts)
    return min(3, marks if counts.keys().isdisjoint(AT_A_PERSON) else marks + 2)


def _feelings(counts: Mapping[str, int], heat: int) -> Mapping[str, float]:
    """Each feeling's strength: what is left to 1 is taken up by each further cue, and by heat."""
    left: dict[str, float] = {}
    for rule, count in counts.items():
        for feeling, strength in weights()[rule].feelings.items():
            rest = (1 - strength) ** (1 + AGAIN * min(count - 1, MOST_AGAIN))
            left[feeling] = left.get(feeling, 1.0) * rest
    warm = {feeling: (1 - rest) for feeling, rest in left.items()}
    if "anger" in warm:
        warm["anger"] += (1 - warm["anger"]) * 0.15 * heat
    return {feeling: round(strength, 2) for feeling, strength in sorted(warm.items())}


def _flags(counts: Mapping[str, int], situation: str) -> tuple[str, ...]:
    table = weights()
    said = {table[rule].flag for rule in counts}
    return () if said <= NO_FLAG else _allowed(said, situation)


def _allowed(said: set[str], situation: str) -> tuple[str, ...]:
    """Those of the flags `said` that go with `situation`, in the order of FLAGS."""
    if situation != "delighted":
        said -= NEEDS_DELIGHT
    if situation not in ("routine", "delighted"):
        said -= NEEDS_PEACE
    return tuple(flag for flag in FLAGS if flag in said)
