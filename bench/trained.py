"""The trained reader as it is shipped: how right, how quick, how large. Fails below its floors.

`python -m bench trained --data DIR` scores GoEmotions (Demszky et al. 2020) and plain requests as
well. Where no model is in the package there is nothing to score.
"""

from __future__ import annotations

import gc
import html
import json
import math
import time
from collections.abc import Callable, Iterator, Sequence, Set
from pathlib import Path
from statistics import mean

import numpy as np

from bench.copies import rows_of
from bench.measuring import BelowFloor, Figure, milliseconds
from bench.messages import UNSEEN, Labelled, customers, labelled
from bench.reader.measuring import Marks, calibration_error, f1
from evenhand.batch import read_each
from evenhand.coach.reader.card import Label
from evenhand.coach.reader.model import Model, trained
from evenhand.coach.spoken import Facts, Heard, Message, Reading, Thread

SHORT = "Where is my parcel? It was due on Monday and I have heard nothing since."
LETTER = "I wrote to you on the third of March about the part that never came. " * 8

SET_ASIDE, OFF = "set aside, right or accepted", "set aside, calibration error"
EMOTIONS, ABUSE = "GoEmotions, macro-F1 of 28", "Davidson, abusive or not, macro-F1"
ALARMS = "Banking77, false alarms"
FLOORS = {SET_ASIDE: 0.90, EMOTIONS: 0.51, ABUSE: 0.92}
CEILINGS = {ALARMS: 0.02, OFF: 0.06}
AIMS = {"a short message": 0.003, "a letter": 0.010}
PLAIN = ("routine", "problem", "confused")
NEITHER = 2
"""The class of Davidson that is no abuse."""


def figures(data: Path | None = None) -> Iterator[Figure]:
    """What is measured. Raises BelowFloor at the end where a figure is below its floor."""
    model = trained()
    if model is None:
        yield Figure("no model is in the package, or the extra `reader` is missing", "-")
        return
    yield from _pace(model)
    told = dict(_rates(model, data))
    yield from (Figure(what, f"{rate:.3f}", _beside(what)) for what, rate in told.items())
    low = [what for what, least in FLOORS.items() if told.get(what, least) < least]
    high = [what for what, most in CEILINGS.items() if told.get(what, most) > most]
    if low or high:
        raise BelowFloor(f"The trained reader is below its floor: {', '.join((*low, *high))}.")


def _beside(what: str) -> str:
    if what in FLOORS:
        return f"at least {FLOORS[what]}"
    return f"at most {CEILINGS[what]}" if what in CEILINGS else ""


def _pace(model: Model) -> Iterator[Figure]:
    for what, text in (("a short message", SHORT), ("a letter", LETTER)):
        took = _least(lambda text=text: model.hear([text]))  # type: ignore[misc]  # bound at once
        yield Figure(f"{what}, one thread", milliseconds(took), f"{took / AIMS[what]:.2f} × aim")
    texts = [one.text for one in customers("learn")[:500]]
    took = _least(lambda: model.hear(texts), times=2) / len(texts)
    yield Figure("a message among many, one thread", milliseconds(took))


def _least(run: Callable[[], object], times: int = 20) -> float:
    """The least processor time of several runs, in seconds: what else runs here does not count."""
    run()
    gc.collect()
    best = math.inf
    for _ in range(times):
        begun = time.process_time()
        run()
        best = min(best, time.process_time() - begun)
    return best


def _rates(model: Model, data: Path | None) -> Iterator[tuple[str, float]]:
    """How often rules and trained reader together are right, beside the rules alone."""
    for name, rows in (("set aside", customers("aside")), ("unseen", list(labelled(UNSEEN)))):
        both, alone = _readings(rows), _readings(rows, with_trained=False)
        right = np.array([o.situation in row.accepted for row, o in zip(rows, both, strict=True)])
        sure = np.array([one.confidence for one in both])
        rules = [one.situation in row.accepted for row, one in zip(rows, alone, strict=True)]
        yield f"{name}, right or accepted", sum(right) / len(right)
        yield f"{name}, the rules alone", sum(rules) / len(rules)
        yield f"{name}, calibration error", calibration_error(sure, right)
    if data is not None:
        yield from _public(model, data)


def _readings(rows: Sequence[Labelled], *, with_trained: bool = True) -> list[Reading]:
    return _read([row.text for row in rows], with_trained=with_trained)


def _read(texts: Sequence[str], *, with_trained: bool = True) -> list[Reading]:
    asked = [(Thread((Message(text),)), Facts()) for text in texts]
    return list(read_each(asked, with_trained=with_trained))


def _public(model: Model, data: Path) -> Iterator[tuple[str, float]]:
    rows = list(rows_of(data, "goemotions/test"))
    if rows:
        names = json.loads((data / "goemotions" / "labels.json").read_text(encoding="utf-8"))
        there = [{names[number] for number in row["labels"]} for row in rows]
        yield EMOTIONS, emotions(model, [row["text"] for row in rows], there)
    rows = [row for row in rows_of(data, "davidson/davidson") if row["split80"] == "test"]
    if rows:
        there = [set() if row["class"] == NEITHER else {"offensive"} for row in rows]
        yield ABUSE, abuse(model, [html.unescape(row["text"]) for row in rows], there)
    plain = [row["text"] for row in rows_of(data, "banking77/test")]
    if plain:
        alarms = [one.situation not in PLAIN for one in _read(plain)]
        yield ALARMS, sum(alarms) / len(alarms)


def emotions(model: Model, texts: Sequence[str], there: Sequence[Set[str]]) -> float:
    """The mean F1 over the emotions, each heard from its own threshold on.

    Placeholders of GoEmotions stand for a name and a religion.
    """
    said = [text.replace("[NAME]", "name").replace("[RELIGION]", "religion") for text in texts]
    heard = model.hear(said)
    labels = [label for label in model.card.labels if label.kind == "goemotions"]
    return mean([f1(_there(label, there), _said(label, heard)) for label in labels])


def abuse(model: Model, texts: Sequence[str], there: Sequence[Set[str]]) -> float:
    """The mean F1 of abusive and of not abusive, whoever it is aimed at."""
    (label,) = (one for one in model.card.labels if one.name == "offensive")
    truth, said = _there(label, there), _said(label, model.hear(texts))
    return mean([f1(truth, said), f1(~truth, ~said)])


def _there(label: Label, there: Sequence[Set[str]]) -> Marks:
    return np.array([label.name in names for names in there])


def _said(label: Label, heard: Sequence[Heard]) -> Marks:
    line = math.log(label.threshold / (1 - label.threshold))
    return np.array([one.others[label.name] >= line for one in heard])
