"""How sure rules and trained reader are together: fitted to messages that neither has learnt from.

`python -m bench fuse --data DIR` writes `src/evenhand/coach/reading/fusion.tsv` anew and prints
what it does. The messages are those of authors from whom nothing is learnt
(`bench.messages.STRANGERS`): no phrase of a rule, none of its points, and no weight of the trained
reader. Messages set aside are never looked at. Plain requests of public sets (DIR as for `fit`)
count towards how sure the table is; without DIR they are left out.

What is printed is told of messages that the numbers were not fitted to: in five parts, each read by
a table fitted to the other four.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np

from bench.fitting import calm_texts
from bench.messages import Labelled, customers
from bench.reader.measuring import calibration_error
from evenhand.coach.reader.model import CARD, MODEL, VOCABULARY, Model, loaded, trained
from evenhand.coach.reading.fusing import KEPT, Fusion, Joint, as_table
from evenhand.coach.reading.labelled import example_of
from evenhand.coach.reading.reader import own_words
from evenhand.coach.reading.refitting import Example, shares, tempered
from evenhand.coach.spoken import SITUATIONS, Heard, Message

TABLE = Path(__file__).parents[1] / "src/evenhand/coach/reading/fusion.tsv"
PARTS = 5
CALM = ("routine", "problem", "confused")
CALM_COUNTS = 0.1
EVERY_CALM = 20
"""One plain request in so many is enough: they are much alike."""

PRECISION = 0.75
"""How often a flag that only the trained reader raises must be right for it to raise that flag."""

STEPS = tuple(n / 4 for n in range(-8, 25))
"""Log-odds that are tried as the line of a flag."""

RULES = 0.5
"""How much the rules count where the trained reader counts for 1, the same for all situations.

Settled on both kinds of development data together. With 0.3, 0.4, 0.5, 0.6 and 0.7 the two
authors are read rightly 0.873, 0.872, 0.870, 0.867 and 0.866 times, and real customers
(`situations.dev.jsonl`) 0.906, 0.912, 0.912, 0.899 and 0.893 times; but the rules were written with
those in view. From 0.35 to 0.52 none of the nine situations is read less often than by the rules
alone. Three numbers of its own for each situation, as corrections may fit them
(`refitting.py`), learn what two authors write most, and read real customers worse.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A message of ours, what was heard in it, and the example that it makes, if it makes one."""

    message: Labelled
    heard: Heard
    example: Example | None


def main(arguments: Sequence[str]) -> int:
    """Fit, write the table, print. Returns 0, or 2 where there is no trained reader."""
    parser = argparse.ArgumentParser(prog="python -m bench fuse")
    parser.add_argument("--data", type=Path, help="folder of the public sets")
    parser.add_argument("--model", type=Path, help="folder of a model other than the package's")
    parser.add_argument("--out", type=Path, default=TABLE, help="the table, if not the package's")
    chosen = parser.parse_args(arguments)
    model = model_in(chosen.model) if chosen.model else trained()
    if model is None:
        print("bench: there is no trained reader in the package.", file=sys.stderr)
        return 2
    cases = own_cases(model)
    calm = list(calm_examples(model, chosen.data)) if chosen.data else []
    for line in told(cases, calm):
        print(line)
    table = fitted(cases, calm)
    lines = flag_lines(cases)
    named = {label.name: label for label in model.card.labels if label.kind == "feeling"}
    feelings = {name: max(log_odds(label.threshold), 0.0) for name, label in named.items()}
    table = replace(table, flags=lines, feelings=feelings, fitted_to=model.version)
    chosen.out.write_text(as_table(table), encoding="utf-8")
    return 0


def model_in(folder: Path) -> Model:
    """The model of a folder that holds the same files as the package's."""
    model, vocabulary = (folder / MODEL).read_bytes(), (folder / VOCABULARY).read_bytes()
    return loaded(model, vocabulary, (folder / CARD).read_text(encoding="utf-8"))


def own_cases(model: Model) -> list[Case]:
    """The messages of those from whom neither rules nor trained reader learnt."""
    unseen = customers("develop")
    heard = model.hear([own_words(Message(one.text)) for one in unseen])
    return [
        Case(one, ears, example_of(one.text, ears, one.shares))
        for one, ears in zip(unseen, heard, strict=True)
    ]


def calm_examples(model: Model, data: Path) -> Iterator[Example]:
    """Plain requests, of which no more is known than that they are one of CALM."""
    texts = list(islice(calm_texts(data), 0, None, EVERY_CALM))
    for text, heard in zip(texts, model.hear(texts), strict=True):
        found = example_of(text, heard, dict.fromkeys(CALM, 1 / len(CALM)), CALM_COUNTS)
        if found is not None:
            yield found


def fitted(cases: Sequence[Case], calm: Sequence[Example]) -> Fusion:
    """The table in which the rules count RULES, as sure as it is right on these."""
    examples = [*(case.example for case in cases if case.example), *calm]
    return tempered(examples, Fusion(dict.fromkeys(SITUATIONS, Joint(RULES, 1.0, 0.0))))


def told(cases: Sequence[Case], calm: Sequence[Example]) -> Iterator[str]:
    """How often each is right on messages that it was not fitted to, and how sure both are."""
    usable = [case for case in cases if case.example]
    scored = [
        (case.example, shares(case.example, table))
        for part in range(PARTS)
        for table in [fitted([c for n, c in enumerate(usable) if n % PARTS != part], calm)]
        for case in usable[part::PARTS]
        if case.example
    ]
    alone = {"rules": Joint(1.0, 0.0, 0.0), "trained reader": Joint(0.0, 1.0, 0.0)}
    yield f"{len(usable)} of {len(cases)} unseen messages; the others are the rules' alone."
    for name, joint in alone.items():
        table = Fusion(dict.fromkeys(SITUATIONS, joint))
        right = [_is_right(one, shares(one, table)) for one, _ in scored]
        yield f"right or accepted, {name} alone: {sum(right) / len(right):.3f}"
    right = [_is_right(one, found) for one, found in scored]
    sure = [max(found.values()) for _, found in scored]
    yield f"right or accepted, both: {sum(right) / len(right):.3f}"
    yield f"calibration error, both: {calibration_error(np.array(sure), np.array(right)):.3f}"


def _is_right(one: Example, found: Mapping[str, float]) -> bool:
    return max(found, key=found.__getitem__) in one.accepted


def flag_lines(cases: Sequence[Case]) -> dict[str, float]:
    """The lowest line of each flag from which PRECISION is reached; none where it never is."""
    names = sorted({flag for case in cases for flag in case.heard.flags} - KEPT)
    return {name: line for name in names if (line := _line(name, cases)) is not None}


def _line(flag: str, cases: Sequence[Case]) -> float | None:
    for line in STEPS:
        raised = [case for case in cases if case.heard.flags[flag] >= line]
        right = sum(flag in case.message.flags for case in raised)
        if len(raised) >= 5 and right >= PRECISION * len(raised):
            return line
    return None


def log_odds(probability: float) -> float:
    """The log-odds of a probability that is neither 0 nor 1."""
    return round(math.log(probability / (1 - probability)), 3)
