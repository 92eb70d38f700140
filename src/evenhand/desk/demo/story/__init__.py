"""The sample story, a file an episode.

Every line is told backwards from now, so that the first screen shows what waits and what is due.
"""

from __future__ import annotations

from evenhand.desk.demo.story import (
    care,
    causes,
    evidence,
    ladder,
    lessons,
    morning,
    praise,
    putting_right,
    records,
    rules,
    scenarios,
    testimonials,
)
from evenhand.desk.remedies import actions as remedies

EPISODES = (
    rules.decided,
    remedies.furnish,
    records.tell,
    morning.tell,
    putting_right.tell,
    causes.tell,
    ladder.tell,
    evidence.tell,
    rules.greta,
    care.tell,
    lessons.tell,
    praise.tell,
    scenarios.tell,
    testimonials.tell,
)


def tell() -> None:
    """Tell the whole story once."""
    for episode in EPISODES:
        episode()
