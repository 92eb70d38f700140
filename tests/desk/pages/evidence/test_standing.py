"""What is decided across conversations, as leads see it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from evenhand.desk.evidence import actions
from evenhand.desk.evidence.models import Decision
from evenhand.desk.people.models import Teammate
from tests.desk import cast
from tests.desk.pages.evidence.test_views import look


def test_the_list_puts_reviews_first_and_leaves_out_what_has_ended() -> None:
    now = timezone.now()
    for name, days in (("Rosa Lindqvist", 60), ("Owen Jameson", 5), ("Mei Tanaka", 90)):
        message = cast.message_from(name)
        sheet = actions.begin(message, "mistaken", words="duller", by=cast.nadia())
        ends = now + timedelta(days=days)
        actions.decide(sheet, "asked", reason=f"For {name}", by=cast.nadia(), expires_at=ends)
    first, _, third = Decision.objects.order_by("pk")
    actions.ask_review(third, "I see it differently.")
    tomas = cast.signed_in(cast.tomas())
    words = look(tomas, "/evidence/")
    places = [words.index(f"For {name}") for name in ("Mei Tanaka", "Owen Jameson", "Rosa")]
    assert places == sorted(places)
    assert words.index("A review waits") < words.index("Ending within two weeks")
    actions.lift(first, reason="Settled.", by=cast.tomas())
    assert "For Rosa" not in look(tomas, "/evidence/")


def many(number: int, by: Teammate) -> None:
    for nth in range(number):
        message = cast.message_from(f"Owen {number} {nth}")
        sheet = actions.begin(message, "mistaken", words="duller", by=by)
        actions.decide(sheet, "asked", reason="To hear it.", by=by)


@pytest.mark.thorough
def test_the_list_asks_as_much_for_thirty_as_for_one(
    django_assert_max_num_queries: object,
) -> None:
    tomas, counts = cast.signed_in(cast.tomas()), []
    for number in (1, 29):
        many(number, cast.nadia())
        with django_assert_max_num_queries(12) as asked:  # type: ignore[operator]  # a fixture
            assert tomas.get("/evidence/").status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.thorough
def test_a_long_list_goes_on_on_the_next_page() -> None:
    many(51, cast.nadia())
    tomas = cast.signed_in(cast.tomas())
    assert "/evidence/?page=2" in tomas.get("/evidence/").content.decode()
    assert "?page=3" not in tomas.get("/evidence/?page=2").content.decode()
