"""A week of practice on a telephone: cards come back when FSRS says, and leave is leave."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from evenhand.desk.practice.scheduling import Go, remembered
from tests.journeys.barriers import complaints
from tests.journeys.conftest import Team
from tests.journeys.passing import days_pass
from tests.journeys.people import join

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
EMAIL = "ilse@linden.example"
SCORES = re.compile(r"streak|in a row|points|league|ranking|late by|you missed", re.IGNORECASE)
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


@dataclass
class Week:
    """Ilse's telephone, the day that it is for her, and what she answered by the card's id."""

    team: Team
    page: Page
    day: int = 1
    goes: defaultdict[str, list[Go]] = field(default_factory=lambda: defaultdict(list))

    def passes(self, days: int) -> None:
        """So many days pass, by the desk's own models."""
        days_pass(self.team.desk, EMAIL, days)
        self.day += days

    def opens(self, path: str) -> None:
        """A page of hers: nothing hangs over its edge, and nothing is counted against her."""
        self.page.goto(f"{self.team.desk.url}{path}")
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert self.page.evaluate(wide) == 0
        assert SCORES.search(self.page.locator("#main").inner_text()) is None

    def practises(self, ratings: dict[int, int]) -> list[str]:
        """She goes through the day's cards, the n-th as given, others good; their ids in order."""
        self.opens("/learn/")
        self.page.get_by_role("link", name="Begin").click()
        seen: list[str] = []
        while (card := self.card()) is not None:
            assert card not in seen
            rating = ratings.get(len(seen), GOOD)
            self.page.get_by_text("Show the back").click()
            expect(self.page.locator(".back")).to_be_visible()
            assert seen or complaints(self.page) == []
            self.page.locator(f"[data-rating='{rating}']").click()
            expect(self.page.locator(f"[name=card][value='{card}']")).to_have_count(0)
            seen.append(card)
            at = datetime.now(UTC)
            self.goes[card].append(Go(self.date(), at, uuid4(), rating))
        expect(self.page.get_by_role("heading", name="That's it for today")).to_be_visible()
        return seen

    def card(self) -> str | None:
        """The id of the card that is open, None when that's it."""
        expect(self.page.locator("main .go, main .empty").first).to_be_visible()
        named = self.page.locator("[name=card]")
        return named.get_attribute("value") if named.count() else None

    def date(self) -> date:
        """The day as a date, counted from any."""
        return date(2026, 1, 1) + timedelta(self.day)

    def due(self) -> set[str]:
        """The cards that FSRS has her see again by today."""
        return {card for card, goes in self.goes.items() if remembered(goes).due <= self.date()}


def test_a_week_of_practice(team: Team) -> None:
    page = team.new_page()
    page.set_viewport_size(PHONE)
    join(page, team.desk.invite(), name="Ilse Thorn", email=EMAIL)
    week = Week(team, page)
    begins_a_plan(week)
    first = week.practises({0: AGAIN, 1: GOOD, 2: EASY})
    knows_one_and_not_another(week, first)
    is_away(week)
    comes_back(week)
    ends_the_week(week, first)


def begins_a_plan(week: Week) -> None:
    week.opens("/learn/plan/")
    week.page.get_by_label("On what?").select_option("Calming")
    week.page.get_by_label("For how long?").select_option("A week")
    week.page.get_by_role("button", name="Begin today").click()
    expect(week.page.get_by_text("Day 1 of 7")).to_be_visible()


def knows_one_and_not_another(week: Week, first: list[str]) -> None:
    """The next day only what she did not know is back, before the day's new cards."""
    week.passes(1)
    week.opens("/learn/")
    expect(week.page.get_by_text("Day 2 of 7")).to_be_visible()
    idea = week.page.locator(".idea")
    expect(idea.locator(".prose")).to_be_visible()
    idea.get_by_role("button", name="Put away").click()
    expect(idea.locator(".prose")).to_be_hidden()
    assert week.due() == {first[0]}
    seen = week.practises({})
    assert seen[0] == first[0]
    assert not set(seen[1:]) & set(first)


def is_away(week: Week) -> None:
    """On leave nothing is due, and the plan stands still."""
    week.opens("/learn/plan/")
    away = datetime.now().astimezone().date() + timedelta(1)
    week.page.get_by_label("First day").fill(away.isoformat())
    week.page.get_by_label("Last day").fill((away + timedelta(1)).isoformat())
    week.page.get_by_role("button", name="I am away").click()
    week.passes(1)
    assert week.due()
    week.opens("/learn/")
    expect(week.page.locator(".due")).to_contain_text("You are on leave. Nothing is due before")
    expect(week.page.get_by_text("Day 2 of 7")).to_be_visible()
    expect(week.page.get_by_role("link", name="Begin")).to_have_count(0)


def comes_back(week: Week) -> None:
    """What fell due meanwhile waited, and comes before anything new."""
    week.passes(2)
    week.opens("/learn/")
    expect(week.page.get_by_text("Day 3 of 7")).to_be_visible()
    expect(week.page.locator(".idea .prose")).to_be_visible()
    waited, known = week.due(), set(week.goes)
    seen = week.practises({})
    assert set(seen[: len(waited)]) == waited
    assert not set(seen[len(waited) :]) & known


def ends_the_week(week: Week, first: list[str]) -> None:
    """The last day of the plan: also what she knew at once is back."""
    week.passes(4)
    week.opens("/learn/")
    expect(week.page.get_by_text("Day 7 of 7")).to_be_visible()
    waits = len(week.due())
    assert first[2] in week.due()
    expect(week.page.locator(".due .big")).to_have_text(re.compile(r"^\d+ cards wait for you\.$"))
    told = week.page.locator(".due .big").inner_text()
    assert int(told.split()[0]) >= min(waits, 8)
