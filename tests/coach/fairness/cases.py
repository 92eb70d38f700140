"""Cases for the tests of fairness."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from evenhand.coach.fairness import Decision, Outcome

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


def case(key: str, given: str | None = "10", *, days: int = 0, **more: Any) -> Decision:
    """A case about 40 euros' worth under clause 4.2; `given` None for a refusal, "" for no sum."""
    known: dict[str, Any] = {
        "clause": "4.2",
        "cause": "late",
        "value": Decimal(40),
        "currency": "EUR",
    } | more
    outcome = Outcome("refused")
    if given is not None:
        outcome = Outcome("granted", "refund", Decimal(given) if given else None)
    return Decision(key, NOON - timedelta(days=days), outcome, **known)


_SUMS = st.decimals(0, 500, places=2)
outcomes = st.one_of(
    st.just(Outcome("refused")),
    st.builds(Outcome, st.just("granted"), st.just("refund"), st.one_of(st.none(), _SUMS)),
)
cases = st.builds(
    Decision,
    key=st.text("abcdef", min_size=1, max_size=3),
    at=st.integers(0, 400).map(lambda days: NOON - timedelta(days=days)),
    outcome=outcomes,
    clause=st.sampled_from(["", "4.2", "5.1"]),
    cause=st.sampled_from(["", "late", "broken"]),
    product=st.sampled_from(["", "lamp"]),
    value=st.one_of(st.none(), _SUMS),
    currency=st.sampled_from(["EUR", "USD"]),
    reason=st.sampled_from(["", "her third lamp"]),
    place=st.sampled_from(["", "12", "13"]),
)
