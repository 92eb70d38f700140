"""The way to an exception: open and in sight whenever the clause has one."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies.models import BendsBy, Version
from evenhand.desk.refusals.wording import sentence
from evenhand.desk.ui.prose import plain


@dataclass(frozen=True)
class Way:
    """How far a clause bends, who may bend it, and where a remedy that bends it is offered."""

    bends: str
    who: str
    href: str
    act: str


def exception_of(conversation: Conversation, version: Version, teammate: Teammate) -> Way | None:
    """The way to an exception from that clause; None when it does not bend."""
    if not version.can_bend:
        return None
    own = version.may_bend(teammate)
    by = BendsBy(version.bends_by).label
    href = reverse("remedies:new", args=[conversation.pk])
    return Way(
        bends=_("It bends. %(how_far)s") % {"how_far": sentence(plain(version.bends))},
        who=_("You may bend it.") if own else _("May be bent by %(who)s.") % {"who": by},
        href=f"{href}?clause={version.pk}",
        act=_("Make an exception") if own else _("Ask for an exception"),
    )
