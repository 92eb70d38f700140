"""You did it right, it did not work out: said with the facts."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.care.models import DoneRight, Outcome
from evenhand.desk.pages.about import About, about


@dataclass(frozen=True)
class Right:
    """What was done right, and how it ended all the same."""

    about: About
    ended: str
    facts: tuple[str, ...]


def right_of(told: DoneRight) -> Right:
    """The words for it: how it ended first, then what was right."""
    ended = {
        Outcome.LEFT: _("They are leaving."),
        Outcome.ANGRY: _("They stayed angry."),
        Outcome.REFUSED: _("They did not get what they asked for."),
    }
    return Right(
        about=about(told.strain.conversation),
        ended=ended[Outcome(told.outcome)],
        facts=tuple(_facts(told)),
    )


def _facts(told: DoneRight) -> list[str]:
    facts = [_("Nothing that you sent blamed them, or broke their trust.")]
    if told.kept:
        kept = ngettext(
            "You kept the promise that you made, in time.",
            "You kept the %(count)d promises that you made, in time.",
            told.kept,
        )
        facts.append(kept % {"count": told.kept})
    if told.refused:
        facts.append(_("You held the line, and gave the same answer each time."))
    return facts
