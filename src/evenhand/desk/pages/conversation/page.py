"""A whole conversation page, built once from queries; templates only lay it out."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from evenhand.desk.inbox.models import Conversation, Mode
from evenhand.desk.pages.conversation.coach import CoachPane, coach_of
from evenhand.desk.pages.conversation.composer import Composer, composer_of
from evenhand.desk.pages.conversation.flow import Flow, flow_of
from evenhand.desk.pages.conversation.head import Head, head_of
from evenhand.desk.pages.conversation.material import Material
from evenhand.desk.pages.lists import List, list_called
from evenhand.desk.pages.nav import Nav, nav_for
from evenhand.desk.pages.rows import Rows, rows_of
from evenhand.desk.people.models import Teammate


@dataclass(frozen=True)
class ConversationPage:
    """The four panes: views, the list beside, the conversation, the coach."""

    nav: Nav
    rows: Rows
    head: Head
    flow: Flow
    coach: CoachPane
    composer: Composer


def page_of(material: Material, *, beside: str = "", mode: str = Mode.REPLY) -> ConversationPage:
    """The page of a conversation, opened from the list `beside`."""
    shown = list_beside(material.conversation, material.teammate, beside)
    return ConversationPage(
        nav=nav_for(material.teammate, shown.slug),
        rows=rows_of(shown, material.teammate, current=material.conversation.pk),
        head=head_of(material),
        flow=flow_of(material),
        coach=coach_of(material),
        composer=composer_of(material, mode=mode),
    )


def list_beside(conversation: Conversation, teammate: Teammate, asked: str) -> List:
    """The list that was asked for, else one in which the conversation stands."""
    try:
        return list_called(asked)
    except Http404:
        return list_called(_where(conversation, teammate))


def _where(conversation: Conversation, teammate: Teammate) -> str:
    if not conversation.is_open:
        return "closed"
    if hasattr(conversation, "snooze"):
        return "snoozed"
    assignment = getattr(conversation, "assignment", None)
    if assignment is None:
        return "unassigned"
    return "mine" if assignment.to_id == teammate.pk else "all"
