"""A sheet begins by what the coach read, or by a teammate, and holds claims and dated facts."""

import pytest
from django.utils import timezone

from evenhand.coach.spoken import FACT_SITUATIONS
from evenhand.desk.coaching import actions as coaching
from evenhand.desk.coaching.models import Reading
from evenhand.desk.demo import cast as people
from evenhand.desk.evidence import actions
from evenhand.desk.evidence.events import SheetBegun
from evenhand.desk.evidence.models import About, Claim, Explanation, Fact, Sheet
from evenhand.desk.evidence.wording import NeverLeaves
from evenhand.desk.inbox.models import Draft
from evenhand.desk.journal.models import Entry
from tests.desk import cast
from tests.desk.evidence import building


def test_what_differs_from_the_record_begins_a_sheet_by_itself() -> None:
    sheet = building.sheet()
    claim, facts = sheet.claims.get(), list(sheet.facts.all())
    assert (sheet.about, sheet.by) == ("mistaken", None)
    assert claim.words == "Hello, my parcel never arrived."
    assert claim.at == claim.message.at
    assert [(fact.source, fact.key, fact.answers) for fact in facts] == [
        ("record", "20402", "mistaken")
    ]
    assert "with the neighbour" in facts[0].says
    assert Entry.objects.get(kind=SheetBegun.__name__).conversation == sheet.pk


def test_what_differs_from_nothing_begins_none() -> None:
    people.writes("Bruno Castell", "Order 20402", building.NEVER_CAME)
    assert not Sheet.objects.exists()


def test_keeping_it_twice_changes_nothing() -> None:
    sheet = building.sheet()
    before = (Claim.objects.count(), Fact.objects.count(), Entry.objects.count())
    actions.keep(Reading.objects.get())
    assert (Claim.objects.count(), Fact.objects.count(), Entry.objects.count()) == before
    assert Sheet.objects.get() == sheet


def test_a_second_message_adds_its_claim_to_the_same_sheet() -> None:
    sheet = building.sheet()
    people.Told(sheet.conversation).message(
        "I say it again: my parcel never arrived.", timezone.now()
    )
    assert (Sheet.objects.count(), sheet.claims.count()) == (1, 2)


def test_what_is_missing_again_begins_a_sheet() -> None:
    told = people.writes("Owen Jameson", "Lamp", "The lamp is cracked.", building.ago(300))
    ask = "Could you please send us a photo of the crack?"
    told.reply(ask, building.ago(280), by=cast.nadia())
    told.message("It is the left side, as I wrote.", building.ago(200))
    told.reply("To go on we still need a picture of it.", building.ago(180), by=cast.nadia())
    told.message("So when do I get my new lamp?", building.ago(10))
    sheet = Sheet.objects.get()
    assert sheet.about == About.REPEATING
    assert [fact.source for fact in sheet.facts.all()] == ["message", "message"]


def test_two_statements_that_cannot_both_hold_begin_a_sheet() -> None:
    told = people.writes(
        "Owen Jameson", "Lamp", "I ordered it on 2 March and wait.", building.ago(300)
    )
    told.message("I ordered it on 12 March.", building.ago(10))
    assert Sheet.objects.get().about == About.CONTRADICTING


def test_more_than_the_rule_gives_begins_a_sheet_with_the_clause() -> None:
    building.few_refunds()
    building.refunded("Vera Sand", 200, 120, 40)
    people.writes("Vera Sand", "The coat", "The coat is too warm, I want a refund.")
    sheet = Sheet.objects.get()
    assert sheet.about == About.EXPLOITING
    assert sheet.facts.get(source="policy").key == "3"
    assert sheet.facts.filter(source="record").count() == 3


def test_a_teammate_who_reads_it_otherwise_begins_a_sheet() -> None:
    people.writes("Rosa Lindqvist", "Voucher", "The voucher is valid until June. Please add it.")
    coaching.correct(Reading.objects.get(), "mistaken", by=cast.nadia())
    sheet = Sheet.objects.get()
    assert (sheet.about, sheet.by) == ("mistaken", cast.nadia())
    assert sheet.claims.get().words == "The voucher is valid until June."
    assert Entry.objects.get(kind=SheetBegun.__name__).by == cast.nadia().pk


def test_a_teammate_begins_one_in_words_of_the_customer() -> None:
    message = cast.message_from("Rosa Lindqvist", "The man at the fair gave me ten percent.")
    sheet = actions.begin(message, About.MISTAKEN, words="gave me ten percent", by=cast.nadia())
    assert (sheet.by, sheet.claims.get().words) == (cast.nadia(), "gave me ten percent")


def test_a_record_is_laid_beside_the_claim_once() -> None:
    record = building.delivered()
    people.writes("Bruno Castell", "The lamp", "Is it oak?")
    message = cast.message_from("Bruno Castell", "It never came.")
    sheet = actions.begin(message, About.MISTAKEN, words="It never came.", by=cast.nadia())
    actions.lay_beside(sheet, record, by=cast.nadia())
    actions.lay_beside(sheet, record, by=cast.tomas())
    fact = sheet.facts.get()
    assert (fact.at, fact.by, fact.key) == (record.happened_at, cast.nadia(), "20402")


def test_a_correction_goes_into_the_draft_and_a_note_never_does() -> None:
    sheet = building.sheet()
    fact = sheet.facts.get()
    text = actions.put_correction(fact, by=cast.nadia()).text
    assert "with the neighbour" in text
    note = Fact.objects.create(
        sheet=sheet, answers="mistaken", says="Tomás noted: “Be careful”", source="note"
    )
    with pytest.raises(NeverLeaves):
        actions.put_correction(note, by=cast.nadia())
    assert "careful" not in Draft.objects.get().text


def test_a_teammate_adds_what_would_explain_it() -> None:
    sheet = building.sheet()
    actions.explain(sheet, "  The bell is broken, she wrote\nin May. ", by=cast.tomas())
    added = Explanation.objects.get()
    assert (added.text, added.by) == ("The bell is broken, she wrote in May.", cast.tomas())


def test_a_sheet_that_bears_no_decision_can_be_put_away() -> None:
    sheet = building.sheet()
    assert actions.put_away(sheet, by=cast.nadia())
    assert not Sheet.objects.exists()


def test_a_sheet_that_bears_a_decision_stays() -> None:
    decision = building.decision()
    assert not actions.put_away(decision.sheet, by=cast.nadia())
    assert Sheet.objects.exists()


def test_every_situation_of_a_sheet_is_one_of_a_reading() -> None:
    assert set(actions.keeping.BY_FACTS) <= set(FACT_SITUATIONS)


def test_a_sheet_goes_with_its_conversation_and_follows_nobody() -> None:
    sheet = building.sheet()
    people.writes("Bruno Castell", "Something else", "Do you have the lamp in walnut?")
    assert [one.conversation for one in Sheet.objects.all()] == [sheet.conversation]
