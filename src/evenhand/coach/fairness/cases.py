"""A case and what was given in it, without a word on who the customer was.

A case holds what may count when two are compared: the clause, the cause, the thing, its value.
Name, place, mood and history of the customer are left out on purpose, so that they cannot count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

FAR_APART = Decimal("0.25")
"""Shares of the value that differ by more than this are unlike."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was decided: `granted` a remedy of that kind, or `refused`.

    `amount` is what it came to in the currency of the case, None where it was no money.
    """

    what: Literal["granted", "refused"]
    remedy: str = ""
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `key` finds it again, `at` is when it was taken (aware).

    `clause` and `cause` are empty when none was named; `value` is that of what it was about, None
    when unknown, in `currency` (ISO 4217). `reason` says why it was decided otherwise than usual.
    `place` names where it was taken, such as a conversation: two of one place are not compared.
    """

    key: str
    at: datetime
    outcome: Outcome
    clause: str = ""
    cause: str = ""
    product: str = ""
    value: Decimal | None = None
    currency: str = ""
    reason: str = ""
    place: str = ""

    @property
    def share(self) -> Decimal | None:
        """Which part of the value was given back: 0 when refused, None when it cannot be told."""
        if self.outcome.what == "refused":
            return Decimal(0)
        if self.outcome.amount is None or not self.value:
            return None
        return self.outcome.amount / self.value
