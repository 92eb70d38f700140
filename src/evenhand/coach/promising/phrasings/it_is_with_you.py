"""A thing as good as there: "it is with you by Friday", "your refund is on its way".

Why it matters: the present tense leaves no room for what may still go wrong on the way.

What it often means: it has left us, or is about to. If it is late, they will quote this line.

Source: Maister, The Psychology of Waiting Lines (1985): beating a stated time pleases, missing it
cheats.
"""

from __future__ import annotations

import re

from evenhand.coach.kinds import either
from evenhand.coach.promising.clauses import times_in
from evenhand.coach.promising.told import told
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="As good as there: someone will hold us to the day.")

notices = (
    "It left this afternoon and «is with you before one tomorrow».",
    "«Your refund is on its way».",
    "I have taken the fee off, «back on your card by Friday».",
    "«The corrected bill is in your inbox within the hour».",
    "«The £12 goes back on your card today».",
    "Reply with one word and «it's done the same day».",
    "«£10 is yours», whatever you decide.",
    "«A new one leaves tomorrow morning».",
)

ignores = (
    "Is it with you by Friday?",
    "The train leaves at 17:40.",
    "The shop is back in Elm Street on Monday.",
    "Which bag is yours?",
    "It was on its way on Monday.",
    "Good news, your parcel is on its way.",
    "The oven man is here until 4.",
    "The nurse comes until 4 pm.",
    "Drivers go on until 22:00.",
    "The bus comes every ten minutes.",
    "It goes on sale on Friday at your local store.",
    "Your guests come on Friday, so let us look at it now.",
    "Your sister arrives by train on Saturday, I read.",
)

_PLACE = (
    r"(?:back )?(?:with you|to you|in your (?:\w+ )?(?:hands|inbox|account|wallet|balance"
    r"|post|bank)"
    r"|on your (?:\w+ )?(?:card|account|bill|statement)|at (?:your|the) (?:door|counter|desk))"
)
_MOVES = (
    r"(?:goes (?:out|back|in|on(?! sale)|off|up|to (?:you|your|the)|through|live)\b"
    r"|comes\b(?! with)"
    r"|(?:leaves|arrives|lands|reaches|ships|shows by)\b|gets (?:printed|sent|posted|to you"
    r"|delivered|fixed|there))"
)
_BE = r"(?:is|are)(?: now| all| then)? "
_READY = (
    rf"(?:{_PLACE}|there|back|ready|done|fixed|sorted|here|up(?! to))\b"
    r"(?! in stock| of\b| than| (?:any|a|an|some|anything)\b)"
)
_ON_ITS_WAY = (
    r"(?:already )?(?:on (?:its|his|her|their|the) way|in (?:the|to(?:day|night"
    r"|morrow)'s)(?: \S{1,8}){0,2} post)\b"
)
_IT_IS = re.compile(r"(?:then )?(?:it|they|that|he|she)\Z", re.IGNORECASE)
_WORTH = re.compile(
    r".*(?:\d|\b(?:room|table|seats?|slot|place|spot|ticket|voucher|credit|money|refund|deposit)\b)",
    re.IGNORECASE,
)
_OWED = re.compile(
    r".*\b(?:refund|credit|replacement|new \w+|another|voucher|che(?:que|ck)|payment|money"
    r"|compensation)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(r"(?:on )?(?:until|till|from)\b")


def _goes_on_until(words: str) -> bool:
    """Whether all that is told is how long something lasts: "drivers go on until 22:00"."""
    times = times_in(words)
    return bool(times) and all(_LASTS.match(words, time.span.start) for time in times)


def _is_something(subject: str) -> bool:
    return subject.lower() not in ("", "i", "we", "i'm", "and", "just", "simply", "then")


def _is_owed(subject: str) -> bool:
    return _OWED.match(subject) is not None


def _has_worth(subject: str) -> bool:
    return _WORTH.match(subject) is not None


find = either(
    told(rf"{_BE}{_READY}", ("is", "are"), unless=_goes_on_until),
    told(rf"(?:it|that|he|she)'s (?:now |then )?{_READY}", ("s",)),
    told(rf"they're (?:now |then )?{_READY}", ("re",)),
    told(rf"{_BE}{_ON_ITS_WAY}", ("way", "post"), by=_is_owed, timed=False),
    told(rf"{_BE}{_ON_ITS_WAY}", ("way", "post")),
    told(rf"{_BE}yours\b", ("yours",), by=_has_worth, timed=False),
    told(rf"{_BE}off (?:the|your) bill\b", ("bill",), timed=False),
    told(
        _MOVES,
        ("goes", "comes", "leaves", "arrives", "lands", "reaches", "ships", "shows", "gets"),
        unless=_goes_on_until,
    ),
    told(
        r"(?:go|come|arrive|leave|land) (?:out|back|round|off|to you|in|on(?! sale)|with"
        r"|by|before)\b",
        ("go", "come", "arrive", "leave", "land"),
        by=_is_something,
        unless=_goes_on_until,
    ),
    told(r"(?<=, )(?:ready|arriving)\b", ("ready", "arriving"), by=lambda subject: not subject),
    told(
        rf"(?:(?<=, )|(?<=and )){_PLACE}",
        ("you", "your", "door", "counter"),
        by=lambda subject: not subject,
    ),
)
