from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.spoken import Span
from evenhand.coach.text.de.times import times_in
from evenhand.coach.text.telling import times_in as told_in

BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = datetime(2026, 3, 4, 9, 0, tzinfo=BERLIN)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("ich rufe sie bis 14 uhr an", "bis 14 uhr", at(4, 14)),
        ("ich rufe sie morgen bis 14:30 uhr an", "morgen bis 14:30 uhr", at(5, 14, 30)),
        ("sie hören bis freitag von uns", "bis freitag", date(2026, 3, 6)),
        ("spätestens am montag um 8.15 uhr", "spätestens am montag um 8.15 uhr", at(9, 8, 15)),
        ("übermorgen ist es da", "übermorgen", date(2026, 3, 6)),
        ("uebermorgen ist es da", "uebermorgen", date(2026, 3, 6)),
        ("heute nachmittag kommt er", "heute nachmittag", date(2026, 3, 4)),
        ("am 12. märz kommt er", "am 12. märz", date(2026, 3, 12)),
        ("am 12. maerz 2027 kommt er", "am 12. maerz 2027", date(2027, 3, 12)),
        ("bis zum 3.4. ist es da", "bis zum 3.4.", date(2026, 4, 3)),
        ("in zwei stunden", "in zwei stunden", at(4, 11)),
        ("innerhalb von 3 werktagen", "innerhalb von 3 werktagen", date(2026, 3, 9)),
        ("innerhalb von 3 bis 5 tagen", "innerhalb von 3 bis 5 tagen", date(2026, 3, 9)),
        ("bis ende der woche", "bis ende der woche", date(2026, 3, 6)),
        ("nächste woche", "nächste woche", date(2026, 3, 13)),
        ("bis mittag", "bis mittag", at(4, 12)),
        ("am freitag, den 13. märz um 9 uhr", "am freitag, den 13. märz um 9 uhr", at(13, 9)),
    ],
)
def test_german_times_are_found_and_placed(text, words, when):
    (time,) = times_in(text)
    placed = time.placed(WEDNESDAY)
    assert time.span.of(text) == words
    assert (placed.due or placed.due_date) == when


@pytest.mark.parametrize("words", ["in kürze", "so schnell wie möglich", "schnellstmoeglich"])
def test_soon_is_vague(words):
    assert [time.vague for time in times_in(f"wir melden uns {words}")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "guten morgen",
        "seit montag warte ich",
        "letzten freitag",
        "um 25 uhr",
        "zimmer 14",
        "14 euro",
    ],
)
def test_what_is_no_time_to_come_is_none(text):
    assert times_in(text) == ()


def test_bis_is_a_deadline_and_am_is_none():
    assert [t.deadline for t in times_in("bis freitag, am montag")] == [True, False]


@given(st.text(alphabet="bisum freitagmärz morgen.:0123456789uhr,in tagen", max_size=60))
def test_any_text_can_be_asked(text):
    for time in times_in(text.lower()):
        assert 0 <= time.span.start < time.span.end <= len(text)
        time.placed(WEDNESDAY)


def test_each_language_tells_its_own_times():
    assert [t.span for t in told_in("bis morgen", "de")] == [Span(0, 10)]
    assert [t.span for t in told_in("by tomorrow")] == [Span(0, 11)]
    assert told_in("by tomorrow", "pt") == told_in("by tomorrow", "") == ()
