"""How a sheet comes to be, and what is written on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from evenhand.coach.records.values import fact as fact_of
from evenhand.coach.spoken import Fact as Seen
from evenhand.coach.text.sentences import sentence_at, sentences
from evenhand.desk.coaching.models import Reading
from evenhand.desk.coaching.threads import understood
from evenhand.desk.customers.models import Record
from evenhand.desk.evidence.events import SheetBegun, SheetPutAway
from evenhand.desk.evidence.models import About, Claim, Explanation, Fact, Sheet, Source
from evenhand.desk.evidence.permissions import on_record
from evenhand.desk.evidence.wording import correction
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation, Draft, Message
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate

BY_FACTS = {
    About.MISTAKEN: "mistaken-claim",
    About.REPEATING: "incomplete-again",
    About.CONTRADICTING: "contradiction",
    About.EXPLOITING: "exploitation-pattern",
}
"""What a reading can begin a sheet about, and the rule that shows it."""

SAID_TO_BE_ALLOWED = "claimed-permission"
LONGEST = 500


@transaction.atomic(savepoint=False)
def keep(reading: Reading, *, by: Teammate | None = None) -> Sheet | None:
    """Put what a reading compared onto the conversation's sheet, which begins if there is none.

    None for a reading that compared nothing of the kind. Safe to repeat. `by` is the teammate who
    reads it so, None for the coach.
    """
    value, sheet = understood(reading), None
    if value.situation in BY_FACTS:
        about, message = About(value.situation), reading.message
        sheet = _begun(message.conversation, about, by=by)
        _claim(sheet, message, about, _words(message, reading, BY_FACTS[about]))
        _lay(sheet, about, value.facts)
    if any(cue.rule == SAID_TO_BE_ALLOWED for cue in value.cues):
        message = reading.message
        sheet = _begun(message.conversation, About.PERMISSION, by=by)
        words = _words(message, reading, SAID_TO_BE_ALLOWED)
        look_up(_claim(sheet, message, About.PERMISSION, words))
    return sheet


@transaction.atomic
def begin(message: Message, about: str, *, words: str, by: Teammate) -> Sheet:
    """A teammate begins a sheet, or adds a claim to it: `words` of the customer's in `message`."""
    matter = About(about)
    sheet = _begun(message.conversation, matter, by=by)
    claim = _claim(sheet, message, matter, words.strip()[:LONGEST])
    if matter == About.PERMISSION:
        look_up(claim)
    return sheet


def _begun(conversation: Conversation, about: About, *, by: Teammate | None) -> Sheet:
    sheet, is_new = Sheet.objects.get_or_create(
        conversation=conversation, defaults={"about": about, "by": by}
    )
    if is_new:
        who = by.pk if by else None
        record(SheetBegun(conversation=conversation.pk, situation=about, by=who))
    return sheet


def _claim(sheet: Sheet, message: Message, about: About, words: str) -> Claim:
    claim, _ = Claim.objects.get_or_create(
        sheet=sheet, message=message, about=about, defaults={"words": words, "at": message.at}
    )
    return claim


def _words(message: Message, reading: Reading, rule: str) -> str:
    """The sentence in which a rule noticed something, or else the beginning of the message."""
    cues = [cue.span.start for cue in reading.understood.cues if cue.rule == rule]
    spans = sentences(message.text)
    if not spans:
        return message.text[:LONGEST]
    place = sentence_at(spans, cues[0]) if cues else 0
    return " ".join(spans[place].of(message.text).split())[:LONGEST]


def _lay(sheet: Sheet, about: About, facts: Iterable[Seen]) -> None:
    for fact in facts:
        Fact.objects.get_or_create(
            sheet=sheet,
            source=fact.source,
            says=fact.says[:300],
            defaults={"answers": about, "at": _moment(fact.at), "key": fact.key[:120]},
        )


def _moment(at: date | datetime | None) -> datetime | None:
    """A day alone counts as its noon, so that no zone turns it into another day."""
    if at is None or isinstance(at, datetime):
        return at
    return datetime.combine(at, time(12), timezone.get_default_timezone())


def look_up(claim: Claim) -> list[Fact]:
    """Put beside a claim what is on record of its having been allowed; safe to repeat.

    Nothing may be found: then the sheet says so, neutrally.
    """
    sheet = claim.sheet
    found = on_record(sheet.conversation.customer, claim.words, claim.at)
    rows = [
        Fact.objects.get_or_create(
            sheet=sheet,
            source=one.source,
            says=one.says[:300],
            defaults={"answers": claim.about, "at": one.at, "key": one.key},
        )
        for one in found
    ]
    return [fact for fact, _ in rows]


def lay_beside(sheet: Sheet, known: Record, *, by: Teammate) -> Fact:
    """A teammate puts a record of the customer's beside the claim."""
    seen = fact_of(known.as_spoken)
    fact, _ = Fact.objects.get_or_create(
        sheet=sheet,
        source=Source.RECORD,
        says=seen.says[:300],
        defaults={"answers": sheet.about, "at": known.happened_at, "key": known.key, "by": by},
    )
    return fact


def explain(sheet: Sheet, text: str, *, by: Teammate) -> Explanation:
    """A teammate adds what would explain it kindly."""
    return Explanation.objects.create(sheet=sheet, text=" ".join(text.split())[:300], by=by)


@transaction.atomic
def put_away(sheet: Sheet, *, by: Teammate) -> bool:
    """The sheet is not needed after all. False, and nothing done, once it bears a decision."""
    if sheet.decisions.exists():
        return False
    record(SheetPutAway(conversation=sheet.conversation_id, by=by.pk))
    sheet.delete()
    return True


def put_correction(fact: Fact, *, by: Teammate) -> Draft:
    """Put a fact with its source and date below the teammate's reply. Raises NeverLeaves."""
    return inbox.add_to_draft(fact.sheet.conversation, correction(fact), by=by)


def put_question(sheet: Sheet, question: str, *, by: Teammate) -> Draft:
    """Put a question to the customer below the teammate's reply."""
    return inbox.add_to_draft(sheet.conversation, question, by=by)
