"""Sums are exact: decimals, rounded half up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.remedies.models import (
    Kind,
)
from evenhand.desk.remedies.reckoning import Sum, reckoned, share, total_in


@given(
    st.decimals("0", "9999999.99", places=2),
    st.decimals("0.01", "100", places=2),
    st.sampled_from(["EUR", "JPY"]),
)
def test_a_share_is_exact_to_the_smallest_unit(
    total: Decimal, percent: Decimal, currency: str
) -> None:
    unit = Decimal("0.01") if currency == "EUR" else Decimal(1)
    found = share(total, percent, currency)
    assert abs(found - total * percent / 100) <= unit / 2
    assert found == (total * percent / 100).quantize(unit, ROUND_HALF_UP)
    assert share(total, Decimal(100), "EUR") == total


@given(st.decimals("0", "9999999.99", places=2))
def test_a_total_is_read_to_the_cent_however_it_is_written(total: Decimal) -> None:
    grouped = f"{total:,.2f}"
    german = grouped.translate(str.maketrans(",.", ".,"))
    for written in (f"{total:.2f} EUR", f"€ {grouped}", f"{german} EUR", float(total)):
        assert total_in({"total": written}, "EUR") == Sum(total, "EUR")


@given(st.dictionaries(st.sampled_from(["total", "amount", "currency"]), st.text() | st.floats()))
def test_any_record_is_borne(values: dict[str, object]) -> None:
    found = total_in(values, "EUR")
    assert found is None or (found.amount >= 0 and len(found.currency) == 3)


def test_half_a_cent_is_rounded_up() -> None:
    kind = Kind(percent=Decimal("12.5"), currency="EUR", cost_share=Decimal(100))
    kind.cost_fixed = Decimal("4.90")
    found = reckoned(kind, Sum(Decimal("0.20"), "EUR"))
    assert found is not None
    assert (found.amount, found.cost) == (Decimal("0.03"), Decimal("4.93"))
    assert reckoned(kind, None) is None
