"""Why something about a remedy cannot be done; faces turn each into one clear sentence."""

from __future__ import annotations

from evenhand.desk.remedies.queries import Need


class NothingOffered(Exception):
    """An offer needs at least one option."""


class NeedsChoice(Exception):
    """One option alone is offered only with a reason."""


class NeedsStory(Exception):
    """Bending a rule, and asking for a yes, take one line on why."""


class Unbending(Exception):
    """The clause bends for nobody."""


class NeedsReason(Exception):
    """A no, and an offer taken back, are told with a reason."""


class NeedsYes(Exception):
    """What cannot be undone needs an explicit yes."""


class NotTold(Exception):
    """The customer cannot have chosen what no reply has told them."""


class NotChosen(Exception):
    """Only what was chosen is granted."""


class Over(Exception):
    """The offer stands no more, or is settled already."""


class NeedsApproval(Exception):
    """Above the ceiling, or beyond the month's goodwill: a lead has to say yes first."""

    def __init__(self, need: Need) -> None:
        super().__init__(need)
        self.need = need


class AlreadyAsked(Exception):
    """A yes was asked for exactly this already, and the answer is still to come."""


class AlreadyAnswered(Exception):
    """Somebody has answered meanwhile."""


class MayNotAnswer(Exception):
    """Not a lead, the asker themselves, or above the answerer's own ceiling."""


class NotLower(Exception):
    """A lowered amount lies above zero and below what was asked."""


class StillWaits(Exception):
    """What the remedy waits for has not come yet."""


class NeedsReference(Exception):
    """Carrying out is noted with a reference, so that it can be found again."""


class NothingToShare(Exception):
    """A story is shared in words of its own, and only that of a bent rule."""
