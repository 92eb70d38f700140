import pytest

from evenhand.desk.customers.models import Customer
from evenhand.desk.demo import actions, cast
from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Conversation, Draft, Listing
from evenhand.desk.people import actions as people
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries as promises
from evenhand.desk.remedies.models import Offer

pytestmark = pytest.mark.thorough  # each tells the whole story


def join() -> Teammate:
    return people.join(
        people.invite(by=None),
        name="Ada Berg",
        email="ada@berg.example",
        password="a long blue kettle",
        time_zone="Europe/Berlin",
    )


def test_the_story_shows_what_the_desk_is_for() -> None:
    actions.tell_story()
    shown = set(Listing.objects.values_list("situation", flat=True))
    wanted = {"disappointed", "angry", "hurting", "confused", "delighted", "exception", "abusive"}
    assert wanted - shown == set()
    assert promises.late_count() == 1
    assert Conversation.objects.count() >= 12


def test_the_story_is_told_once() -> None:
    actions.tell_story()
    before = Conversation.objects.count()
    actions.tell_story()
    assert Conversation.objects.count() == before


def test_the_first_to_join_finds_it_in_their_own_list() -> None:
    actions.tell_story()
    ada = join()
    assert queries.mine(ada).count() >= 5
    assert {draft.by for draft in Draft.objects.all()} == {ada}
    assert {promise.owner for promise in promises.standing()} >= {ada}


def test_removing_takes_all_of_it_and_leaves_what_is_real() -> None:
    actions.tell_story()
    ada = join()
    actions.remove_story()
    assert (Conversation.objects.count(), Customer.objects.count()) == (0, 0)
    assert list(Teammate.objects.filter(is_active=True)) == [ada]
    assert not actions.is_told()


def test_every_message_of_the_story_reads_as_its_author_meant() -> None:
    actions.tell_story()
    rows = Listing.objects.select_related("conversation__customer")
    shown = {str(row.conversation.customer): row.situation for row in rows if row.is_open}
    assert shown["Penny Marsh"] == "disappointed"
    assert shown["Rosa Lindqvist"] == shown["Walter Osei"] == "hurting"
    assert shown["Tristan Bell"] == "delighted"
    assert shown["D. Falk"] == "exception"
    assert shown["Ray Stokes"] == "abusive"
    assert shown["Helen Brook"] == "disappointed"
    assert shown["Mei Tanaka"] == "problem"
    assert shown["Jonas Weber"] == "routine"
    assert shown["Bruno Castell"] == "mistaken"
    assert cast.nadia().name == "Nadia Okafor"


def test_two_ways_were_told_to_penny_and_she_may_still_choose() -> None:
    actions.tell_story()
    (offer,) = Offer.objects.filter(conversation__subject="Pajamas nothing like the photo")
    assert not hasattr(offer, "choice")
    assert [hasattr(option, "told") for option in offer.options.all()] == [True, True]
