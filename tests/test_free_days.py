from datetime import date

import pytest

from evenhand.free_days import NoHolidays, free_days


def test_a_country_and_its_parts_have_their_own_free_days() -> None:
    assert date(2026, 5, 4) in free_days("gb", [2026])
    assert date(2026, 6, 4) in free_days("DE-BY", [2026])
    assert date(2026, 6, 4) not in free_days("DE-BE", [2026])


@pytest.mark.parametrize("place", ["XX", "DE-QQ", ""])
def test_a_place_that_nobody_knows_is_told(place: str) -> None:
    with pytest.raises(NoHolidays, match="code such as GB or DE-BY"):
        free_days(place, [2026])
