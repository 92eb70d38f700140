"""The sentence that moved the trained reader most.

Why it matters: a trained reader hears what no list of phrases holds, and cannot say why. Leaving
out one sentence after the other tells on which its reading rests, so that a person can look.

What it often means: no cue speaks for what was read, and the trained reader alone carries it. The
sentence quoted is the one without which it would be least sure. Look twice: it may be wrong.

Source: leaving out a part to see what it does, as Li, Monroe and Jurafsky 2016 (Understanding
neural networks through representation erasure).
"""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.coach.look import Look
from evenhand.coach.reading.fusing import Hear, log_shares
from evenhand.coach.spoken import Cue, Heard, Span

NAME = "trained-reader"
HINT = "The sentence that moved the trained reader most."
SINCE = "0.2"

MOST = 24
"""Sentences that are left out in turn, in one call; those after them are read and not quoted."""


def quoted(look: Look, text: str, labels: Sequence[str], hear: Hear) -> list[Cue]:
    """The sentence of `look` that says most for each of `labels`, quoted from `text`, each once.

    `labels` are situations and flags that the trained reader heard.
    """
    places = look.sentences[:MOST]
    if len(look.sentences) > 1 and labels:
        without = hear([_without(look.text, place) for place in places])
        places = tuple({_least_sure(label, places, without) for label in labels})
    return [Cue(NAME, place, place.of(text)) for place in places if labels]


def _without(text: str, place: Span) -> str:
    return f"{text[: place.start]} {text[place.end :]}"


def _least_sure(label: str, places: Sequence[Span], without: Sequence[Heard]) -> Span:
    odds = [{**heard.flags, **log_shares(heard.situations)}.get(label, 0.0) for heard in without]
    return places[odds.index(min(odds))]
