"""The moments that a snooze offers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from evenhand.desk.pages.conversation.head import presets


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        ((2026, 11, 18, 10, 30), ["Wed 13:00", "Thu 08:00", "Mon 08:00"]),
        ((2026, 11, 18, 22, 10), ["Thu 08:00", "Mon 08:00"]),
        ((2026, 11, 22, 9, 0), ["Sun 12:00", "Mon 08:00"]),
        ((2026, 11, 23, 9, 0), ["Mon 12:00", "Tue 08:00", "Mon 08:00"]),
    ],
)
def test_presets_are_still_to_come_and_none_is_offered_twice(
    now: tuple[int, ...], offered: list[str]
) -> None:
    found = list(presets(datetime(*now, tzinfo=UTC)))  # type: ignore[misc, arg-type]  # a date's parts
    assert [f"{one.at:%a %H:%M}" for one in found] == offered
    assert all(one.at > datetime(*now, tzinfo=UTC) for one in found)  # type: ignore[misc, arg-type]  # a date's parts
