"""How right the exported file is, on what nobody learnt from or chose by.

`python -m bench.reader score --data DIR --labelled DIR` prints all of it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.copies import rows_of
from bench.messages import UNSEEN, Labelled, customers, labelled
from bench.reader import examples
from bench.reader.choosing import Choice, told
from bench.reader.examples import Example
from bench.reader.exporting import logits_of, opened
from bench.reader.labels import KINDS, PLACES, of_kind
from bench.reader.measuring import (
    Array,
    Marks,
    average_precision,
    calibration_error,
    f1,
    interval,
    macro_f1,
    softmax,
)
from bench.reader.pieces import numbered

PLAIN = ("routine", "problem", "confused")
SITUATIONS = KINDS["situation"]
Lines = Iterator[tuple[str, str]]

DIALECT = re.compile(
    r"\b(ain'?t|finna|tryna|gon(?:na)?|dat|dis|dem|dey|wit|yo|yall|y'all|cuz|nah|bout|ima|imma"
    r"|aint|tho|lil|bruh|homie|fam)\b",
    re.IGNORECASE,
)
"""Words and spellings common in African American English: a rough sign."""


def situations(name: str, rows: Sequence[Labelled], logits: Array, choice: Choice) -> Lines:
    """Right or accepted, balanced, and how far confidence is from that."""
    shares = softmax(logits[:, of_kind("situation")] / choice.temperature)
    heard = [SITUATIONS[place] for place in shares.argmax(axis=1)]
    right = np.array([one in row.accepted for one, row in zip(heard, rows, strict=True)])
    first = np.array([row.situation for row in rows])
    balanced = np.mean([right[first == one].mean() for one in np.unique(first)])
    yield f"{name}: right or accepted", _ranged(lambda drawn: right[drawn].mean(), len(rows))
    yield f"{name}: balanced", f"{balanced:.3f}"
    yield f"{name}: calibration error", f"{calibration_error(shares.max(axis=1), right):.3f}"


def emotions(rows: Sequence[Example], logits: Array, choice: Choice) -> Lines:
    """Macro-F1 of the 28 labels, each from its own threshold, and how well they are ranked."""
    there, said = _marks("goemotions", rows, logits, choice)
    score: Callable[[NDArray[np.int64]], float] = lambda at: macro_f1(there[at], said[at])  # noqa: E731 - passed on twice
    yield "GoEmotions: macro-F1 of 28", _ranged(score, len(rows))
    yield "GoEmotions: micro-F1", f"{f1(there.ravel(), said.ravel()):.3f}"
    ranked = [
        average_precision(*each)
        for each in zip(there.T, logits[:, of_kind("goemotions")].T, strict=True)
    ]
    yield "GoEmotions: mean average precision", f"{np.mean(ranked):.3f}"


def abuse(rows: Sequence[Example], logits: Array, choice: Choice) -> Lines:
    """Davidson: abusive or not, and how often a harmless tweet in dialect is called abusive."""
    there, said = _marks("abuse", rows, logits, choice)
    there, said = there[:, 0], said[:, 0]
    both = lambda at: (f1(there[at], said[at]) + f1(~there[at], ~said[at])) / 2  # noqa: E731 - passed on twice
    yield "Davidson: abusive or not, macro-F1", _ranged(both, len(rows))
    dialect = np.array([bool(DIALECT.search(row.text)) for row in rows])
    for name, group in (("in dialect", dialect), ("all others", ~dialect)):
        harmless = group & ~there
        wrong = said[harmless].mean() if harmless.any() else float("nan")
        yield (
            f"Davidson: harmless tweets called abusive, {name}",
            f"{wrong:.3f} of {harmless.sum()}",
        )


def alarms(data: Path, model: Path, base: Path, choice: Choice) -> Lines:
    """Plain requests read as anything but routine, problem or confused, by the reader alone."""
    texts = [row["text"] for row in rows_of(data, "banking77/test")]
    for name in ("test-banking-utterances", "test-finance-utterances"):
        texts += [row["utterance"] for row in rows_of(data, f"natcs/{name}")]
    logits = logits_of(opened(model), numbered(texts, base))
    shares = softmax(logits[:, of_kind("situation")] / choice.temperature)
    calm = [PLACES["situation", one] for one in PLAIN]
    wrong = ~np.isin(shares.argmax(axis=1), calm)
    yield f"plain requests, {len(texts):,}: false alarms", f"{100 * wrong.mean():.1f} %"


def speed(model: Path, base: Path) -> Lines:
    """Milliseconds of one thread for a short message and for a letter, the best tenth of many."""
    session = opened(model)
    for name, words in (("a short message, 15 words", 15), ("a letter, 100 words", 100)):
        text = " ".join((["please", "tell", "me", "where", "my", "parcel", "is"] * 20)[:words])
        pieces, took = numbered([text], base), []
        for _ in range(100):
            began = time.perf_counter()
            logits_of(session, pieces)
            took.append(time.perf_counter() - began)
        yield f"milliseconds: {name}", f"{1000 * float(np.percentile(took, 10)):.1f}"


def developed(rows: list[Example], logits: Array, choice: Choice) -> Lines:
    """The figures by which one choice is taken before another: of development data alone."""
    by_id = {row.id: row for row in customers("develop")}
    at = [place for place, row in enumerate(rows) if row.source == "own"]
    own = [by_id[rows[place].id] for place in at]
    yield from situations("development", own, logits[at], choice)
    for source, measure in (("goemotions", emotions), ("davidson", abuse)):
        at = [place for place, row in enumerate(rows) if row.source == source]
        if at:
            yield from measure([rows[place] for place in at], logits[at], choice)


def sets(folder: Path | None) -> dict[str, list[Labelled]]:
    """Our own messages to score, and those of `folder`."""
    found = {"set aside": customers("aside"), "unseen": list(labelled(UNSEEN))}
    files = sorted(folder.glob("situations*.jsonl")) if folder else []
    return found | {f"labelled {file.stem}": list(labelled(file)) for file in files}


def scored(model: Path, base: Path, choice: Choice, data: Path, folder: Path | None) -> Lines:
    """Every figure by its name."""
    for name, own in sets(folder).items():
        logits = logits_of(opened(model), numbered([row.text for row in own], base))
        yield from situations(name, own, logits, choice)
    rows = examples.goemotions(data, "test")
    yield from emotions(rows, told(model, rows, base), choice)
    rows = examples.davidson(data, "test")
    yield from abuse(rows, told(model, rows, base), choice)
    yield from alarms(data, model, base, choice)
    yield from speed(model, base)


def _marks(
    kind: str, rows: Sequence[Example], logits: Array, choice: Choice
) -> tuple[Marks, Marks]:
    pairs = [(kind, name) for name in KINDS[kind] if (kind, name) in rows[0].known]
    there = np.array([[row.known[pair] == 1.0 for pair in pairs] for row in rows])
    said = [
        choice.labels[pair].chance(logits[:, PLACES[pair]]) >= choice.labels[pair].threshold
        for pair in pairs
    ]
    return there, np.array(said).T


def _ranged(score: Callable[[NDArray[np.int64]], float], rows: int) -> str:
    low, high = interval(score, rows)
    return f"{score(np.arange(rows)):.3f} ({low:.3f} to {high:.3f})"
