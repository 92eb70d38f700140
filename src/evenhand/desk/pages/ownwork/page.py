"""What one's own work brings, as its owner sees it; nobody else ever does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from evenhand.desk.coaching import queries as coaching
from evenhand.desk.coaching.models import Finding, Outcome
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.learning import knowing, queries
from evenhand.desk.learning.models import Card
from evenhand.desk.learning.own import said_around
from evenhand.desk.pages.explained import Explained, explained
from evenhand.desk.pages.suggested import Suggested, suggested_to
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.suggesting import COUNTS
from evenhand.desk.ui.prose import prose

MOST_SUGGESTED = 5
MOST_SENTENCES = 8
MOST_CARDS = 60


@dataclass(frozen=True)
class Sentence:
    """Something that was found in a reply of the reader's, of which a card can be made.

    `card_href` opens the card that was made of it, else the one to be made; `went_out` says that
    the customer got it so.
    """

    hint: str
    said: str
    became: str
    at: datetime
    why: str
    practise: str
    card_href: str
    has_card: bool
    went_out: bool


@dataclass(frozen=True)
class OwnCard:
    """A card of the reader's own."""

    pk: int
    title: str
    front: SafeString
    back: SafeString
    lesson: str
    lesson_href: str
    is_shared: bool
    rests: bool


@dataclass(frozen=True)
class OwnWork:
    """The page: lessons that fit, sentences to make cards of, and the cards that were made."""

    suggested: tuple[Suggested, ...]
    sentences: tuple[Sentence, ...]
    cards: tuple[OwnCard, ...]


def own_work_of(reader: Teammate) -> OwnWork:
    """All of it in as many statements for one card as for thirty."""
    now = timezone.now()
    found = coaching.sent_findings(reader).filter(reply__at__gt=now - COUNTS)
    rows = list(found[: 4 * MOST_SENTENCES])
    fresh = (one for one in sentences_of(reader, rows) if not one.has_card)
    return OwnWork(
        suggested=suggested_to(reader, now, most=MOST_SUGGESTED),
        sentences=tuple(islice(fresh, MOST_SENTENCES)),
        cards=tuple(map(_card, queries.own_cards(reader)[:MOST_CARDS])),
    )


def sentences_in(conversation: Conversation, reader: Teammate, most: int) -> tuple[Sentence, ...]:
    """What was lately found in the reader's own replies in a conversation, the newest first."""
    since = timezone.now() - COUNTS
    found = coaching.sent_findings(reader).filter(conversation=conversation, reply__at__gt=since)
    rows = list(found[:most])
    return tuple(sentences_of(reader, rows)) if rows else ()


def sentences_of(reader: Teammate, findings: Iterable[Finding]) -> Iterator[Sentence]:
    """These findings with the sentences around their words, each rule and sentence once."""
    rows = list(findings)
    made = queries.cards_made(reader, [one.pk for one in rows])
    about = knowing.about()
    seen: set[tuple[str, str]] = set()
    for one in rows:
        said = said_around(one.reply.text if one.reply else "", one.words) if one.words else ""
        if (one.rule, said) not in seen:
            seen.add((one.rule, said))
            yield _sentence(one, said, made.get(one.pk, 0), about)


def _sentence(
    finding: Finding, said: str, card: int, about: Mapping[str, knowing.Named]
) -> Sentence:
    rule = explained(finding.rule)
    lesson = about.get(finding.rule.replace("_", "-"))
    return Sentence(
        hint=rule.hint or rule.title,
        said=said,
        became=_became(finding),
        at=finding.reply.at if finding.reply else finding.at,
        why=_why(rule),
        practise=reverse("learning:lesson", args=[lesson.slug]) if lesson else "",
        card_href=_card_href(finding.pk, card),
        has_card=bool(card),
        went_out=finding.outcome == Outcome.SENT,
    )


def _why(rule: Explained) -> str:
    parts = (part[:1].upper() + part[1:] for part in (rule.why, rule.instead) if part)
    return " ".join(parts) or rule.title


def _card_href(finding: int, card: int) -> str:
    if card:
        return reverse("ownwork:card", args=[card])
    return reverse("ownwork:new", args=[finding])


def _became(finding: Finding) -> str:
    says = {
        Outcome.SENT: _("sent as it was"),
        Outcome.HEEDED: _("changed before it left"),
        Outcome.DISMISSED: _("you said: not here"),
    }
    return says.get(Outcome(finding.outcome), "")


def _card(card: Card) -> OwnCard:
    lesson = card.lesson
    return OwnCard(
        pk=card.pk,
        title=card.title,
        front=prose(card.front),
        back=prose(card.back),
        lesson=lesson.title if lesson else "",
        lesson_href=reverse("learning:lesson", args=[lesson.slug]) if lesson else "",
        is_shared=card.shared_at is not None,
        rests=lesson is not None and hasattr(lesson, "retirement"),
    )
