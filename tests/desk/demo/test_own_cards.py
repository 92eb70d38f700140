"""Cards from one's own sentences in the sample story."""

from __future__ import annotations

from django.utils import timezone

from evenhand.desk.demo import actions
from evenhand.desk.demo.cast import tomas
from evenhand.desk.demo.story import own_cards
from evenhand.desk.learning.models import Card, Topic
from evenhand.desk.learning.queries import live_cards
from evenhand.desk.learning.queries import own_cards as own_cards_of
from evenhand.desk.practice.queries import suggestions_for
from tests.desk.pages.teammates import a_teammate
from tests.desk.practice.cards import lesson


def test_the_newcomer_finds_a_suggestion_a_card_and_one_that_was_shared() -> None:
    for rule, slug in own_cards.OPENED.items():
        one = lesson(slug, Topic.PROMISING)
        one.about = [rule]
        one.save()
    somebody = a_teammate()
    actions.hand_over(somebody)
    assert "could-you-not-you-must" in [
        one.slug for one in suggestions_for(somebody, timezone.now())
    ]
    (mine,), (shared,) = own_cards_of(somebody), own_cards_of(tomas())
    assert (mine.front, mine.shared_at) == (
        "> You must sign the slip.\n\nHow would you say it now?",
        None,
    )
    assert (shared in live_cards(somebody), mine in live_cards()) == (True, False)
    actions.remove_story()
    assert Card.objects.count() == 0
