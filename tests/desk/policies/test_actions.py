"""A change makes a version, never edits one; on any day a clause says one thing at most."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.journal.models import Entry
from evenhand.desk.policies import actions, knowing, queries
from evenhand.desk.policies.changes import plan
from evenhand.desk.policies.markdown import exported
from evenhand.desk.policies.models import Citation, Clause, Policy, Version
from evenhand.desk.policies.parsing import CannotRead, parsed
from evenhand.desk.policies.written import Section, written_of
from tests.desk.cast import ines, message_from, nadia, reply
from tests.desk.policies.building import CLASSES, TODAY, classes

DAY = timedelta(days=1)
WITHIN = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def changed(old: str, new: str, *, on: date = TODAY) -> Version:
    return classes(CLASSES.replace(old, new), on=on)


def test_a_change_makes_a_version_and_ends_the_one_before() -> None:
    first = classes(on=TODAY)
    second = changed("seven days", "five days", on=TODAY + 10 * DAY)
    first.refresh_from_db()
    assert (first.valid_from, first.valid_until) == (TODAY, TODAY + 9 * DAY)
    assert (second.valid_from, second.valid_until) == (TODAY + 10 * DAY, None)
    assert "seven days" in first.rule
    assert queries.version("classes", "4.2", TODAY + 9 * DAY) == first
    assert Entry.objects.filter(kind="ClauseWritten").count() == 2


def test_a_change_on_the_first_day_takes_its_place_at_once() -> None:
    first = classes(on=TODAY)
    second = changed("seven days", "five days")
    assert second != first
    assert list(queries.in_force(TODAY)) == [second]


def test_the_same_again_changes_nothing() -> None:
    first = classes(on=TODAY)
    assert classes(on=TODAY + 3 * DAY) == first
    assert Version.objects.count() == 1


def test_a_planned_change_waits_for_its_day() -> None:
    first = classes(on=TODAY)
    later = TODAY + 30 * DAY
    dated = CLASSES.replace("seven days", "five days") + f"\nValid: from {later}\n"
    classes(dated, on=TODAY)
    assert queries.version("classes", "4.2", later - DAY) == first
    planned = queries.version("classes", "4.2", later)
    assert planned is not None
    between = changed("seven days", "six days", on=TODAY + 5 * DAY)
    assert between.valid_until == later - DAY
    assert queries.version("classes", "4.2", later) == planned


def test_the_past_is_not_written_anew() -> None:
    classes(on=TODAY)
    past = CLASSES.replace("seven days", "five days") + f"\nValid: from {TODAY - DAY}\n"
    with pytest.raises(CannotRead, match=r"Line 6: 4\.2 changes, and what held in the past stays"):
        classes(past, on=TODAY + DAY)
    clause = Clause.objects.get()
    with pytest.raises(actions.CannotHold):
        actions.write_version(
            clause, Section("4.2", "x", "y"), since=TODAY - DAY, by=None, on=TODAY
        )


def test_a_version_does_not_reach_into_one_that_is_planned() -> None:
    classes(on=TODAY)
    later = TODAY + 30 * DAY
    classes(CLASSES.replace("seven", "five") + f"\nValid: from {later}\n", on=TODAY)
    beyond = CLASSES.replace("seven", "six") + f"\nValid: from {TODAY + DAY} until {later}\n"
    with pytest.raises(CannotRead, match=r"A version of 4\.2 is planned from 1 April 2026 on"):
        classes(beyond, on=TODAY)


def test_nothing_is_written_when_one_clause_cannot_hold() -> None:
    classes(on=TODAY)
    text = CLASSES.replace("seven", "five") + f"\nValid: from {TODAY - DAY}\n"
    with pytest.raises(CannotRead):
        actions.bring_in(
            parsed("---\ntitle: All\nslug: classes\n---" + text[32:]), by=None, on=TODAY
        )
    assert Policy.objects.get().title == "Classes"


def test_a_clause_that_the_file_leaves_out_stays() -> None:
    classes(CLASSES + "\n## 4.3 Materials\n\nRule: Cloth is included.\n", on=TODAY)
    found = plan(parsed(CLASSES), TODAY + DAY)
    assert [(one.kind, one.section.number) for one in found.changes] == [
        ("same", "4.2"),
        ("left", "4.3"),
    ]
    assert found.is_idle


def test_what_is_exported_can_be_brought_in_again_and_changes_nothing() -> None:
    classes(CLASSES, on=TODAY)
    policy = Policy.objects.get()
    text = exported(written_of(policy, list(queries.in_force(TODAY))))
    assert plan(parsed(text), TODAY + DAY).is_idle
    assert text.endswith(f"Valid: from {TODAY}\n")


def test_the_database_itself_refuses_two_versions_without_an_end() -> None:
    version = classes(on=TODAY)
    version.pk = None
    version.valid_from = TODAY + DAY
    with pytest.raises(IntegrityError), transaction.atomic():
        version.save(force_insert=True)


OFFSETS = st.integers(0, 40)


@pytest.mark.thorough
@WITHIN
@given(
    st.lists(st.tuples(OFFSETS, OFFSETS, st.none() | OFFSETS), min_size=1, max_size=12),
)
def test_however_versions_are_written_none_hold_at_once(
    writes: list[tuple[int, int, int | None]],
) -> None:
    Policy.objects.all().delete()
    policy = Policy.objects.create(slug="any", title="Any")
    clause = Clause.objects.create(policy=policy, number="1", place="00001")
    said: dict[int, str] = {}
    for number, (on, since, lasts) in enumerate(writes):
        until = None if lasts is None else TODAY + (since + lasts) * DAY
        section = Section("1", "Any", f"rule {number}")
        before = {one.pk: one.rule for one in Version.objects.all()}
        try:
            made = actions.write_version(
                clause,
                section,
                since=TODAY + since * DAY,
                until=until,
                by=None,
                on=TODAY + on * DAY,
            )
        except actions.CannotHold:
            assert {one.pk: one.rule for one in Version.objects.all()} == before
            continue
        said |= {made.pk: section.rule}
        days = [TODAY + day * DAY for day in range(90)]
        assert max(queries.in_force(day).count() for day in days) == 1
        assert queries.in_force(made.valid_from).get() == made
        assert {one.pk: one.rule for one in Version.objects.all()} == said


def test_products_and_countries_narrow_what_is_in_force() -> None:
    classes(CLASSES.replace("slug: classes", "slug: classes\nproduct: Sewing class"), on=TODAY)
    more = "---\ntitle: Returns\ncountry: DE\n---\n## 1.1 Cloth\nRule: It stays.\n"
    actions.bring_in(parsed(more), by=None, on=TODAY)
    assert [str(one) for one in queries.in_force(TODAY)] == ["4.2 Giving a place back", "1.1 Cloth"]
    assert [str(one) for one in queries.in_force(TODAY, product="Lamp")] == ["1.1 Cloth"]
    assert queries.in_force(TODAY, product="sewing CLASS").count() == 2
    assert [str(one) for one in queries.in_force(TODAY, country="FR")] == [
        "4.2 Giving a place back"
    ]


def test_a_search_looks_at_rule_reason_and_alternatives() -> None:
    classes(CLASSES.replace("another date", "Übermorgen"), on=TODAY)
    rows = queries.in_force(TODAY)
    for words in ("refunded class", "TEACHER paid", "übermorgen", "4.2"):
        assert queries.holding(rows, words).count() == 1
    assert queries.holding(rows, "lamp").count() == 0


def test_a_clause_named_by_its_link_in_a_sent_reply_is_cited() -> None:
    version = classes()
    message = message_from("D. Falk")
    link = "http://localhost:8600/policy/classes/4.2/"
    text = f"See {link}, and again {link} and http://localhost:8600/policy/classes/9.9/"
    sent = reply(message, f"{text} or https://other.example/policy/classes/4.2/", by=nadia())
    assert Citation.objects.get().version == version
    assert actions.note_citations_of(sent) == [Citation.objects.get()]
    assert queries.times_cited() == {version.clause_id: 1}


def test_what_was_cited_stays_as_it_was() -> None:
    version = classes()
    message = message_from("D. Falk")
    reply(message, "http://localhost:8600/policy/classes/4.2/", by=nadia())
    on = timezone.localdate() + 2 * DAY
    classes(CLASSES.replace("seven", "five"), on=on)
    cited = Citation.objects.get().version
    assert cited == version
    assert "seven" in cited.rule
    assert [str(one.valid_from) for one in queries.versions_of(cited.clause)] == [
        str(on),
        str(timezone.localdate()),
    ]


def test_the_coach_knows_at_once_what_was_written_here() -> None:
    limits = CLASSES + "\nCounts: at most 2 refund in 365 days\n"
    assert knowing.known(TODAY) == ()
    classes(limits, on=TODAY)
    (known,) = knowing.known(TODAY)
    assert (known["clause"], known["kind"], known["most"], known["within_days"]) == (
        "4.2",
        "refund",
        2,
        365,
    )
    changed("seven", "five", on=TODAY + DAY)
    assert "five days" in knowing.known(TODAY + DAY)[0]["rule"]


def test_the_coach_takes_no_clause_for_what_the_customer_did_not_buy() -> None:
    classes(
        CLASSES.replace("slug: classes", "slug: classes\nproduct: Sewing class\ncountry: DE"),
        on=TODAY,
    )
    assert len(knowing.known(TODAY)) == 1
    assert len(knowing.known(TODAY, ["Sewing class, beginners"])) == 1
    assert knowing.known(TODAY, ["Reading lamp, brass"]) == ()
    assert knowing.known(TODAY, country="fr") == ()


def test_only_leads_and_keepers_may_bend_what_leads_bend() -> None:
    version = classes()
    assert version.can_bend
    assert version.may_bend(ines())
    assert not version.may_bend(nadia())
    assert not replace_bends(version, "nobody").may_bend(ines())
    assert replace_bends(version, "teammate").may_bend(nadia())
    assert replace_bends(version, "keeper").may_bend(ines())


def replace_bends(version: Version, by: str) -> Version:
    version.bends_by = by
    return version
