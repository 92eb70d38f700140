"""To whom a conversation is to be given, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from evenhand.desk.care import queries
from evenhand.desk.care.models import Held
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people import access
from evenhand.desk.people.models import Teammate

NEXT = "next"


@dataclass(frozen=True)
class Nobody:
    """There is nobody to give it to; `sentence` says what to do."""

    sentence: str


def chosen(conversation: Conversation, asked: str, *, by: Teammate) -> Teammate | Nobody | None:
    """The teammate that was asked for by id or as "next"; None for all. Raises Http404."""
    if asked == NEXT:
        hands = queries.hands_for(conversation, timezone.now())
        found = queries.next_for(hands, conversation.listing, by)
        nobody = _("Nobody else is at work just now. Pick a colleague by name, or take it.")
        return found or Nobody(nobody)
    return access.colleague(by, int(asked)) if asked.isdecimal() else None


def told_of(held: Held | None, to: Teammate | None, *, by: Teammate) -> str:
    """What became of it, in a few words; nothing where the page shows it anyway."""
    if held is not None:
        return _("%(name)s takes it later; until then it stays where it is") % {
            "name": held.to.first_name
        }
    return _("Given to %(name)s") % {"name": to.first_name} if to and to != by else ""
