"""What counts as a hard contact: one definition, for breathers, sharing and check-ins alike."""

from __future__ import annotations

from evenhand.coach.spoken import Reading
from evenhand.desk.care.models import Why

GREATEST_HEAT = 3
LOOKS_HARD = ("abusive", "angry", "hurting")


def why_hard(reading: Reading) -> Why | None:
    """Why answering a message that reads so is hard to bear; None where it is not.

    What counts: a flag of danger (a threat, or somebody at risk); insults; anger at its greatest
    heat (3 of 3); and somebody who is ill, grieving or afraid. What does not: lesser anger,
    disappointment, a refusal, a long thread – a day's work, and not what wears one out. What a
    teammate corrected in the reading counts as they read it. It is the answering that counts, not
    the opening: whoever only looks has not carried it.

    Source: Grandey, Dickter and Sin 2004, where verbal aggression, not the number of calls, went
    with exhaustion and absence.
    """
    if "safety" in reading.flags:
        return Why.SAFETY
    if reading.situation == "abusive":
        return Why.ABUSIVE
    if reading.situation == "angry" and reading.heat >= GREATEST_HEAT:
        return Why.ANGRY
    return Why.HURTING if reading.situation == "hurting" else None


def looks_hard(situation: str, flags: list[str]) -> bool:
    """Whether a conversation that nobody has answered yet will probably be a hard contact.

    `situation` and `flags` are those that lists show of its newest message.
    """
    return situation in LOOKS_HARD or "safety" in flags
