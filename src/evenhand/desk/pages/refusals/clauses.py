"""Clauses beside a conversation: those that fit what was written, and where one is read."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.refusals.fitting import fitting
from evenhand.desk.policies.models import Version


def fitting_to(conversation: Conversation, versions: Sequence[Version]) -> list[Version]:
    """Up to three of `versions` that fit what the customer wrote last, the best first."""
    newest = inbox.newest_message(conversation) if versions else None
    return fitting(versions, f"{conversation.subject} {newest.text}") if newest else []


def href_of(version: Version, conversation: Conversation) -> str:
    """Where a clause is read, and can be cited in the reply of that conversation."""
    clause = version.clause
    policy = reverse("policies:policy", args=[clause.policy.slug])
    return f"{policy}?for={conversation.pk}#clause-{clause.number}"
