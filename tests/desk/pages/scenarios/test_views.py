"""Hard customers as a teammate meets them: the list, a go, looking back, and writing one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from evenhand.coach.practice import library
from evenhand.desk.scenarios import actions, queries
from evenhand.desk.scenarios.models import Go
from tests.coach.practice.building import BLAMED, SMALL, spoilt
from tests.desk.cast import ines, nadia, signed_in, tomas
from tests.desk.scenarios.going import SLUG, go_at, played

FIRST = library()[SLUG].scripts["good"].replies[0]


@pytest.fixture
def mine() -> Client:
    return signed_in(nadia())


@pytest.fixture
def lead() -> Client:
    return signed_in(tomas())


def text_of(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def queries_of(client: Client, path: str) -> int:
    text_of(client, path)
    with CaptureQueriesContext(connection) as caught:
        text_of(client, path)
    return len(caught)


def test_a_visitor_is_asked_to_sign_in() -> None:
    pk = played(by=nadia()).pk
    for path in ("", "new/", f"goes/{pk}/", f"goes/{pk}/debrief/", f"{SLUG}/", f"{SLUG}/edit/"):
        assert Client().get(f"/scenarios/{path}").status_code == 302


def test_the_list_shows_every_scenario_with_ones_own_newest_ending(mine: Client) -> None:
    page = text_of(mine, "/scenarios/")
    assert page.count('<li><div><a href="/scenarios/') == len(library())
    assert "You gave in" not in page
    played(by=nadia())
    played(manner="giving-in", by=nadia())
    page = text_of(mine, "/scenarios/")
    assert (page.count("You gave in"), page.count("You kept the line")) == (1, 0)
    assert "You have tried 1 of" in page
    assert "You gave in" not in text_of(signed_in(ines()), "/scenarios/")


def test_a_go_is_begun_played_and_looked_back_at(mine: Client) -> None:
    begun = mine.post(f"/scenarios/{SLUG}/goes/")
    go = Go.objects.get()
    assert begun["Location"] == f"/scenarios/goes/{go.pk}/"
    page = text_of(mine, begun["Location"])
    assert "something came up at work" in page
    assert "A little uneasy" in page
    assert "In the last seven days before a class its fee is not refunded." in page
    sent = mine.post(f"/scenarios/goes/{go.pk}/replies/", {"words": FIRST, "place": 0})
    assert sent["Location"] == f"/scenarios/goes/{go.pk}/#newest"
    page = text_of(mine, f"/scenarios/goes/{go.pk}/")
    assert queries.turns_of(go)[0].answer in page.replace("&#x27;", "'")
    last = library()[SLUG].scripts["good"].replies[1]
    mine.post(f"/scenarios/goes/{go.pk}/replies/", {"words": last, "place": 1})
    there = mine.get(f"/scenarios/goes/{go.pk}/")
    assert there["Location"] == f"/scenarios/goes/{go.pk}/debrief/"
    page = text_of(mine, there["Location"])
    assert "You kept the line" in page
    assert "Say the rule and its reason." in page
    assert "because the teacher and the cloth are paid for already" in page
    assert "What D. Falk wanted" in page


def test_the_coach_is_beside_a_go_only_when_asked(mine: Client) -> None:
    path = f"/scenarios/goes/{go_at(by=nadia()).pk}/"
    assert "Say the rule and its reason" not in text_of(mine, path)
    assert "Say the rule and its reason" in text_of(mine, f"{path}?coach=1")
    sent = mine.post(f"{path}replies/", {"words": "Hello.", "place": 0, "coach": "1"})
    assert sent["Location"] == f"{path}?coach=1#newest"


def test_a_draft_can_be_looked_at_before_it_is_sent(mine: Client) -> None:
    go = go_at(by=nadia())
    given = {"words": BLAMED, "place": 0, "look": "1"}
    page = mine.post(f"/scenarios/goes/{go.pk}/replies/", given).content.decode()
    assert "Nobody can be told what to feel" in page
    assert f">{BLAMED}</textarea>" in page
    assert queries.turns_of(go) == []


def test_a_reply_without_words_or_from_another_window_is_told(mine: Client) -> None:
    path = f"/scenarios/goes/{go_at(by=nadia()).pk}/replies/"
    answer = mine.post(path, {"words": " ", "place": 0})
    assert (answer.status_code, b"Write a reply first." in answer.content) == (422, True)
    mine.post(path, {"words": "Hello.", "place": 0})
    again = mine.post(path, {"words": "Hello.", "place": 0}, follow=True).content.decode()
    assert "This go went on in another window." in again
    assert Go.objects.get().turns.count() == 1


def test_what_is_typed_is_shown_as_words(mine: Client) -> None:
    go = go_at(by=nadia())
    actions.reply(go, "<script>alert(1)</script>", place=0)
    page = text_of(mine, f"/scenarios/goes/{go.pk}/")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_go_is_compared_with_the_one_before(mine: Client) -> None:
    played(manner="giving-in", by=nadia())
    go = played(by=nadia())
    path = f"/scenarios/goes/{go.pk}/debrief/"
    alone, beside = text_of(mine, path), text_of(mine, f"{path}?beside=1")
    assert ("You gave in" in alone, "You gave in" in beside) == (False, True)
    assert "Given away, though 4.2" in beside
    assert "You kept the line" in beside


def test_nobody_else_sees_or_touches_a_go(lead: Client) -> None:
    going, over = go_at(by=nadia()), played(by=nadia())
    for path in (f"{going.pk}/", f"{over.pk}/debrief/"):
        text_of(lead, f"/scenarios/goes/{path}", 404)
    for path in (f"{going.pk}/replies/", f"{over.pk}/removal/"):
        answer = lead.post(f"/scenarios/goes/{path}", {"words": "Hello.", "place": 0})
        assert answer.status_code == 404
    assert Go.objects.count() == 2
    assert "You kept the line" not in text_of(lead, f"/scenarios/{SLUG}/")


def test_a_go_is_taken_away(mine: Client) -> None:
    go = played(by=nadia())
    assert mine.post(f"/scenarios/goes/{go.pk}/removal/")["Location"] == f"/scenarios/{SLUG}/"
    assert not Go.objects.exists()


def test_a_lead_writes_a_scenario(mine: Client, lead: Client) -> None:
    page = text_of(lead, "/scenarios/new/")
    assert "The lamp came broken" in page
    given = {"text": SMALL, "based_on": "0"}
    assert lead.post("/scenarios/new/", given)["Location"] == "/scenarios/small/"
    assert "A cracked shade" in text_of(mine, "/scenarios/")
    version = queries.newest_of("small")
    assert "A cracked shade" in text_of(lead, f"/scenarios/small/versions/{version}/")
    assert "written in this desk" in text_of(mine, "/scenarios/small/")


def test_the_scenario_to_begin_from_can_be_kept_as_it_is(lead: Client) -> None:
    form = lead.get("/scenarios/new/").context["form"]
    given = {"text": form.initial["text"], "based_on": "0"}
    assert lead.post("/scenarios/new/", given).status_code == 302


def test_a_dead_end_is_told_and_no_word_is_lost(lead: Client) -> None:
    text = spoilt(('to = "owned"\n', ""))
    answer = lead.post("/scenarios/new/", {"text": text, "based_on": "0"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "nobody gets to the state “owned”" in page
    assert answer.context["form"]["text"].value() == text
    assert "small" not in queries.offered()


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("new/", SMALL, "there is a scenario “small”"),
        ("small/edit/", spoilt(('"small"', '"other"')), "the slug stays “small”"),
        ("small/edit/", spoilt(("cracked", "broken")), "somebody else changed it meanwhile"),
    ],
)
def test_nobodys_words_are_written_over(lead: Client, path: str, text: str, told: str) -> None:
    actions.write(SMALL, by=ines())
    answer = lead.post(f"/scenarios/{path}", {"text": text, "based_on": "0"})
    assert told in answer.content.decode()
    assert queries.versions_of("small").count() == 1


def test_only_leads_write(mine: Client) -> None:
    for path in ("new/", f"{SLUG}/edit/"):
        text_of(mine, f"/scenarios/{path}", 404)
    assert mine.post(f"/scenarios/{SLUG}/shelving/").status_code == 404


def test_a_scenario_is_put_away_and_back(mine: Client, lead: Client) -> None:
    lead.post(f"/scenarios/{SLUG}/shelving/")
    text_of(mine, f"/scenarios/{SLUG}/", 404)
    assert f"/scenarios/{SLUG}/" not in text_of(mine, "/scenarios/")
    assert "Put away" in text_of(lead, "/scenarios/")
    lead.post(f"/scenarios/{SLUG}/shelving/", {"undo": "1"})
    text_of(mine, f"/scenarios/{SLUG}/")


def test_pages_take_the_same_queries_for_one_row_and_for_thirty(mine: Client) -> None:
    go, slugs = played(by=nadia()), [one for one in library() if one != SLUG]
    paths = ("/scenarios/", f"/scenarios/{SLUG}/", f"/scenarios/goes/{go.pk}/debrief/")
    once = [queries_of(mine, path) for path in paths]
    for _ in range(8):
        go_at(by=nadia())
    for slug in slugs:
        go_at(slug, by=nadia())
    for n in range(6):
        actions.write(spoilt(('"small"', f'"small-{n}"')), by=tomas())
    assert [queries_of(mine, path) for path in paths] == once
