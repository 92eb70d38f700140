"""The pages of putting right: lists, stories, kinds and bounds."""

from __future__ import annotations

import pytest
from django.test import Client

from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import Kind, MonthlySum, Story
from tests.desk.cast import ines, message_from, nadia, signed_in, tomas
from tests.desk.pages.remedies.looking import plain, sound
from tests.desk.remedies.giving import (
    furnished,
    granted,
    offered,
    option_of,
    penny,
    told,
)

HTMX = {"HX-Request": "true"}


def test_a_story_is_shared_and_read_by_all() -> None:
    made = told(offered(penny(), nadia(), "7.80", "39", bends=True, story="Her sister’s birthday"))
    grant, browser = granted(made, 1, by=nadia()), signed_in(nadia())
    assert "No story yet" in plain(browser.get("/remedies/stories/"))
    path = f"/grants/{grant.pk}/story/"
    assert "Her sister’s birthday" in plain(browser.get(path))
    sound(browser.post(path, {"words": ""}), 422)
    assert browser.post(path, {"words": "A birthday went first."}).status_code == 303
    words = plain(signed_in(tomas()).get("/remedies/stories/"))
    assert "A birthday went first." in words
    assert "Penny" not in words
    assert Story.objects.get().by == nadia()


def test_a_keeper_looks_after_kinds_and_bounds() -> None:
    kinds, keeper = furnished(), signed_in(ines())
    sound(keeper.get("/remedies/kinds/"))
    for path in ("/remedies/kinds/new/", f"/remedies/kinds/{kinds[0].pk}/"):
        sound(keeper.get(path))
        assert signed_in(tomas()).get(path).status_code == 404
    given = {
        "name": "Tea towel", "what": "gift", "says": "A tea towel", "sum": "4,50",
        "cost_share": "40", "pays": "A gift", "method": "by post", "days": "3",
    }  # fmt: skip
    both = keeper.post("/remedies/kinds/new/", given | {"percent": "10"})
    assert "Give either a percent of the order or a fixed sum." in sound(both, 422).words
    keeper.post("/remedies/kinds/new/", given)
    made = Kind.objects.get(name="Tea towel")
    assert (str(made.sum), made.percent, made.currency) == ("4.50", None, "EUR")
    keeper.post(f"/remedies/kinds/{made.pk}/retirement/")
    assert made not in queries.kinds()
    keeper.post(f"/remedies/kinds/{made.pk}/retirement/delete/")
    assert made in queries.kinds()


def test_a_keeper_sets_and_lifts_bounds() -> None:
    kinds, keeper, mate = furnished(), signed_in(ines()), nadia()
    whose = f"teammate-{mate.pk}"
    keeper.post("/remedies/bounds/", {"whose": whose, "bound": kinds[1].pk, "amount": "80"})
    keeper.post("/remedies/bounds/", {"whose": whose, "bound": "monthly", "amount": "20"})
    words = plain(keeper.get("/remedies/kinds/"))
    assert "Nadia Okafor Full refund, return paid 80.00 €" in words
    assert MonthlySum.objects.get(teammate=mate).amount == 20
    keeper.post("/remedies/bounds/", {"whose": whose, "bound": "monthly", "amount": ""})
    assert not MonthlySum.objects.filter(teammate=mate).exists()
    wrong = keeper.post("/remedies/bounds/", {"whose": whose, "bound": "any", "amount": "x"})
    assert "Give a sum, such as 12.50." in sound(wrong, 422).words
    refused = signed_in(tomas()).post("/remedies/bounds/", {"whose": whose, "bound": "any"})
    assert refused.status_code == 404


PATHS = ["/remedies/", "/remedies/waiting/", "/remedies/done/", "/remedies/approvals/"]
PATHS += ["/remedies/stories/", "/remedies/kinds/"]


@pytest.mark.parametrize("path", PATHS)
def test_a_visitor_signs_in_first_and_a_teammate_finds_it_empty(path: str) -> None:
    assert Client().get(path)["Location"] == f"/accounts/login/?next={path}"
    sound(signed_in(nadia()).get(path))


def a_lot(path: str, nth: int) -> None:
    """One more row on the page at `path`."""
    conversation = message_from(f"Customer {nth}").conversation
    bends = {"bends": True, "story": "Why"} if "stories" in path else {}
    made = offered(conversation, ines(), "1", "900", **bends)
    if "approvals" in path:
        actions.ask(option_of(made, 2), story="Why", by=nadia())
        return
    told(made)
    if "waiting" in path:
        return
    grant = granted(made, 1, by=ines())
    if "done" in path:
        actions.carry_out(grant, reference="R", by=ines())
        actions.confirm(grant, by=ines())
    if "stories" in path:
        actions.share(grant, words="What was learnt", by=ines())


@pytest.mark.thorough
@pytest.mark.parametrize("path", PATHS[:-1])
def test_a_list_asks_as_much_for_thirty_as_for_one(
    path: str, django_assert_max_num_queries: object
) -> None:
    browser, counts = signed_in(tomas()), []
    for number in (1, 29):
        for nth in range(number):
            a_lot(path, number + nth)
        with django_assert_max_num_queries(14) as asked:  # type: ignore[operator]  # a fixture
            assert browser.get(path).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_what_does_not_exist_is_not_found() -> None:
    browser = signed_in(ines())
    for path in ("/conversations/7/remedies/new/", "/offers/7/withdrawal/", "/grants/7/story/"):
        assert browser.get(path).status_code == 404
    for path in ("/options/7/choice/", "/options/7/grant/", "/grants/7/news/", "/offers/7/draft/"):
        assert browser.post(path).status_code == 404
