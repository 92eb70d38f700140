"""A lesson that fits one's own work, and why, in words. For its reader alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import ngettext

from evenhand.desk.pages.explained import explained
from evenhand.desk.pages.situations import situation
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.queries import suggestions_for
from evenhand.desk.practice.suggesting import Source, Suggestion, Told


@dataclass(frozen=True)
class Suggested:
    """A lesson with the sentences that say why it is suggested, the weightiest first."""

    slug: str
    title: str
    href: str
    why: tuple[str, ...]


def suggested_to(reader: Teammate, now: datetime, *, most: int) -> tuple[Suggested, ...]:
    """The lessons that fit the reader's own work, so many at most, the fittest first."""
    return tuple(map(_suggested, suggestions_for(reader, now)[:most]))


def _suggested(one: Suggestion) -> Suggested:
    href = reverse("learning:lesson", args=[one.slug])
    return Suggested(one.slug, one.title, href, tuple(map(in_words, one.told)))


def in_words(told: Told) -> str:
    """Why in a sentence, without praise and without blame."""
    return _sentence(told) % {"count": told.count, **_named(told)}


def _named(told: Told) -> dict[str, object]:
    if told.source == Source.CORRECTED:
        return {"situation": situation(told.name).word}
    rule = explained(told.name)
    return {"hint": rule.hint or rule.title}


def _sentence(told: Told) -> str:
    count = told.count
    match told.source:
        case Source.MISSED:
            return ngettext(
                "A promise of yours was not kept in time.",
                "%(count)d promises of yours were not kept in time.",
                count,
            )
        case Source.SENT:
            return ngettext(
                "You sent a reply as it was, though the coach had said: “%(hint)s”",
                "You sent %(count)d replies as they were, though the coach had said: “%(hint)s”",
                count,
            )
        case Source.TOLD:
            return ngettext(
                "You told the story of a rule that was bent.",
                "You told the stories of %(count)d rules that were bent.",
                count,
            )
        case Source.HEEDED:
            return ngettext(
                "You changed a draft after this hint: “%(hint)s”",
                "You changed %(count)d drafts after this hint: “%(hint)s”",
                count,
            )
        case Source.DISMISSED:
            return ngettext(
                "You said “not here” to this hint: “%(hint)s”",
                "You said “not here” %(count)d times to this hint: “%(hint)s”",
                count,
            )
        case Source.CORRECTED:
            return ngettext(
                "You read a message as “%(situation)s” where the coach did not.",
                "You read %(count)d messages as “%(situation)s” where the coach did not.",
                count,
            )
