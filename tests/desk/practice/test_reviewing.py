"""Reviews are kept once, whatever devices do; what is due follows from them alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.learning.models import Card
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice import actions, queries
from evenhand.desk.practice.actions import Made
from evenhand.desk.practice.models import Due, Fit, Review
from evenhand.desk.practice.queries import reviewing
from tests.desk.cast import nadia, tomas
from tests.desk.practice.cards import an_id, card, cards, made, reviewed


def kept(teammate: Teammate) -> list[tuple[object, ...]]:
    """One's reviews, without when they came here."""
    rows = queries.reviews_of(teammate)
    return list(rows.values_list("made_id", "card", "rating", "at", "day", "seconds"))


def dues(teammate: Teammate) -> list[tuple[object, ...]]:
    fields = ("card", "due", "stability", "difficulty", "first_day", "latest_day", "times")
    return list(Due.objects.filter(teammate=teammate).order_by("card").values_list(*fields))


def test_a_review_is_kept_and_says_when_it_is_due_again() -> None:
    one = card()
    actions.keep(nadia(), [made(one, seconds=7)])
    review, due = Review.objects.get(), Due.objects.get()
    assert (review.teammate, review.card, review.rating, review.seconds) == (nadia(), one, 3, 7)
    assert (due.due - due.latest_day, due.times) == (timedelta(days=2), 1)


def test_the_same_review_twice_counts_once_and_the_first_stands() -> None:
    one = card()
    for rating in (3, 1):
        result = actions.keep(nadia(), [made(one, rating=rating)] * 2)
        assert result.kept == (an_id(0), an_id(0))
    assert [row.rating for row in Review.objects.all()] == [3]


def test_the_same_id_from_two_people_is_two_reviews() -> None:
    one = card()
    actions.keep(nadia(), [made(one)])
    actions.keep(tomas(), [made(one)])
    assert Review.objects.count() == 2


def test_what_names_no_card_of_ones_own_is_refused_and_the_rest_is_kept() -> None:
    mine, theirs = card("mine", owner=nadia()), card("theirs", owner=tomas())
    gone = Made(an_id(2), 10**9, 3, timezone.now())
    result = actions.keep(nadia(), [made(mine), made(theirs, number=1), gone])
    assert (result.kept, result.refused) == ((an_id(0),), (an_id(1), an_id(2)))
    assert Review.objects.count() == 1


def test_a_card_that_left_the_library_meanwhile_still_takes_its_review() -> None:
    one = card()
    Card.objects.update(retired_at=timezone.now())
    assert actions.keep(nadia(), [made(one)]).kept == (an_id(0),)
    assert list(queries.dues_of(nadia())) == []


@pytest.mark.parametrize("days_ago", [-3, 400])
def test_a_time_that_cannot_be_is_now(days_ago: float) -> None:
    actions.keep(nadia(), [made(card(), days_ago=days_ago)])
    assert timezone.now() - Review.objects.get().at < timedelta(minutes=1)


def test_the_day_is_that_of_whoever_made_it() -> None:
    Teammate.objects.filter(pk=nadia().pk).update(time_zone="Pacific/Kiritimati")
    there = nadia()
    noon = timezone.now().replace(hour=12, minute=0) - timedelta(days=2)
    actions.keep(there, [Made(an_id(0), card().pk, 3, noon)])
    assert Review.objects.get().day == noon.date() + timedelta(days=1)


batches = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 2), st.integers(1, 4), st.floats(-2, 60)),
    min_size=1,
    max_size=10,
)


@settings(max_examples=15)
@given(reviews=batches, data=st.data())
def test_two_devices_lose_and_double_nothing_in_whatever_order(
    reviews: list[tuple[int, int, int, float]], data: st.DataObject
) -> None:
    """Each device sends some of the reviews, in any order, some twice, in batches of any size."""
    Review.objects.all().delete(), Due.objects.all().delete(), Card.objects.all().delete()
    there, now = cards(3), timezone.now()
    by_id = {
        number: Made(an_id(number), there[of].pk, rating, now - timedelta(days=ago))
        for number, of, rating, ago in reviews
    }
    everything = list(by_id.values())
    sent = data.draw(st.permutations(everything + everything[::2]))
    for batch in split(sent, data.draw(st.integers(1, 4))):
        actions.keep(nadia(), batch)
    found = {row.made_id: (row.card_id, row.rating) for row in Review.objects.all()}
    assert found == {one.made_id: (one.card, one.rating) for one in everything}
    assert Review.objects.filter(at__gt=timezone.now()).count() == 0
    cached = dues(nadia())
    Due.objects.all().delete()
    actions.renew(nadia())
    assert dues(nadia()) == cached


def split(sent: Sequence[Made], size: int) -> list[Sequence[Made]]:
    return [sent[start : start + size] for start in range(0, len(sent), size)]


def test_nobody_finds_anything_of_anybody_else() -> None:
    one = card()
    reviewed(one, by=nadia(), days_ago=9)
    now = timezone.now()
    assert list(queries.reviews_of(tomas())) == []
    assert list(queries.dues_of(tomas())) == []
    assert queries.done_on(tomas(), queries.day_of(tomas(), now)) == (0, 0)
    assert queries.today_of(tomas(), now).cards == (one.pk,)
    actions.keep(tomas(), [made(one, rating=1)])
    assert kept(nadia()) == kept(nadia())[:1]
    assert Due.objects.get(teammate=nadia()).times == 1


def test_with_enough_reviews_what_is_due_follows_ones_own_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Everything good is forgotten three days later: such a card returns sooner than usual."""
    monkeypatch.setattr(reviewing, "ENOUGH", 80)
    for number, one in enumerate(cards(40)):
        actions.keep(
            nadia(),
            [
                made(one, number=2 * number, days_ago=9),
                made(one, number=2 * number + 1, rating=1, days_ago=6),
            ],
        )
    fresh = card("fresh")
    actions.keep(nadia(), [made(fresh, number=900, days_ago=5)])
    usual = Due.objects.get(card=fresh).due
    actions.fit_anew(timezone.now())
    assert Fit.objects.get().reviews == 81
    assert Due.objects.get(card=fresh).due < usual
    fitted_at = Fit.objects.get().at
    actions.fit_anew(timezone.now())
    assert Fit.objects.get().at == fitted_at
