from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from evenhand.coach.spoken import Finding as Found
from evenhand.desk.coaching import actions, queries
from evenhand.desk.coaching.models import Finding, Outcome, Reading
from evenhand.desk.demo import cast
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Listing, Message
from evenhand.desk.journal.models import Entry

PAJAMAS = (
    "I was so excited to receive my new pajamas, but when I opened the box the colours were "
    "nothing like what was portrayed on your website"
)
LONG_AGO = datetime(2026, 3, 4, 9, tzinfo=UTC)
GUIDE = "The colours on the site are just a guide."


@pytest.fixture
def told() -> cast.Told:
    return cast.writes("Penny Marsh", "Pajamas", PAJAMAS)


def test_a_message_is_read_when_it_comes(told: cast.Told) -> None:
    reading = Reading.objects.get()
    assert reading.situation == "disappointed"
    assert Listing.objects.get().situation == "disappointed"
    understood = reading.understood
    assert (understood.stance.empathy, understood.stance.firmness) == (3, 0)
    assert all(cue.span.of(PAJAMAS) == cue.words for cue in understood.cues)


def test_reading_twice_is_reading_once(told: cast.Told) -> None:
    actions.read_message(Message.objects.get())
    assert (Reading.objects.count(), Entry.objects.filter(kind="MessageRead").count()) == (1, 1)


def test_a_correction_shows_in_the_lists(told: cast.Told) -> None:
    actions.correct(Reading.objects.get(), "angry", by=cast.nadia())
    assert (Reading.objects.get().shown, Listing.objects.get().situation) == ("angry", "angry")


def check_and_send(told: cast.Told, text: str) -> None:
    message = Message.objects.get()
    inbox.send(
        told.conversation,
        text,
        by=cast.nadia(),
        where=inbox.Where(message.address),
        seen=message.pk,
    )


FOUND = Found("defensive-turn", "defence", "hint", None, "The colours on the site are just a guide")


def test_what_is_gone_from_the_sent_reply_was_heeded(told: cast.Told) -> None:
    actions.note_findings(told.conversation, [FOUND], by=cast.nadia())
    check_and_send(told, "Penny, thank you for telling me.")
    assert Finding.objects.get().outcome == Outcome.HEEDED


def test_what_was_dismissed_stays_dismissed_with_its_reason(told: cast.Told) -> None:
    actions.note_findings(told.conversation, [FOUND], by=cast.nadia())
    words = FOUND.words or ""
    actions.dismiss(
        told.conversation, FOUND.rule, words, by=cast.nadia(), reason="She asked about it."
    )
    assert queries.dismissed(told.conversation, cast.nadia()) == {(FOUND.rule, words)}
    check_and_send(told, GUIDE)
    finding = Finding.objects.get(rule=FOUND.rule)
    assert (finding.outcome, finding.reason) == (Outcome.DISMISSED, "She asked about it.")
    assert queries.dismissed(told.conversation, cast.nadia()) == frozenset()


def test_noting_the_same_finding_again_writes_nothing(told: cast.Told) -> None:
    for _ in range(3):
        actions.note_findings(told.conversation, [FOUND], by=cast.nadia())
    assert Finding.objects.count() == 1


def test_a_reading_knows_what_came_before(told: cast.Told) -> None:
    told.reply("Penny, could you send me a picture?", timezone.now(), by=cast.nadia())
    later = timezone.now() + timedelta(minutes=5)
    told.message("I have sent you the picture twice already. Still no answer!", later)
    assert "repeat-contact" in Reading.objects.latest("pk").understood.flags


OWED = "Owen, I'll call you back by 2 pm today."
SILENT = "Hello Owen, the fitter comes on Thursday at ten."
LATE = Found("late-and-silent", "trust", "hint")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [(SILENT, Outcome.SENT), (f"I said 2 pm and did not call, sorry. {SILENT}", Outcome.HEEDED)],
)
def test_a_sent_reply_is_looked_at_with_what_we_owe(text: str, outcome: Outcome) -> None:
    told = cast.writes("Owen Jameson", "Lamp", "The lamp is broken.", LONG_AGO)
    told.reply(OWED, LONG_AGO, by=cast.nadia())
    message = told.message("Is there any news about the lamp?", timezone.now())
    actions.note_findings(told.conversation, [LATE], by=cast.nadia())
    where = inbox.Where(message.address)
    inbox.send(told.conversation, text, by=cast.nadia(), where=where, seen=message.pk)
    assert Finding.objects.get().outcome == outcome


def test_a_reading_kept_before_there_were_facts_is_still_understood(told: cast.Told) -> None:
    reading = Reading.objects.get()
    reading.detail = {k: v for k, v in reading.detail.items() if k not in ("facts", "language")}
    assert (reading.understood.facts, reading.understood.language) == ((), "en")
