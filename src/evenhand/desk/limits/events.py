"""What happens on the ladder."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class LimitProposed(Event):
    """A teammate decided on a step; from the third on a colleague is asked first."""

    limit: int
    step: int


@dataclass(frozen=True, kw_only=True)
class OpinionGiven(Event):
    """The second pair of eyes agreed with a step, or did not."""

    limit: int
    agrees: bool


@dataclass(frozen=True, kw_only=True)
class LimitTold(Event):
    """The customer was told of a step: from now on it counts."""

    limit: int
    step: int


@dataclass(frozen=True, kw_only=True)
class LimitLifted(Event):
    """A step was taken back before its time."""

    limit: int
    step: int


@dataclass(frozen=True, kw_only=True)
class LimitExpired(Event):
    """A limit ended by itself on its day."""

    limit: int
    step: int


@dataclass(frozen=True, kw_only=True)
class LimitReviewed(Event):
    """Somebody looked at a limit again and left it standing."""

    limit: int


@dataclass(frozen=True, kw_only=True)
class LimitReviewDue(Event):
    """A lead was reminded that a limit is to be looked at again."""

    limit: int
    to: int


@dataclass(frozen=True, kw_only=True)
class LimitAppealed(Event):
    """The customer asked for a limit to be looked at by somebody else."""

    limit: int
    appeal: int


@dataclass(frozen=True, kw_only=True)
class AppealAnswered(Event):
    """Somebody who took no part in a limit answered the appeal."""

    limit: int
    appeal: int
    stands: bool


@dataclass(frozen=True, kw_only=True)
class PersonFetched(Event):
    """A threat, or a risk of harm: a person is fetched at once."""

    fetch: int


@dataclass(frozen=True, kw_only=True)
class PersonCame(Event):
    """Somebody took a fetch upon them."""

    fetch: int


@dataclass(frozen=True, kw_only=True)
class WroteOutside(Event):
    """A message came outside of what a limit allows; it was kept."""

    limit: int
    message: int
    answered: bool
