"""A refusal for tests."""

from __future__ import annotations

from evenhand.desk.refusals import actions
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.refusals.wording import No
from tests.desk.cast import message_from, nadia, reply
from tests.desk.policies.building import classes

NO = No(
    decision="I can’t refund the class fee for Saturday",
    rule="A class fee cannot be refunded in the last seven days before the class.",
    reason="A place that is given back so late stays empty, and the teacher is paid all the same.",
    possible=("move to another date, once, at no cost", "let somebody else come in your place"),
    next_step="Tell me by Thursday which one suits you.",
    statutory="If we cancel the class ourselves, you get the whole fee back.",
)
ASKED = "Refund the class fee. I don't care that it says non-refundable."


def refused() -> Refusal:
    """A no that D. Falk was told."""
    message = message_from("D. Falk", ASKED)
    refusal = actions.refuse(message.conversation, classes(), NO, by=nadia())
    reply(message, f"Dear D. Falk,\n\n{refusal.words}", by=nadia())
    refusal.refresh_from_db()
    return refusal
