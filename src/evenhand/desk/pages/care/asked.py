"""Back-up as a page shows it: who asks whom, for what, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from evenhand.desk.care import queries
from evenhand.desk.care.models import BackUp
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.about import About, about
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class Asked:
    """Back-up that nobody has ended. `by` and `to` are empty for the reader themselves.

    `can_answer` says that the reader was asked, `can_end` that they asked, were asked or answered.
    """

    pk: int
    sentence: str
    asked: str
    line: str
    at: datetime
    asker: str
    about: About
    answered_by: tuple[str, ...]
    can_answer: bool
    can_end: bool
    is_own: bool


def asked_of(back_up: BackUp, reader: Teammate) -> Asked:
    """A back-up as `reader` sees it."""
    answers = {answer.by_id: answer.by for answer in back_up.answers.all()}
    is_own = back_up.by_id == reader.pk
    return Asked(
        pk=back_up.pk,
        sentence=_sentence(back_up, reader),
        asked=back_up.asked,
        line=back_up.line,
        at=back_up.at,
        asker=back_up.by.first_name,
        about=about(back_up.conversation),
        answered_by=tuple(one.first_name for one in answers.values()),
        can_answer=back_up.is_for(reader),
        can_end=is_own or reader.pk in answers or back_up.is_for(reader),
        is_own=is_own,
    )


def _sentence(back_up: BackUp, reader: Teammate) -> str:
    named = {
        "by": back_up.by.first_name,
        "to": back_up.to.first_name if back_up.to else _("any lead"),
    }
    if back_up.by_id == reader.pk:
        return _("You asked %(to)s for back-up.") % named
    if back_up.to_id == reader.pk:
        return _("%(by)s asks you for back-up.") % named
    return _("%(by)s asked %(to)s for back-up.") % named


def asked_in(conversation: Conversation, reader: Teammate) -> Asked | None:
    """What is asked in a conversation just now, if anything."""
    back_up = queries.open_back_up(conversation)
    return asked_of(back_up, reader) if back_up else None


@dataclass(frozen=True)
class BackUpPage:
    """The page on which back-up is asked for; `asked` is set where it was asked for already."""

    about: About
    asked: Asked | None


def page_of(conversation: Conversation, reader: Teammate) -> BackUpPage:
    """The page of a conversation's back-up."""
    return BackUpPage(about=about(conversation), asked=asked_in(conversation, reader))
