"""Where the rules and the trained reader meet, in one place.

1. The rules' points become the logarithm of each situation's share (softmax), as the rules alone
   would see it. So do the points of the trained reader.
2. `fusion.tsv` has three numbers for each situation: by how much the rules count, by how much the
   trained reader counts, and what is added always. Their sum is the situation's points, from which
   a share is made again: the confidence. As shipped they are the same for every situation, turned
   so that a confidence of 0.8 is right four times in five on messages that neither had learnt from
   (`python -m bench fuse`); a team's corrections may move each by itself (`refitting.py`).
3. What is hard stays with the rules. Where they hear nothing but thanks, or a danger, their reading
   stands as it is. Hardship does not come before a question unless a cue quotes the words, and
   nobody is read as abusive unless a cue quotes an insult, a threat or at least rough words: for
   those alone the trained reader must be sure enough (`weighing.py`). It raises no flag of `KEPT`.
4. A flag is raised besides, and a feeling felt, where the trained reader's log-odds reach its line
   in the table. A feeling is then at least as strong as the trained reader is sure of it.
5. Below the line `unsure` nobody is read: `routine`, at low confidence.

A customer's words stay in view: where no cue speaks for what is read, the sentence without which
the trained reader would be least sure is quoted, under the name `trained-reader`.
"""

from __future__ import annotations

import math
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from evenhand.coach.spoken import SITUATIONS, Heard

KEPT = frozenset(("thanks-only", "safety"))
"""Flags of the rules alone; where they raise one, their situation stands as well."""

LEAST = -8.0
"""The least that the logarithm of a share counts for: what the rules rule out is not for ever."""

Hear = Callable[[Sequence[str]], Sequence[Heard]]
"""What hears texts, each by itself, whatever it is asked with."""


@dataclass(frozen=True, slots=True)
class Joint:
    """How both count for one situation: `rules` and `model` are factors, `always` is added."""

    rules: float
    model: float
    always: float


@dataclass(frozen=True, slots=True)
class Fusion:
    """The table: a joint a situation, lines of flags and feelings (log-odds), the share to read at.

    `fitted_to` is the version of the model that it was fitted to.
    """

    joints: Mapping[str, Joint]
    flags: Mapping[str, float] = field(default_factory=dict)
    feelings: Mapping[str, float] = field(default_factory=dict)
    unsure: float = 0.25
    fitted_to: str = ""


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained reader as the rules take it: what hears, how both are joined, and its version."""

    hear: Hear
    fusion: Fusion
    version: str


class BadFusion(ValueError):
    """A table of joints does not hold what it must; the text says what is wrong."""


def fused(points: Mapping[str, float], heard: Heard, fusion: Fusion) -> dict[str, float]:
    """The points of every situation, from those of the rules and what the trained reader heard."""
    said, model = log_shares(points), log_shares(heard.situations)
    return {
        situation: joint.rules * said[situation] + joint.model * model[situation] + joint.always
        for situation, joint in fusion.joints.items()
    }


def log_shares(points: Mapping[str, float]) -> dict[str, float]:
    """The logarithm of each situation's share of the whole, LEAST at the least."""
    best = max(points.get(s, 0.0) for s in SITUATIONS)
    whole = math.log(sum(math.exp(points.get(s, 0.0) - best) for s in SITUATIONS)) + best
    return {s: max(points.get(s, 0.0) - whole, LEAST) for s in SITUATIONS}


def raised(heard: Heard, fusion: Fusion) -> frozenset[str]:
    """The flags that the trained reader raises."""
    lines = fusion.flags.items()
    return frozenset(flag for flag, line in lines if heard.flags.get(flag, LEAST) >= line) - KEPT


def felt(told: Mapping[str, float], heard: Heard, fusion: Fusion) -> Mapping[str, float]:
    """The feelings that cues `told`, and those that the trained reader hears, with strengths."""
    sure = {
        feeling: round(1 / (1 + math.exp(-heard.feelings[feeling])), 2)
        for feeling, line in fusion.feelings.items()
        if heard.feelings.get(feeling, LEAST) >= line
    }
    both = {
        feeling: max(told.get(feeling, 0.0), sure.get(feeling, 0.0)) for feeling in {*told, *sure}
    }
    return dict(sorted(both.items()))


@cache
def fusion() -> Fusion:
    """The table of this package, `fusion.tsv`."""
    return fusion_of((pkgutil.get_data(__name__, "fusion.tsv") or b"").decode())


def fusion_of(text: str) -> Fusion:
    """The table that `text` holds, as `as_table` writes it. Raises BadFusion."""
    lines = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    rows = {name: rest for name, *rest in lines}
    try:
        table = Fusion(
            {s: Joint(*map(float, rows[s])) for s in SITUATIONS},
            _lines(rows, FLAG),
            _lines(rows, FEELING),
            float(rows["unsure"][0]),
            rows["fitted to"][0],
        )
    except (ValueError, TypeError, IndexError, KeyError) as wrong:
        raise BadFusion(f"The table of joints cannot be read: {wrong}.") from None
    if not all(map(math.isfinite, _numbers(table))):
        raise BadFusion("The table of joints holds a number without end.")
    return table


FLAG, FEELING = "flag ", "feeling "


def _lines(rows: Mapping[str, Sequence[str]], kind: str) -> dict[str, float]:
    named = (
        (name.removeprefix(kind), rest) for name, rest in rows.items() if name.startswith(kind)
    )
    return {name: float(rest[0]) for name, rest in named}


def _numbers(table: Fusion) -> list[float]:
    joints = [(j.rules, j.model, j.always) for j in table.joints.values()]
    lines = (*table.flags.values(), *table.feelings.values())
    return [*(n for joint in joints for n in joint), *lines, table.unsure]


HEAD = """\
# How the rules and the trained reader count for each situation: see the docstring of fusing.py.
# A row reads aloud: "by so much counts the logarithm of its share by the rules, by so much that by
# the trained reader, and so much is added always".
# situation	rules	trained reader	always
"""


def as_table(table: Fusion) -> str:
    """`table` as text, to be kept and read by people."""
    rows = [
        f"{s}\t{joint.rules:g}\t{joint.model:g}\t{joint.always:g}"
        for s, joint in table.joints.items()
    ]
    rows += [f"{FLAG}{flag}\t{line:g}" for flag, line in table.flags.items()]
    rows += [f"{FEELING}{feeling}\t{line:g}" for feeling, line in table.feelings.items()]
    rows += [f"unsure\t{table.unsure:g}", f"fitted to\t{table.fitted_to}"]
    return HEAD + "\n".join(rows) + "\n"
