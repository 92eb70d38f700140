"""From my work: suggestions, sentences and one's own cards, and that nobody else sees them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from evenhand.desk.coaching.models import Finding, Outcome
from evenhand.desk.inbox.models import Message
from evenhand.desk.learning.models import Card, Kind, Lesson
from evenhand.desk.people.models import Teammate
from evenhand.desk.practice.models import PutAside
from tests.desk.cast import nadia, signed_in, tomas
from tests.desk.learning.building import lesson, small
from tests.desk.learning.sent import found
from tests.desk.ui.markup import Markup

PAGE = "/learn/from-my-work/"
SECRET = "zebrawords"


@pytest.fixture
def browser() -> Client:
    """Nadia's."""
    return signed_in(nadia())


@pytest.fixture
def soon() -> Lesson:
    return lesson(small("soon", "A day and an hour", more="about: vague-time\n"))


def sound(answer: Any, status: int = 200) -> Markup:
    markup = Markup(answer.content.decode())
    assert (answer.status_code, markup.wrong, markup.twice()) == (status, [], [])
    return markup


def words(browser: Client, path: str = PAGE) -> str:
    return " ".join(sound(browser.get(path)).words.split())


def sent(by: Teammate) -> Finding:
    finding = found(by=by)
    Finding.objects.filter(pk=finding.pk).update(outcome=Outcome.SENT)
    return finding


def own(by: Teammate, of: Lesson | None, number: int = 1) -> Card:
    return Card.objects.create(
        owner=by, lesson=of, key=f"own-9{number:03}", kind=Kind.QUESTION,
        title=f"Card {number}", front=f"{SECRET}, how now?", back="By five.",
    )  # fmt: skip


def kept(browser: Client, finding: Finding, **other: str) -> Any:
    given = {"title": "A time", "front": "> We will call you soon.", "back": "By five.", **other}
    return browser.post(f"{PAGE}findings/{finding.pk}/card/", given)


def test_an_empty_page_says_what_will_come(browser: Client) -> None:
    assert "As you answer, the coach's hints" in words(browser)


def test_the_lesson_that_fits_is_suggested_with_its_reason_until_put_away(
    browser: Client, soon: Lesson
) -> None:
    sent(nadia())
    why = "You sent a reply as it was, though the coach had said: “When is that?"
    for path in (PAGE, "/learn/"):
        assert all(one in words(browser, path) for one in ("A day and an hour", why))
        assert why not in words(signed_in(tomas()), path)
    answer = browser.post(
        f"{PAGE}lessons/soon/aside/", headers={"Referer": "http://testserver/learn/"}
    )
    assert (answer.status_code, answer["Location"]) == (303, "http://testserver/learn/")
    assert [one.teammate for one in PutAside.objects.all()] == [nadia()]
    assert why not in words(browser) + words(browser, "/learn/")


def test_a_sentence_becomes_a_card_without_names_and_is_practised(
    browser: Client, soon: Lesson
) -> None:
    finding = sent(nadia())
    assert "We will call you soon." in words(browser)
    begun = words(browser, f"{PAGE}findings/{finding.pk}/card/")
    assert all(one in begun for one in ("How would you say it now?", "A day and an hour that"))
    answer = kept(browser, finding, lesson="soon")
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    card = Card.objects.get(owner=nadia())
    assert (card.lesson, card.shared_at, card.back) == (soon, None, "By five.")
    shown = words(browser)
    assert "A timeonly you We will call you soon." in shown
    assert "Sentences to make a card of" not in shown
    assert "A time" in words(browser, "/learn/cards/")


def test_looking_keeps_nothing_and_half_a_card_is_told(browser: Client) -> None:
    finding = sent(nadia())
    assert "By seven." in sound(kept(browser, finding, back="By seven.", look="1")).words
    assert "it is half of the card" in sound(kept(browser, finding, back="")).words
    assert not Card.objects.filter(owner=nadia()).exists()


def test_a_name_put_back_is_told_once_before_it_is_kept(browser: Client) -> None:
    finding = sent(nadia())
    front = "> We will call you soon, Mrs Marsh."
    assert "whom it was about: “Mrs Marsh”" in sound(kept(browser, finding, front=front)).words
    assert not Card.objects.filter(owner=nadia()).exists()
    assert kept(browser, finding, front=front, sure="1").status_code == 303


def test_sharing_shows_it_in_the_lesson_and_taking_back_hides_it(
    browser: Client, soon: Lesson
) -> None:
    card, tomas_own = own(nadia(), soon), signed_in(tomas())
    here = f"{PAGE}cards/{card.pk}/"
    assert SECRET in words(browser, "/lessons/soon/")
    assert SECRET not in words(tomas_own, "/lessons/soon/")
    browser.post(f"{here}sharing/")
    assert f"{SECRET}, how now?" in words(tomas_own, "/lessons/soon/")
    assert "From the team's own conversations." in words(tomas_own, "/lessons/soon/")
    assert (
        "pick the lesson"
        in sound(browser.post(here, {"title": "x", "front": "x", "back": "x"})).words
    )
    browser.post(f"{here}sharing/delete/")
    assert SECRET not in words(tomas_own, "/lessons/soon/")
    browser.post(f"{here}delete/")
    assert not Card.objects.filter(pk=card.pk).exists()


def test_a_card_without_a_lesson_asks_for_one_before_it_is_shared(browser: Client) -> None:
    card = own(nadia(), None)
    answer = browser.post(f"{PAGE}cards/{card.pk}/sharing/")
    assert answer["Location"] == f"{PAGE}cards/{card.pk}/"
    assert "Pick a lesson for it first" in words(browser, answer["Location"])
    assert Card.objects.get(pk=card.pk).shared_at is None


def test_nobody_else_sees_or_reaches_what_is_not_shared(soon: Lesson) -> None:
    card, finding = own(nadia(), soon), sent(nadia())
    other = signed_in(tomas())
    paths: tuple[str, ...] = (
        "/learn/",
        PAGE,
        "/learn/cards/",
        "/learn/cards/?on=1",
        "/learn/pocket/",
        "/stashes/",
    )
    paths += ("/learn/pocket/cards/", "/lessons/soon/", "/lessons/soon/file/", "/lessons/export/")
    paths += (f"/lessons/?q={SECRET}", f"/all/?q={SECRET}", f"/customers/?q={SECRET}")
    for path in paths:
        answer = other.get(path)
        assert (path, answer.status_code) == (path, 200)
        body = b"".join(answer) if answer.streaming else answer.content
        assert path.endswith(SECRET) or SECRET.encode() not in body, path
    here, of_finding = f"{PAGE}cards/{card.pk}/", f"{PAGE}findings/{finding.pk}/card/"
    assert [other.get(path).status_code for path in (here, of_finding)] == [404, 404]
    posts: tuple[str, ...] = (
        here,
        of_finding,
        f"{here}sharing/",
        f"{here}sharing/delete/",
        f"{here}delete/",
    )
    posts += (f"/lessons/cards/{card.pk}/saves/",)
    assert {other.post(path).status_code for path in posts} == {404}
    assert Client().get(PAGE).status_code == 302
    assert Card.objects.get(pk=card.pk).shared_at is None


def test_beside_the_conversation_the_writer_alone_is_offered_a_card(
    browser: Client, soon: Lesson
) -> None:
    finding = sent(nadia())
    path = f"/conversations/{finding.conversation_id}/panels/"
    shown = sound(browser.get(path))
    assert "Make a card of it" in shown.words
    assert f"{PAGE}findings/{finding.pk}/card/" in browser.get(path).content.decode()
    assert "/lessons/soon/" in browser.get(path).content.decode()
    assert "From your replies here" not in sound(signed_in(tomas()).get(path)).words
    kept(browser, finding)
    assert "Your card" in sound(browser.get(path)).words


def test_one_card_and_thirty_take_as_many_statements(browser: Client, soon: Lesson) -> None:
    finding, counts = sent(nadia()), []
    own(nadia(), soon)
    for _ in range(2):
        browser.get(PAGE)
        with CaptureQueriesContext(connection) as asked:
            browser.get(PAGE)
        counts.append(len(asked))
        for number in range(2, 31):
            own(nadia(), soon, number)
        Finding.objects.bulk_create(
            Finding(
                conversation_id=finding.conversation_id, by=nadia(), reply_id=finding.reply_id,
                rule="aim-to", words=f"we {n}", outcome=Outcome.SENT,
            )
            for n in range(30)
        )  # fmt: skip
    assert counts[0] == counts[1]
    assert Message.objects.count() == 1
