"""Public sets whose labels can be put beside ours, from a folder of one's own copies.

The folder may hold, as JSON Lines, plain or with `.gz`:

- `goemotions/test`, `goemotions/labels.json` (Demszky et al. 2020): emotions, as feelings.
- `davidson/davidson` (Davidson et al. 2017): hate or offence, as *abusive*.
- `uci_reviews/*` (Kotzias et al. 2015): praise and complaint.
- `banking77/test` (Casanueva et al. 2020) and `natcs/test-*` (Gung et al. 2023): plain requests.

Where rows have `split80`, only those of its test part are read. What is not there is left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.copies import rows_of
from bench.scoreboard.counting import COLUMNS, Count, rate, share, table
from bench.scoreboard.readers import READERS, Heard, coach
from evenhand.coach.spoken import SITUATIONS

FEELINGS = {
    "anger": ("anger", {"anger", "annoyance", "disapproval", "disgust"}),
    "disappointment": ("disappointment", {"disappointment", "sadness", "grief"}),
    "confusion": ("confusion", {"confusion"}),
    "gratitude": ("gratitude", {"gratitude"}),
    "praise": ("delight", {"admiration", "love", "joy", "excitement"}),
    "worry": ("worry", {"fear", "nervousness"}),
}
"""Groups of GoEmotions: our feeling, and the emotions that stand for it."""

COMPLAINT = {"problem", "disappointed", "angry", "abusive"}
PLAIN = ("routine", "problem", "confused")
ALARMS = tuple(situation for situation in SITUATIONS if situation not in PLAIN)
HATE_OR_OFFENCE = {0, 1}


def told(folder: Path) -> Iterator[str]:
    """The tables of every set that `folder` holds."""
    for part in (goemotions, davidson, reviews, plain_requests):
        lines = list(part(folder))
        yield from ([*lines, ""] if lines else [])


def goemotions(folder: Path) -> Iterator[str]:
    """Feelings that the coach sees at all, beside the emotions of Reddit comments."""
    rows = list(rows_of(folder, "goemotions/test"))
    if not rows:
        return
    names = json.loads((folder / "goemotions" / "labels.json").read_text(encoding="utf-8"))
    labels = [{names[number] for number in row["labels"]} for row in rows]
    heard = {by: reader([row["text"] for row in rows]) for by, reader in READERS.items()}
    head = (f"GoEmotions, {len(rows):,}", "coach: precision", "recall", "F1", *_others("F1"))
    lines = []
    for group, (feeling, emotions) in FEELINGS.items():
        there = [bool(emotions & told_of) for told_of in labels]
        counts = [_count(there, [feeling in h.feelings for h in all_]) for all_ in heard.values()]
        lines.append((group, *counts[0].row[:3], *(rate(one.f1) for one in counts[1:])))
    yield from table(head, lines)


def davidson(folder: Path) -> Iterator[str]:
    """Tweets that are hateful or offensive, beside what is read as abusive."""
    rows = _tested(rows_of(folder, "davidson/davidson"))
    if not rows:
        return
    there = [row["class"] in HATE_OR_OFFENCE for row in rows]
    lines = []
    for by, reader in READERS.items():
        said = [one.situation == "abusive" for one in reader([row["text"] for row in rows])]
        lines.append((by, *_count(there, said).row))
    yield from table((f"Davidson, hate or offence, {len(rows):,}", *COLUMNS), lines)


def reviews(folder: Path) -> Iterator[str]:
    """Sentences of reviews: praise beside delighted, complaint beside what complains."""
    files = sorted({path.name.split(".")[0] for path in (folder / "uci_reviews").glob("*.jsonl*")})
    rows = _tested(row for name in files for row in rows_of(folder, f"uci_reviews/{name}"))
    if not rows:
        return
    lines = []
    for by, reader in READERS.items():
        said = [one.situation for one in reader([row["text"] for row in rows])]
        praise = _count([row["label"] == 1 for row in rows], [s == "delighted" for s in said])
        complaint = _count([row["label"] == 0 for row in rows], [s in COMPLAINT for s in said])
        lines += [(f"{by}: praise", *praise.row), (f"{by}: complaint", *complaint.row)]
    yield from table((f"UCI reviews, {len(rows):,}", *COLUMNS), lines)


def plain_requests(folder: Path) -> Iterator[str]:
    """False alarms: plain requests read as anything but routine, problem or confused."""
    texts = [row["text"] for row in rows_of(folder, "banking77/test")]
    for name in ("test-banking-utterances", "test-finance-utterances"):
        texts += [row["utterance"] for row in rows_of(folder, f"natcs/{name}")]
    if not texts:
        return
    lines = [(by, *_alarms(reader(texts))) for by, reader in READERS.items()]
    head = (f"plain requests, {len(texts):,}", "false alarms", "how many", *ALARMS)
    yield from table(head, lines)


def _alarms(heard: Sequence[Heard]) -> Iterator[str]:
    counts = Counter(one.situation for one in heard)
    alarms = sum(counts[situation] for situation in ALARMS)
    yield f"{100 * (share(alarms, len(heard)) or 0):.1f} %"
    yield from map(str, (alarms, *(counts[situation] for situation in ALARMS)))


def _count(there: Sequence[bool], said: Sequence[bool]) -> Count:
    pairs = list(zip(there, said, strict=True))
    return Count(
        right=sum(is_there and heard for is_there, heard in pairs),
        false=sum(heard and not is_there for is_there, heard in pairs),
        missed=sum(is_there and not heard for is_there, heard in pairs),
    )


def _others(what: str) -> Iterator[str]:
    return (f"{by}: {what}" for by, reader in READERS.items() if reader is not coach)


def _tested(rows: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if row.get("split80", "test") == "test"]
