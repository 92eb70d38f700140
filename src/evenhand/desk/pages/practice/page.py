"""Practice as its owner sees it. Nothing here counts days in a row, and nothing compares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.learning.models import Card, Topic
from evenhand.desk.pages.practice.wording import in_words
from evenhand.desk.pages.suggested import Suggested, suggested_to
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import queries
from evenhand.desk.practice.models import Idea, Plan, Rating
from evenhand.desk.practice.planning import Stretch


@dataclass(frozen=True)
class DaysIdea:
    """The day's idea: its title and words, and where more of it is found."""

    pk: int
    title: str
    words: SafeString
    href: str
    more: str
    is_put_away: bool


@dataclass(frozen=True)
class Running:
    """One's plan: `where` says at which of its days it is."""

    topic: str
    where: str
    share: int
    is_paused: bool
    is_over: bool


@dataclass(frozen=True)
class Learn:
    """The page of the day. `away` says until when one is on leave, `waits` what is due, and
    `suggested` is the lesson that fits one's own work best.
    """

    idea: DaysIdea | None
    waits: str
    done: str
    away: str
    is_more: bool
    plan: Running | None
    suggested: Suggested | None


@dataclass(frozen=True)
class Way:
    """One of the four ratings: its word, what it says, and its key."""

    value: int
    word: str
    says: str


@dataclass(frozen=True)
class Going:
    """One card at a time. `left` says how many there are still, this one included."""

    card: Card | None
    front: SafeString
    back: SafeString
    made_id: UUID
    left: str
    ways: tuple[Way, ...]
    goes_on: bool
    is_more: bool


def learn_of(reader: Teammate) -> Learn:
    """The day of whoever reads, in as many statements for thirty cards as for one."""
    now = timezone.now()
    today = queries.today_of(reader, now)
    idea = queries.idea_row(reader, today.day)
    return Learn(
        idea=_idea(idea) if idea else None,
        waits=_waits(len(today.cards)),
        done=_done(today.done),
        away=_away(today.back_on) if today.back_on else "",
        is_more=today.is_more,
        plan=running_of(today.plan, today.stretch),
        suggested=next(iter(suggested_to(reader, now, most=1)), None),
    )


def going_of(reader: Teammate, *, goes_on: bool) -> Going:
    """The next card of the day, or none when that's it."""
    today = queries.today_of(reader, timezone.now(), go_on=goes_on)
    card = next(iter(queries.cards_of(reader, today.cards[:1])), None)
    left = ngettext("the last one", "%(count)d to go", len(today.cards))
    return Going(
        card=card,
        front=in_words(card.front if card else ""),
        back=in_words(card.back if card else ""),
        made_id=uuid4(),
        left=left % {"count": len(today.cards)},
        ways=ways(),
        goes_on=goes_on,
        is_more=today.is_more,
    )


def running_of(plan: Plan | None, stretch: Stretch | None) -> Running | None:
    """A plan and where it is in words, None without one."""
    if plan is None or stretch is None:
        return None
    where = _("Day %(day)d of %(days)d") % {"day": stretch.day, "days": stretch.days}
    return Running(
        topic=str(Topic(plan.topic).label),
        where=_("All its days are through") if stretch.is_over else where,
        share=min(round(100 * (stretch.day - 1) / stretch.days), 100),
        is_paused=plan.paused_on is not None,
        is_over=stretch.is_over,
    )


def _idea(idea: Idea) -> DaysIdea:
    if idea.card is None:
        words = idea.story.words if idea.story else ""
        href, more = reverse("remedies:stories"), _("More stories of the team")
        title = _("A story from the team")
    else:
        lesson = idea.card.lesson
        href = f"/lessons/{lesson.slug}/" if lesson else ""
        title, words, more = idea.card.title, idea.card.front, lesson.title if lesson else ""
    return DaysIdea(idea.pk, title, in_words(words), href, more, idea.put_away_at is not None)


def _waits(count: int) -> str:
    words = ngettext("One card waits for you.", "%(count)d cards wait for you.", count)
    return words % {"count": count} if count else ""


def _done(count: int) -> str:
    words = ngettext("You have seen one today.", "You have seen %(count)d today.", count)
    return words % {"count": count} if count else ""


def _away(back_on: date) -> str:
    day = date_format(back_on, "DATE_FORMAT")
    return _("You are on leave. Nothing is due before %(day)s.") % {"day": day}


def ways() -> tuple[Way, ...]:
    """The four ratings in words."""
    says = {
        Rating.AGAIN: _("I did not know"),
        Rating.HARD: _("I had to search"),
        Rating.GOOD: _("I knew"),
        Rating.EASY: _("At once"),
    }
    return tuple(Way(one.value, str(one.label), says[one]) for one in Rating)
