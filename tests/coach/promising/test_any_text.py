"""Whatever a reply holds, its promises are found in its own words, and their times have zones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.promising import promises_in
from evenhand.coach.spoken import Condition, Promise

BERLIN = ZoneInfo("Europe/Berlin")

PIECES = st.sampled_from(
    [
        *(
            "I'll",
            "we will",
            "Ill",
            "call",
            "you",
            "back",
            "by",
            "2 pm",
            "noon",
            "Friday",
            "if",
            "once",
        ),
        *(
            "you",
            "send it",
            "it will be sent",
            "someone",
            "will",
            ",",
            ".",
            "?",
            "\n",
            "and",
            "“",
            "”",
        ),
        *(
            "within",
            "3 days",
            "of receipt",
            "let me",
            "get back to you",
            "soon",
            "İ",
            "\u2019",
            "<b>",
        ),
        *(
            "tomorrow",
            "31 February",
            "99:99",
            "UTC",
            "ET",
            "please",
            "expect",
            "a call",
            ">",
            "-- ",
            "rings you",
            "is with you",
            "Nico",
            "will be refunded",
            "which",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=300)
ZONES = st.sampled_from([UTC, BERLIN, timezone(timedelta(hours=-12)), ZoneInfo("Asia/Kolkata")])


@given(TEXTS, st.none() | st.datetimes(timezones=ZONES), st.none() | ZONES)
def test_any_text_gives_promises_in_its_own_words(
    text: str, sent_at: datetime | None, tz: ZoneInfo | None
) -> None:
    end = 0
    for promise in promises_in(text, sent_at, tz):
        assert end <= promise.span.start < promise.span.end <= len(text)
        assert promise.words == promise.span.of(text)
        end = promise.span.end
        whens: list[Promise | Condition] = [promise]
        if promise.condition:
            whens.append(promise.condition)
        for when in whens:
            assert when.due is None or when.due.utcoffset() is not None
            assert when.due is None or when.due_date is None
        assert not (promise.vague and (promise.due or promise.due_date))
