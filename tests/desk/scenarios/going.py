"""Goes for tests, through the same actions as real ones."""

from __future__ import annotations

from evenhand.coach.practice.scenario import Manner
from evenhand.desk.people.models import Teammate
from evenhand.desk.scenarios import actions, queries
from evenhand.desk.scenarios.models import Go

SLUG = "class-fee-two-days-before"


def go_at(slug: str = SLUG, *, by: Teammate) -> Go:
    """A go that has just begun."""
    return actions.begin(queries.offered()[slug], by=by)


def played(slug: str = SLUG, manner: Manner = "good", *, by: Teammate) -> Go:
    """A go that was played to its end as the scenario's own script plays it."""
    go = go_at(slug, by=by)
    for place, words in enumerate(queries.offered()[slug].scenario.scripts[manner].replies):
        actions.reply(go, words, place=place)
    return queries.goes_of(by).get(pk=go.pk)
