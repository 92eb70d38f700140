"""The letter that reminds: how many cards wait, and the day's idea. No customer is named in it."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.learning.models import Card
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import Idea
from evenhand.desk.ui.prose import plain

TODAY, SETTLED = "/learn/", "/learn/plan/"


def letter_of(teammate: Teammate, waiting: int, idea: Idea | None) -> EmailMessage:
    """The letter, with the idea's words when it is a card of the library.

    A story that the team shared may speak of a customer, so its words stay in the desk.
    """
    parts = [_("Hello %(name)s,") % {"name": teammate.first_name}]
    if waiting:
        cards = ngettext("one card waits", "%(count)d cards wait", waiting) % {"count": waiting}
        parts.append(
            _("%(cards)s for you today. It takes about two minutes:\n%(link)s")
            % {"cards": cards[:1].upper() + cards[1:], "link": settings.PUBLIC_URL + TODAY}
        )
    if idea is not None:
        parts.append(_idea_in_words(idea.card))
    parts.append(
        _("You chose to be written to. Choose otherwise here:\n%(link)s")
        % {"link": settings.PUBLIC_URL + SETTLED}
    )
    subject = _("Two minutes of practice") if waiting else _("Today's idea")
    return EmailMessage(subject=subject, body="\n\n".join(parts) + "\n", to=[teammate.email])


def _idea_in_words(card: Card | None) -> str:
    if card is None:
        link = {"link": settings.PUBLIC_URL + TODAY}
        return _("Today's idea is a story from your team. Read it in the desk:\n%(link)s") % link
    return _("Today's idea: %(title)s\n\n%(words)s") % {
        "title": card.title,
        "words": plain(card.front),
    }
