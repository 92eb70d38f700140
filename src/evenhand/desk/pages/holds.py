"""Why a reply is held back, and what to do: one sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries as remedies
from evenhand.desk.remedies.queries import Hold
from evenhand.desk.testimonials import queries as testimonials
from evenhand.desk.testimonials.wording import held as held_in_words
from evenhand.desk.ui.amounts import money


def why_held(conversation: Conversation, text: str, by: Teammate) -> str:
    """What keeps a reply from leaving; "" when nothing does."""
    hold = remedies.hold_of(conversation, text, by)
    if hold is not None:
        return hold_in_words(hold)
    return held_in_words(testimonials.why_held(conversation, text))


def hold_in_words(hold: Hold) -> str:
    """What of a reply is above the writer's limit, and the way on."""
    named = {
        "what": hold.what,
        "worth": money(hold.amount, hold.currency),
        "ceiling": money(hold.ceiling, hold.currency),
        "whom": hold.whom or _("a lead"),
    }
    sentences = {
        "unasked": _(
            "“%(what)s” (%(worth)s) takes a yes that nobody was asked for. Ask for it under “What "
            "you may offer”, or take it out of the reply."
        ),
        "waiting": _(
            "“%(what)s” (%(worth)s) waits for a yes from %(whom)s. Send once it is there, or take "
            "it out of the reply."
        ),
        "declined": _(
            "%(whom)s said no to “%(what)s” (%(worth)s). Take it out of the reply, or offer less."
        ),
        "changed": _(
            "“%(what)s” (%(worth)s) is no longer what %(whom)s said yes to. Ask again, or take it "
            "out of the reply."
        ),
        "promised": _(
            "The reply promises %(worth)s, above the %(ceiling)s that you give alone. Offer it "
            "under “What you may offer” to ask for a yes, or take it out."
        ),
    }
    return sentences[hold.why] % named
