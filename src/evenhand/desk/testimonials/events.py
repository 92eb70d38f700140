"""What happens to good words."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class TestimonialFound(Event):
    """Words were marked, or came by the feedback form; `by` is None for those."""

    testimonial: int


@dataclass(frozen=True, kw_only=True)
class WordsMended(Event):
    """Somebody put the spelling right."""

    testimonial: int


@dataclass(frozen=True, kw_only=True)
class ConsentAsked(Event):
    """The customer was asked; `reply` is None on the telephone."""

    testimonial: int
    asking: int
    reply: int | None = None


@dataclass(frozen=True, kw_only=True)
class ConsentGranted(Event):
    """The customer agreed; `by` is who noted it, None where they said so themselves."""

    testimonial: int
    consent: int


@dataclass(frozen=True, kw_only=True)
class ConsentConfirmed(Event):
    """The customer confirmed by their link what was noted on the telephone."""

    testimonial: int
    consent: int


@dataclass(frozen=True, kw_only=True)
class ConsentDeclined(Event):
    """The customer said no."""

    testimonial: int
    asking: int


@dataclass(frozen=True, kw_only=True)
class ConsentWithdrawn(Event):
    """The customer took it back; it stands nowhere any more."""

    testimonial: int
    consent: int


@dataclass(frozen=True, kw_only=True)
class TestimonialPublished(Event):
    """It was put up in a place."""

    testimonial: int
    place: int


@dataclass(frozen=True, kw_only=True)
class TestimonialTakenDown(Event):
    """It was taken down from a place by a teammate."""

    testimonial: int
    place: int


@dataclass(frozen=True, kw_only=True)
class IncentiveBegun(Event):
    """A keeper turned an incentive on, the same for whatever is said."""

    incentive: int


@dataclass(frozen=True, kw_only=True)
class IncentiveEnded(Event):
    """A keeper turned it off."""

    incentive: int


@dataclass(frozen=True, kw_only=True)
class FooterLineBegun(Event):
    """A keeper had every reply end with the line that leads to the feedback form."""


@dataclass(frozen=True, kw_only=True)
class FooterLineEnded(Event):
    """A keeper took that line off."""
