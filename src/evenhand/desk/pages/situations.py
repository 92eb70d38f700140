"""Situations as people read them: a word, and the hue that goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from evenhand.coach.spoken import FACT_SITUATIONS


@dataclass(frozen=True)
class Situation:
    """A situation's `word`; `tone` names its hue, and is empty where nothing calls for one."""

    slug: str
    word: LazyText
    tone: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to point out."""
        return self.slug == "routine"

    @property
    def is_of_facts(self) -> bool:
        """Whether facts beside the words show it; it tells of one matter, never of a person."""
        return self.slug in FACT_SITUATIONS


_EVERY = (
    Situation("routine", _("Routine")),
    Situation("angry", _("Angry"), "angry"),
    Situation("abusive", _("Abusive"), "abusive"),
    Situation("disappointed", _("Disappointed"), "disappointed"),
    Situation("hurting", _("Hard time"), "hurting"),
    Situation("problem", _("Problem"), "calm"),
    Situation("confused", _("Confused"), "confused"),
    Situation("exception", _("Asks for an exception"), "calm"),
    Situation("exploiting", _("Beyond a policy"), "calm"),
    Situation("contradicting", _("Contradicting"), "calm"),
    Situation("repeating", _("Repeating"), "calm"),
    Situation("mistaken", _("Mistaken"), "calm"),
    Situation("hard-to-please", _("Like their usual"), "calm"),
    Situation("delighted", _("Delighted"), "delighted"),
)
SITUATIONS: Mapping[str, Situation] = {one.slug: one for one in _EVERY}
"""In the order in which they call for an even hand."""


def situation(slug: str) -> Situation:
    """The situation of that name; routine for one that is not known (yet)."""
    return SITUATIONS.get(slug, SITUATIONS["routine"])
