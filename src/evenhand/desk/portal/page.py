"""The customer's page as one frozen value; its template asks nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.passes.models import Pass
from evenhand.desk.passes.queries import token_of
from evenhand.desk.portal import forms
from evenhand.desk.portal.choosing import Card, Offered, chosen, offered
from evenhand.desk.portal.coming import Coming, coming, promises_to, remedies, standing
from evenhand.desk.portal.decided import Decided, decided
from evenhand.desk.portal.thread import SHOWN, Thread, thread_of
from evenhand.desk.portal.wanted import Wanted, wanted

MOST_SHOWN = 400


@dataclass(frozen=True)
class Asked:
    """What the address asks for beside the page, and what came of a form that was refused."""

    shown: int = SHOWN
    said: str = ""
    problem: str = ""
    words: str = ""


@dataclass(frozen=True)
class Page:
    """All that a customer sees."""

    subject: str
    href: str
    coming: tuple[Coming, ...]
    standing: str
    wanted: tuple[Wanted, ...]
    offered: Offered | None
    decided: tuple[Decided, ...]
    thread: Thread
    ends_at: datetime
    told: str
    problem: str
    words: str
    reply_href: str
    reply_form: str
    may_act: bool
    back: str
    most_size: int = field(default_factory=lambda: settings.ATTACHMENT_MEGABYTES)

    @classmethod
    def of(
        cls, held: Pass, asked: Asked, *, sure: Card | None = None, may_act: bool = True
    ) -> Page:
        """The page of a pass; `sure` is the card that was picked and needs a yes first.

        Without `may_act` nothing on it can be pressed: it is for a teammate to look at.

        At most twelve statements, with the one that found the pass, however much has passed.
        """
        token = token_of(held)
        promises = list(promises_to(held))
        thread = thread_of(held, min(max(asked.shown, 1), MOST_SHOWN))
        needed = wanted(held, promises, thread)
        return cls(
            subject=held.conversation.subject or _("Your conversation with us"),
            href=reverse("portal:page", args=[token]),
            coming=(*coming(promises, thread), *remedies(chosen(held))),
            standing=standing(held, thread, is_asked=bool(needed)),
            wanted=needed,
            offered=offered(held, sure),
            decided=decided(held),
            thread=thread,
            ends_at=held.ends_at,
            told=_told().get(asked.said, ""),
            problem=asked.problem,
            words=asked.words,
            reply_href=reverse("portal:replies", args=[token]),
            reply_form=forms.sealed(held, "reply"),
            may_act=may_act,
            back=reverse("conversation:conversation", args=[held.conversation_id]),
        )


def _told() -> dict[str, str]:
    """What was just done, by the word in the address: nothing else can be made to stand there."""
    return {
        "reply": _("Thank you, it is here. You find it below."),
        "choice": _("Thank you, that is what we do. You find it below."),
        "objection": _("Thank you. Somebody else will look at it again and write to you."),
    }
