"""From a labelled message to an example for `refitting`: what the rules say, and what is right."""

from __future__ import annotations

from collections.abc import Mapping

from evenhand.coach.look import Look
from evenhand.coach.reading.fusing import KEPT
from evenhand.coach.reading.reader import cues_in, shape_of
from evenhand.coach.reading.refitting import Example
from evenhand.coach.reading.weighing import points_of, ruled_out, strengths, weigh
from evenhand.coach.reading.words import told
from evenhand.coach.spoken import Heard
from evenhand.coach.text.quoting import masked


def example_of(
    text: str,
    heard: Heard,
    right: Mapping[str, float],
    counts: float = 1.0,
) -> Example | None:
    """An English message as an example; None where the rules alone decide, whatever is fitted.

    Args:
        heard: what the trained reader makes of the message's own words.
        right: the situations that count as right, which share out 1.
        counts: its weight beside others.
    """
    look = Look(masked(text))
    found, shape, words = cues_in(look, text), shape_of(look), told(look.lower)
    alone = weigh(found, shape, words)
    if not KEPT.isdisjoint(alone.flags):
        return None
    spoken = strengths(found, shape)
    return Example(
        rules=points_of(spoken, words),
        model=heard.situations,
        right=right,
        accepted=frozenset(right),
        counts=counts,
        ruled_out=ruled_out(alone, spoken),
    )
