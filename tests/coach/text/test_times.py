"""Times as people write them, said on Wednesday 4 March 2026 at ten in the morning in Berlin."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.text.times import NOWHERE, Placed, Time, times_in

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=BERLIN)


def only(text: str) -> Time:
    (time,) = times_in(text)
    return time


def placed(text: str, now: datetime | None = NOW) -> Placed:
    return only(text).placed(now)


@pytest.mark.parametrize(
    ("text", "day", "hour", "minute"),
    [
        ("by 2 pm today", 4, 14, 0),
        ("by 2pm", 4, 14, 0),
        ("at 2.30pm", 4, 14, 30),
        ("at 9.30 pm", 4, 21, 30),
        ("2 p.m.", 4, 14, 0),
        ("14:00", 4, 14, 0),
        ("14h", 4, 14, 0),
        ("by 2", 4, 14, 0),
        ("by two", 4, 14, 0),
        ("by 2:30", 4, 14, 30),
        ("noon", 4, 12, 0),
        ("12 am tomorrow", 5, 0, 0),
        ("midnight", 5, 0, 0),
        ("half past three", 4, 15, 30),
        ("quarter to five", 4, 16, 45),
        ("3 o'clock", 4, 15, 0),
        ("by end of business", 4, 17, 0),
        ("by close of play on friday", 6, 17, 0),
        ("8 tonight", 4, 20, 0),
        ("at 9 in the evening", 4, 21, 0),
        ("between 2 and 4 pm", 4, 16, 0),
        ("2-4 pm tomorrow", 5, 16, 0),
        ("between 14:00 and 16:00", 4, 16, 0),
        ("02:30", 5, 2, 30),
        ("monday at 9", 9, 9, 0),
        ("tomorrow morning at 10", 5, 10, 0),
        ("by 5pm on the 14th", 14, 17, 0),
        ("in two hours", 4, 12, 0),
        ("within the hour", 4, 11, 0),
        ("in 20 minutes", 4, 10, 20),
        ("in half an hour", 4, 10, 30),
        ("in an hour and a half", 4, 11, 30),
        ("within 24 hours", 5, 10, 0),
        ("2 hours from now", 4, 12, 0),
    ],
)
def test_a_clock_or_hours_give_a_moment(text: str, day: int, hour: int, minute: int) -> None:
    assert placed(text) == Placed(due=datetime(2026, 3, day, hour, minute, tzinfo=BERLIN))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 3, 4)),
        ("tonight", date(2026, 3, 4)),
        ("this afternoon", date(2026, 3, 4)),
        ("tomorrow", date(2026, 3, 5)),
        ("the day after tomorrow", date(2026, 3, 6)),
        ("by friday", date(2026, 3, 6)),
        ("by wednesday", date(2026, 3, 11)),
        ("next tuesday", date(2026, 3, 10)),
        ("next friday", date(2026, 3, 13)),
        ("this friday", date(2026, 3, 6)),
        ("thursday morning", date(2026, 3, 5)),
        ("on friday next week", date(2026, 3, 13)),
        ("within three days", date(2026, 3, 7)),
        ("within two working days", date(2026, 3, 6)),
        ("in 3-5 business days", date(2026, 3, 11)),
        ("in a couple of weeks", date(2026, 3, 18)),
        ("within one month", date(2026, 4, 4)),
        ("by the end of the day", date(2026, 3, 4)),
        ("end of day tomorrow", date(2026, 3, 5)),
        ("by the end of the week", date(2026, 3, 6)),
        ("by the weekend", date(2026, 3, 6)),
        ("this weekend", date(2026, 3, 8)),
        ("next week", date(2026, 3, 13)),
        ("by the end of the month", date(2026, 3, 31)),
        ("on 5 march", date(2026, 3, 5)),
        ("on the 3rd of march", date(2027, 3, 3)),
        ("march 14th", date(2026, 3, 14)),
        ("by the 2nd", date(2026, 4, 2)),
        ("by the 31st", date(2026, 3, 31)),
        ("on 05/04", date(2026, 4, 5)),
        ("by 04/25/2026", date(2026, 4, 25)),
        ("on 2026-03-03", date(2026, 3, 3)),
        ("am 06.03.2026", date(2026, 3, 6)),
        ("friday, 6 march", date(2026, 3, 6)),
        ("after 5 pm", date(2026, 3, 4)),
        ("29 february", date(2028, 2, 29)),
    ],
)
def test_a_day_gives_a_date(text: str, day: date) -> None:
    assert placed(text) == Placed(due_date=day)


@pytest.mark.parametrize(
    "text",
    [
        *("soon", "very soon", "shortly", "asap", "as soon as possible", "in due course"),
        *("within a few days", "in the coming weeks", "in a moment", "right away"),
        *("as soon as we have news", "at some point", "in the next few days", "before long"),
    ],
)
def test_a_vague_time_has_no_place(text: str) -> None:
    time = only(text)
    assert time.vague
    assert time.placed(NOW) == NOWHERE


@pytest.mark.parametrize(
    "text",
    [
        *(
            "good morning",
            "order 20417 of 24.90",
            "we are open 24/7",
            "last friday",
            "since monday",
        ),
        *(
            "friday's delivery",
            "the 3rd floor",
            "at 2 places",
            "by 20 percent",
            "the second attempt",
        ),
        *("we sat in the sun", "version 2.30", "25:00", "14:75", "32 march", "you may call"),
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert times_in(text) == ()


@pytest.mark.parametrize(
    "text", ["by 31 february 2026", "within 3 days of receipt", "in 2 working hours"]
)
def test_what_cannot_be_known_has_no_place(text: str) -> None:
    assert placed(text) == NOWHERE


def test_a_time_covers_the_words_that_lead_to_it_and_end_it() -> None:
    text = "you will have it by 2 pm on friday at the latest, promised"
    assert only(text).span.of(text) == "by 2 pm on friday at the latest"
    assert only(text).deadline
    assert not only("on friday").deadline


def test_two_times_stay_two() -> None:
    assert [t.span.start for t in times_in("refund today, letter on friday")] == [7, 21]


def test_a_clock_that_has_passed_is_tomorrows() -> None:
    three = NOW.replace(hour=15)
    assert placed("by 2 pm", three).due == datetime(2026, 3, 5, 14, tzinfo=BERLIN)
    assert placed("by 2 pm today", three).due == datetime(2026, 3, 4, 14, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("said", "text", "day"),
    [
        (date(2026, 3, 6), "end of the week", date(2026, 3, 6)),
        (date(2026, 3, 7), "end of the week", date(2026, 3, 13)),
        (date(2026, 3, 6), "within two working days", date(2026, 3, 10)),
        (date(2026, 3, 7), "within one working day", date(2026, 3, 9)),
        (date(2026, 3, 8), "next tuesday", date(2026, 3, 10)),
        (date(2026, 3, 6), "by friday", date(2026, 3, 13)),
        (date(2026, 3, 6), "this friday", date(2026, 3, 6)),
        (date(2026, 1, 31), "in one month", date(2026, 2, 28)),
        (date(2026, 1, 31), "by the 30th", date(2026, 3, 30)),
        (date(2026, 12, 30), "by the end of the month", date(2026, 12, 31)),
        (date(2026, 12, 30), "on 2 january", date(2027, 1, 2)),
        (date(2026, 3, 4), "within the day", date(2026, 3, 4)),
    ],
)
def test_days_are_counted_from_the_day_on_which_it_is_said(
    said: date, text: str, day: date
) -> None:
    moment = datetime(said.year, said.month, said.day, 9, tzinfo=BERLIN)
    assert placed(text, moment).due_date == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("by 2 pm utc", datetime(2026, 3, 4, 14, tzinfo=UTC)),
        ("at 14:00 (gmt+1)", datetime(2026, 3, 4, 13, tzinfo=UTC)),
        ("2 pm et tomorrow", datetime(2026, 3, 5, 19, tzinfo=UTC)),
        ("noon cet", datetime(2026, 3, 4, 11, tzinfo=UTC)),
        ("at 3 pm uk time", datetime(2026, 3, 4, 15, tzinfo=UTC)),
        ("9 am pacific time", datetime(2026, 3, 4, 17, tzinfo=UTC)),
        ("by 2 pm ist", datetime(2026, 3, 5, 8, 30, tzinfo=UTC)),
    ],
)
def test_a_zone_in_the_text_goes_before_ours(text: str, moment: datetime) -> None:
    assert placed(text).due == moment


def test_a_zone_given_goes_before_that_of_the_moment() -> None:
    due = only("by 2 pm").placed(datetime(2026, 3, 4, 9, tzinfo=UTC), ZoneInfo("Asia/Tokyo")).due
    assert due == datetime(2026, 3, 5, 14, tzinfo=ZoneInfo("Asia/Tokyo"))


def test_a_wall_clock_keeps_its_hour_over_a_change_to_summer_time() -> None:
    saturday = datetime(2026, 3, 28, 14, 0, tzinfo=BERLIN)
    assert placed("tomorrow at 2 pm", saturday).due == datetime(2026, 3, 29, 12, tzinfo=UTC)
    assert placed("within 24 hours", saturday).due == datetime(2026, 3, 29, 13, tzinfo=UTC)


def test_a_time_that_the_clock_leaps_over_is_an_hour_later() -> None:
    saturday = datetime(2026, 3, 28, 14, 0, tzinfo=BERLIN)
    due = placed("tomorrow at 02:30", saturday).due
    assert due is not None
    assert due.isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_time_shown_twice_is_the_first() -> None:
    saturday = datetime(2026, 10, 24, 14, 0, tzinfo=BERLIN)
    due = placed("tomorrow at 02:30", saturday).due
    assert due is not None
    assert due.isoformat() == "2026-10-25T02:30:00+02:00"


def test_without_a_moment_only_a_full_date_is_placed() -> None:
    assert placed("by 2 pm", None) == NOWHERE
    assert placed("tomorrow", None) == NOWHERE
    assert placed("on 3 march 2026", None) == Placed(due_date=date(2026, 3, 3))
    assert placed("on 3 march 2026 at 2 pm", None) == Placed(due_date=date(2026, 3, 3))
    assert only("on 2026-03-03 at 2 pm").placed(None, UTC).due == datetime(
        2026, 3, 3, 14, tzinfo=UTC
    )


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        only("by 2 pm").placed(datetime(2026, 3, 4, 10))  # noqa: DTZ001 - that is what is tested


@pytest.mark.parametrize(
    "piece", ["by 2 ", "in 2 ", "the 14th of ", "1 ", "at ", "half past ", "by the "]
)
def test_a_hostile_text_is_read_in_linear_time(piece: str) -> None:
    for time in times_in(piece * (100_000 // len(piece))):
        assert time.span.start < time.span.end


PIECES = (
    "by in within on at before next this the 2 14 31 99 pm am noon monday friday march may day",
    "days hours week month end of today tomorrow working 14:00 25:99 2026-02-30 03/04 utc et and",
    "to - soon half past quarter o'clock th rd a an few 14th 0 00:00 24:00 midnight ' , .",
)
WORDS = st.lists(st.sampled_from(" ".join(PIECES).split()), max_size=12).map(" ".join)
ZONES = st.sampled_from([UTC, BERLIN, ZoneInfo("America/New_York"), timezone(timedelta(hours=14))])


@given(WORDS | st.text(max_size=200), st.datetimes(timezones=ZONES))
def test_any_text_at_any_moment_gives_places_in_it_and_aware_moments(
    text: str, now: datetime
) -> None:
    lower = text.lower()
    end = 0
    for time in times_in(lower):
        assert 0 <= time.span.start < time.span.end <= len(lower)
        assert end <= time.span.end
        end = time.span.end
        where = time.placed(now)
        assert where.due is None or where.due_date is None
        assert where.due is None or where.due.utcoffset() is not None
