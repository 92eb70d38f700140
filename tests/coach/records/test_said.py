"""What was said earlier, as dated facts."""

from __future__ import annotations

from datetime import UTC, datetime

from evenhand.coach.records.said import LONGEST, MOST, by, first_sentence, own_words, quoted
from evenhand.coach.spoken import Message

AT = datetime(2026, 3, 4, 9, tzinfo=UTC)


def test_the_sentence_around_a_place_is_quoted() -> None:
    text = "Hello. It came\nbroken. Bye."
    assert quoted(text, text.index("broken"), AT, "Then").says == "Then: “It came broken.”"
    assert quoted(text, 0, AT, "Then").at == AT


def test_a_long_sentence_is_cut() -> None:
    says = quoted("very " * 100, 0, None, "Then").says
    assert (len(says) <= LONGEST + 10, says[-2:]) == (True, "…”")


def test_one_side_of_a_thread_is_looked_back_upon_so_far() -> None:
    thread = [Message(str(n), "us" if n % 2 else "customer") for n in range(4 * MOST)]
    assert [m.text for m in by("us", thread)][-1] == str(4 * MOST - 1)
    assert len(by("us", thread)) == MOST


def test_what_a_message_quotes_is_not_its_own() -> None:
    message = Message("It broke.\n> It never arrived\n")
    assert "never" not in own_words(message)
    assert len(own_words(message)) == len(message.text)


def test_the_first_sentence_of_some_words() -> None:
    text = "Hello. Where is my order?"
    found = first_sentence(text)
    assert found is not None
    assert found.of(text) == "Where is my order?"
    assert first_sentence("Hello.") is None
