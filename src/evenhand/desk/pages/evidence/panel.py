"""Claim against record, beside the conversation."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from evenhand.desk.evidence import queries
from evenhand.desk.evidence.kindly import kindly
from evenhand.desk.evidence.models import About, Decision
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.evidence.lines import (
    ClaimLine,
    FactLine,
    claim_line,
    day_of,
    fact_line,
)
from evenhand.desk.pages.evidence.page import is_silent
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate

PLACE = 8
MOST_FACTS = 4


@dataclass(frozen=True)
class Decided:
    """What is decided, until which day, by whom; and whether somebody has to look at it anew."""

    word: str
    until: str
    by: str
    is_told: bool
    review_waits: bool


@dataclass(frozen=True)
class OnePage:
    """The newest claim, the facts held against it, one kind explanation and one question.

    `claim` is None where there is no sheet: then the panel is only a way to begin one. Where
    something is still missing, the next thing to do is one numbered ask.
    """

    conversation: int
    is_missing: bool
    claim: ClaimLine | None
    facts: tuple[FactLine, ...]
    more: int
    is_silent: bool
    explains: str
    ask: str
    decided: Decided | None


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:  # noqa: ARG001 - all see it
    """The sheet in short, in four statements."""
    sheet, now = queries.sheet_of(conversation), timezone.now()
    claims = list(sheet.claims.all()) if sheet else []
    facts = list(sheet.facts.all()) if sheet else []
    decision = queries.decision_in_force(conversation) if sheet else None
    thought = kindly(sheet.about) if sheet else None
    shown = OnePage(
        conversation=conversation.pk,
        is_missing=sheet is not None and sheet.about == About.REPEATING,
        claim=claim_line(claims[-1], now) if claims else None,
        facts=tuple(fact_line(one, now) for one in facts[-MOST_FACTS:]),
        more=max(len(facts) - MOST_FACTS, 0),
        is_silent=is_silent(sheet) if sheet else False,
        explains=thought.explains[0] if thought else "",
        ask=thought.ask[0] if thought else "",
        decided=_decided(decision) if decision else None,
    )
    return Panel(PLACE, "evidence/panel.html", shown, a_way=shown.claim is None)


def _decided(decision: Decision) -> Decided:
    return Decided(
        word=decision.get_how_display(),
        until=day_of(decision.expires_at, timezone.now()),
        by=decision.by.first_name,
        is_told=decision.is_told,
        review_waits=bool(getattr(decision, "review_waits", False)),
    )
