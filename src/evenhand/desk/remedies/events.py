"""What happens to remedies."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class RemediesOffered(Event):
    """A teammate put a choice of remedies into their draft."""

    offer: int


@dataclass(frozen=True, kw_only=True)
class RemediesTold(Event):
    """The reply with the choice was sent."""

    offer: int


@dataclass(frozen=True, kw_only=True)
class OfferTakenBack(Event):
    """The choice stands no more."""

    offer: int


@dataclass(frozen=True, kw_only=True)
class RemedyChosen(Event):
    """The customer chose; `how` is page, mail or teammate."""

    option: int
    how: str


@dataclass(frozen=True, kw_only=True)
class ChoiceUndone(Event):
    """A choice was written down wrongly, and is open again."""

    offer: int


@dataclass(frozen=True, kw_only=True)
class ApprovalAsked(Event):
    """A teammate asks a lead for a yes."""

    approval: int
    to: int | None = None


@dataclass(frozen=True, kw_only=True)
class ApprovalAnswered(Event):
    """A lead said what may be given; `how` is approved, lowered or declined."""

    approval: int
    how: str


@dataclass(frozen=True, kw_only=True)
class RemedyGranted(Event):
    """What was chosen is given."""

    grant: int


@dataclass(frozen=True, kw_only=True)
class WhatItWaitedForCame(Event):
    """The remedy waited for something of the customer, which has come."""

    grant: int


@dataclass(frozen=True, kw_only=True)
class RemedyCarriedOut(Event):
    """It was done."""

    grant: int


@dataclass(frozen=True, kw_only=True)
class RemedyConfirmed(Event):
    """The customer was told that it was done."""

    grant: int


@dataclass(frozen=True, kw_only=True)
class StoryShared(Event):
    """A bent rule was shared, for all to learn from."""

    story: int
