"""The conversation that something is about, as a line names it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation


@dataclass(frozen=True)
class About:
    """Whose conversation it is, its subject, and the address of its page."""

    customer: str
    subject: str
    href: str


def about(conversation: Conversation) -> About:
    """What a conversation is called. It asks nothing where the customer is at hand."""
    return About(
        customer=conversation.customer.name or _("No name given"),
        subject=conversation.subject or _("No subject"),
        href=reverse("conversation:conversation", args=[conversation.pk]),
    )
