"""You did it right, it did not work out: when that is said, and when it must not be."""

from __future__ import annotations

from dataclasses import dataclass

from evenhand.desk.care.models import Outcome


@dataclass(frozen=True, slots=True)
class Conduct:
    """What one teammate did in a conversation that is closed, and how the customer left it.

    `situation` and `flags` are those of the customer's last message. `harm` counts what was found
    by a check that guards law, blame, feeling or trust and was sent all the same; a refusal that
    was softened, or given new reasons without a new fact, is among it. `missed` counts promises of
    theirs that were not kept, or kept late, or are late now; `kept` those that were. `refusals` are
    those that stand.
    """

    situation: str
    flags: tuple[str, ...] = ()
    harm: int = 0
    kept: int = 0
    missed: int = 0
    refusals: int = 0


def outcome_to_tell(conduct: Conduct) -> Outcome | None:
    """How it ended badly although it was done right; None when there is nothing to say.

    It is said when the conversation closed badly – the customer is leaving, is still angry or
    abusive, or was refused and did not come round – and the conduct was right: nothing harmful was
    sent, every promise was kept in time, no refusal wavered.

    It must not be said when it ended well (then there is no need), when anything harmful went out
    or a promise was missed (then it would be untrue, and a lead has better words for that), nor on
    the strength of an outcome alone: conduct is judged by what the teammate did, never by what the
    customer made of it.
    """
    if conduct.harm or conduct.missed:
        return None
    if "leaving" in conduct.flags:
        return Outcome.LEFT
    if conduct.situation in {"angry", "abusive"}:
        return Outcome.ANGRY
    came_round = conduct.situation in {"routine", "delighted"}
    return Outcome.REFUSED if conduct.refusals and not came_round else None
