"""One text to learn from, and the sets it comes from: our own messages and copies of public ones.

A label that nobody gave or denied is not known, and nothing is learnt about it. What is known of
each set:

- our own messages: situation (the first choice for 0.7, what is accepted as well for the rest), all
  flags, whether a person is insulted; feelings as far as the situation shows them;
- GoEmotions: its 28 emotions, and the feelings that some of them stand for;
- Davidson: offensive and hateful;
- plain requests (Banking77, NatCS): routine, problem or confused, and nobody is insulted;
- reviews (UCI): complaint or praise, as a set of situations.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from bench.copies import rows_of
from bench.messages import Labelled, Part, customers
from bench.reader.labels import EMOTIONS, FELT
from evenhand.coach.spoken import FEELINGS, FLAGS

PLAIN = ("routine", "problem", "confused")
COMPLAINT = ("problem", "disappointed", "angry")
PRAISE = ("delighted",)

SHOWN = {
    "angry": "anger",
    "abusive": "anger",
    "disappointed": "disappointment",
    "confused": "confusion",
    "hurting": "hurt",
    "delighted": "delight",
}
"""The feeling that a situation shows for sure."""

UNSURE = {
    "routine": {"gratitude", "worry"},
    "problem": {"worry", "anger", "disappointment"},
    "angry": {"disappointment", "worry"},
    "abusive": {"disappointment"},
    "disappointed": {"anger", "hurt"},
    "hurting": {"worry", "disappointment", "gratitude"},
    "exception": {"worry", "hurt"},
    "delighted": {"gratitude"},
}
"""Feelings that a situation leaves open: nothing is learnt about them from it."""

Known = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Example:
    """A text; `may_be` shares out 1 among its situations, or is what they may be if not `sure`.

    `known` holds the labels that are known: 1 there, 0 not there, or between.
    """

    text: str
    source: str
    known: Known = field(default_factory=dict)
    may_be: Mapping[str, float] = field(default_factory=dict)
    sure: bool = True
    id: str = ""


def own(part: Part) -> list[Example]:
    """Our messages of a part: `learn`, or `develop`, what strangers wrote."""
    return [_own(row) for row in customers(part)]


def goemotions(data: Path, part: str) -> list[Example]:
    """The part `train`, `dev` or `test` of GoEmotions, as published."""
    rows = rows_of(data, f"goemotions/{part}")
    return [_emotions(row["text"], {EMOTIONS[place] for place in row["labels"]}) for row in rows]


def davidson(data: Path, part: str) -> list[Example]:
    """The part `train`, `dev` or `test` of Davidson.

    There is no official split: `test` are the rows marked so by the hash of their text (`split80`),
    `dev` every tenth of the others by another hash.
    """
    rows = rows_of(data, "davidson/davidson")
    return [
        Example(
            html.unescape(row["text"]),
            "davidson",
            {("abuse", "offensive"): row["class"] < 2, ("abuse", "hateful"): row["class"] == 0},
            id=str(row["id"]),
        )
        for row in rows
        if part == _davidson_part(row["text"], row["split80"])
    ]


def weak(data: Path) -> list[Example]:
    """Plain requests and sentences of reviews, of which no more is known than what they may be."""
    calm = [row["text"] for row in rows_of(data, "banking77/train") if _nth(row["text"], 3)]
    calm += [row["utterance"] for row in rows_of(data, "natcs/development-utterances")]
    nobody = {("abuse", "to-a-person"): 0.0}
    found = [_may_be(text, "plain", PLAIN, nobody) for text in calm]
    for name in ("uci_reviews/yelp", "uci_reviews/amazon_cells"):
        rows = [row for row in rows_of(data, name) if row["split80"] == "train"]
        found += [
            _may_be(row["text"], "reviews", PRAISE if row["label"] else COMPLAINT, nobody)
            for row in rows
        ]
    return found


def _own(row: Labelled) -> Example:
    may_be = row.shares
    known = {("flag", flag): float(flag in row.flags) for flag in FLAGS}
    known |= {("feeling", name): felt for name, felt in _feelings(row)}
    if row.situation == "abusive" or "abusive" not in may_be:
        known["abuse", "to-a-person"] = float(row.situation == "abusive")
    return Example(row.text, "own", known, may_be, id=row.id)


def _feelings(row: Labelled) -> Iterator[tuple[str, float]]:
    shown = {SHOWN.get(one, "") for one in row.accepted}
    unsure = set().union(*(UNSURE.get(one, set()) for one in row.accepted))
    for feeling in FEELINGS:
        if feeling == SHOWN.get(row.situation) or (
            feeling == "gratitude" and "thanks-only" in row.flags
        ):
            yield feeling, 1.0
        elif feeling in shown:
            yield feeling, 0.5
        elif feeling not in unsure:
            yield feeling, 0.0


def _emotions(text: str, emotions: set[str]) -> Example:
    known = {("goemotions", name): float(name in emotions) for name in EMOTIONS}
    known |= {("feeling", name): float(bool(emotions & group)) for name, group in FELT.items()}
    plain = text.replace("[NAME]", "name").replace("[RELIGION]", "religion")
    return Example(plain, "goemotions", known)


def _may_be(text: str, source: str, situations: Iterable[str], known: Known) -> Example:
    return Example(text, source, known, dict.fromkeys(situations, 1.0), sure=False)


def _davidson_part(text: str, split: str) -> str:
    return split if split == "test" else ("dev" if _nth(f"reader:{text}", 10) else "train")


def _nth(key: str, count: int) -> bool:
    return int(sha256(key.encode()).hexdigest(), 16) % count == 0
