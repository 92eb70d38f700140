"""What a reading, its guidance, the checks and the promises are in other languages than English."""

from datetime import UTC, datetime

import pytest

from bench.messages import GERMAN, labelled
from evenhand.coach import check, guide, promises_in, read
from evenhand.coach.spoken import Draft, Facts, Message, Reading, Stance, Thread

PORTUGUESE = "Onde está a minha encomenda? Já passaram dez dias e ninguém responde."


def understood(text: str, language: str = "") -> Reading:
    return read(Thread((Message(text),), language=language))


def test_a_language_that_is_not_read_is_routine_and_unsure():
    reading = understood(PORTUGUESE, "pt")
    assert reading == Reading("routine", 0.2, Stance(1, 0), language="pt")


def test_what_is_unknown_is_said_to_be():
    reading = understood(PORTUGUESE)
    assert reading == Reading("routine", 0.2, Stance(1, 0), language="")
    assert guide(reading).glance == "Written in a language that the coach does not read."


def test_guidance_names_the_language_and_puts_no_english_into_a_mouth():
    thread = Thread((Message(PORTUGUESE),), language="pt")
    guidance = guide(read(thread), Facts(), thread)
    assert guidance.glance == "Written in Portuguese, which the coach does not read yet."
    assert {step.say for step in guidance.steps} == {""}
    assert [step.do for step in guidance.steps] != []


def test_who_recognised_the_language_goes_before_the_coach():
    assert understood("Where is my parcel? It was due on Tuesday.", "pt").language == "pt"


def test_german_is_read_with_german_cues():
    text = "Ich hatte mich so gefreut, aber das Zimmer war schmutzig. Wo bleibt mein Geld?"
    reading = understood(text)
    assert (reading.situation, reading.language) == ("disappointed", "de")
    assert [(cue.rule, cue.words) for cue in reading.cues] == [
        ("hope-then-but", "Ich hatte mich so gefreut, aber"),
        ("late-or-lost", "Wo bleibt"),
    ]
    assert {step.say for step in guide(reading).steps} == {""}


def test_thanks_in_german_reopen_nothing():
    assert understood("Vielen Dank, schönes Wochenende!").flags == ("thanks-only",)


@pytest.mark.parametrize(
    "draft",
    [
        "Mais le but est de vous aider bientôt, désolé, c'est la politique de la maison.",
        "Lo sentimos, pero no es posible, le llamaremos pronto mañana por la tarde.",
        "Мы скоро вам позвоним, извините за неудобства.",
    ],
)
def test_nothing_is_found_in_a_draft_in_another_language(draft):
    assert check(Draft(draft, "This is unacceptable, I am furious.")) == ()
    assert promises_in(draft, datetime(2026, 3, 4, 9, tzinfo=UTC)) == ()


def test_english_checks_find_nothing_in_german():
    draft = "Die Lampe geht heute an Sie raus, Frau Lang, und das Porto übernehmen wir."
    assert check(Draft(draft)) == ()


def test_german_drafts_are_checked_with_german_checks():
    found = check(Draft("Es tut uns leid, falls das Zimmer zu laut war. Dafür können wir nichts."))
    assert [(finding.rule, finding.words) for finding in found] == [
        ("defensive-turn", "Dafür können wir nichts"),
        ("conditional-apology", "Es tut uns leid, falls"),
    ]


def test_german_promises_are_found_with_their_times():
    sent = datetime(2026, 3, 4, 9, tzinfo=UTC)
    one, other = promises_in(
        "Ich rufe Sie morgen bis 14 Uhr an, Frau Lang. Sie hören bis Freitag von uns.", sent
    )
    assert (one.words, one.what) == ("Ich rufe Sie morgen bis 14 Uhr an", "Ich rufe Sie an")
    assert one.due == datetime(2026, 3, 5, 14, tzinfo=UTC)
    assert (other.words, str(other.due_date)) == ("Sie hören bis Freitag von uns", "2026-03-06")


def test_german_messages_are_mostly_read_rightly():
    """Of the first 63, written before the rules, the half that was not looked at meanwhile."""
    messages = list(labelled(GERMAN))
    unseen = messages[1:63:2]
    right = sum(understood(one.text).situation in (one.situation, *one.also) for one in unseen)
    assert len(messages) == 93
    assert right / len(unseen) >= 0.8
