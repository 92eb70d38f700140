"""Practice: two goes at the customer who wants the class fee back, one given in, one kept."""

from __future__ import annotations

from evenhand.coach.practice.scenario import Manner
from evenhand.desk.demo.cast import as_of, nadia
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.scenarios import actions, queries
from evenhand.desk.scenarios.models import Go, Turn

AT = "class-fee-two-days-before"
MINUTES_A_REPLY = 2


def go(manner: Manner, minutes_ago: float) -> None:
    """Nadia plays it as the scenario's own script does, that long ago."""
    offered = queries.offered()[AT]
    with as_of(ago(minutes_ago)):
        begun = actions.begin(offered, by=nadia())
        for place, words in enumerate(offered.scenario.scripts[manner].replies):
            turn = actions.reply(begun, words, place=place)
            later = ago(minutes_ago - (place + 1) * MINUTES_A_REPLY)
            Turn.objects.filter(pk=turn.pk).update(at=later)
    Go.objects.filter(pk=begun.pk).update(at=ago(minutes_ago))


def tell() -> None:
    """Tell it."""
    go("giving-in", 6 * DAY)
    go("good", 2 * DAY)
