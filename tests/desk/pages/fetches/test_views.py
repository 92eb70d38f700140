"""A person is fetched, and the banner stands until somebody comes."""

from __future__ import annotations

from django.urls import reverse

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.limits.models import Fetch, FetchTaken
from tests.desk.cast import ines, nadia, signed_in, tomas
from tests.desk.limits.steps import THREAT, insulted

BANNER = "Nobody has come yet"


def test_the_banner_stands_on_every_page_of_leads_and_of_the_owner() -> None:
    message = insulted(text=THREAT)
    assert BANNER not in signed_in(nadia()).get("/promises/").content.decode()
    inbox.assign(message.conversation, to=nadia(), by=None)
    for teammate in (nadia(), tomas(), ines()):
        browser = signed_in(teammate)
        for path in ("/promises/", "/team/", f"/conversations/{message.conversation_id}/"):
            text = browser.get(path).content.decode()
            assert ("Ray Stokes wrote a threat" in text, BANNER in text) == (True, True)
            assert ("I am here" in text) == teammate.is_lead


def test_a_lead_comes_and_the_banner_goes() -> None:
    message = insulted(text=THREAT)
    url = reverse("fetches:taking", args=[Fetch.objects.get().pk])
    assert signed_in(nadia()).post(url).status_code == 404
    answer = signed_in(tomas()).post(url)
    page = reverse("conversation:conversation", args=[message.conversation_id])
    assert (answer["Location"], FetchTaken.objects.get().by) == (page, tomas())
    assert BANNER not in signed_in(ines()).get("/promises/").content.decode()
    assert "Tomás is with it" in signed_in(nadia()).get(page).content.decode()


def test_a_teammate_fetches_a_person_for_a_spoken_threat() -> None:
    message = insulted()
    browser = signed_in(nadia())
    browser.post(reverse("fetches:fetches", args=[message.conversation_id]))
    assert BANNER in signed_in(tomas()).get("/promises/").content.decode()


def test_the_banner_keeps_the_page_within_its_statements(
    django_assert_max_num_queries: object,
) -> None:
    message = insulted(text=THREAT)
    page = reverse("conversation:conversation", args=[message.conversation_id])
    browser = signed_in(tomas())
    with django_assert_max_num_queries(20):
        assert BANNER in browser.get(page).content.decode()
