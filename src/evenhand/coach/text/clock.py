"""Times of day in a text: "2 pm", "14:00", "half past three", "noon", "by 2", "close of play".

An hour from 1 to 6 without "am" or "pm" is in the afternoon ("by 2", "at 2:30"), from 7 to 11 in
the morning: nobody promises a call at two in the night. "02:30", with its nought, is taken as it
stands. Business closes at 17:00 when a text does not say when.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HOURS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_HOUR_WORD = rf"(?:\d{{1,2}}|{'|'.join(_HOURS)})"
_LEADS = r"(?:by|at|before|until|till?|around|about|latest|@)"
_WHOLE = (
    r"(?=\s*(?:$|[.,;!?)\n\u2013\u2014]|(?:today|tomorrow|tonight|on|this|in the|at the latest|"
    r"sharp|latest|if|and|or|so|with|when|once|but|your|our|for|to|then|as|mon|tue|wed|thu|fri|sat|sun)))"
)

CLOCK = (
    r"(?<![\d.,:/$€£])(?:\d{1,2}\s?(?:[-\u2013\u2014]|to|and)\s?)?(?P<h12>\d{1,2})"
    r"(?:[:.h](?P<m12>\d{2}))?\s?(?P<half>[ap])(?:\.?m\b\.?|\.m\b\.?)"
    r"|(?<![\d.,:/$€£-])(?P<h24>\d{1,2})[:h](?P<m24>\d{2})(?![\d:])(?:\s?(?:h|hrs|hours)\b)?"
    r"|(?<![\d.,:/$€£-])(?P<hh>\d{1,2})\s?(?:h|uhr)\b(?!\d)"
    rf"|(?<=\b)(?:{_LEADS}\s)(?P<dh>\d{{1,2}})\.(?P<dm>\d{{2}})(?!\d|\.\d|\s?(?:[ap]\.?m|%|€|\$|£|eur|usd|gbp|kg))"
    r"|\b(?P<word>noon|midday|midnight)\b"
    r"|\b(?P<past>half|quarter|five|ten|twenty|twenty-five)(?:\sminutes)?\s(?P<side>past|to)\s"
    rf"(?P<pasth>{_HOUR_WORD})\b"
    rf"|\b(?P<oh>{_HOUR_WORD})\s?o'?clock\b"
    r"|\b(?P<close>(?:the\s)?(?:end|close)\sof\s(?:business|play|trading|(?:the\s|our\s)?"
    r"(?:working|business|work)\sday)|c\.?o\.?b|e\.?o\.?b)\b"
    rf"|\b{_LEADS}\s(?P<bare>{_HOUR_WORD})\b(?![:.]\d){_WHOLE}"
    rf"|\b(?P<parted>{_HOUR_WORD})(?=\s(?:tonight|in\sthe\s(?:morning|afternoon|evening))\b)"
)
"""A regular expression for a time of day in lower-case text, to be read by `clock_of`."""

CLOSING = 17


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. `told` is False when morning or afternoon had to be guessed.

    An `hour` of 24 is the midnight at which the day ends. `closing` is when the team goes home, to
    be read from its hours where they are known.
    """

    hour: int
    minute: int = 0
    told: bool = True
    closing: bool = False

    def in_part(self, part: str | None) -> Clock:
        """This time in a named part of the day: "8" in the evening is 20:00."""
        if self.told or part is None:
            return self
        hour = self.hour % 12
        late = part in ("afternoon", "evening", "night", "tonight")
        return Clock(hour + 12 if late else hour, self.minute)


def clock_of(match: re.Match[str]) -> Clock | None:
    """The time that a match of CLOCK says; None when there is no such time, as in "25:00"."""
    said = {name: value for name, value in match.groupdict().items() if value is not None}
    clock = _from_words(said) or _from_digits(said)
    if (
        clock is None
        or clock.minute > 59
        or clock.hour > 24
        or clock.hour * 60 + clock.minute > 1440
    ):
        return None
    return clock


def _from_words(said: dict[str, str]) -> Clock | None:
    if "word" in said:
        return Clock(24 if said["word"] == "midnight" else 12)
    if "close" in said:
        return Clock(CLOSING, closing=True)
    if "past" in said:
        minutes, hour = _MINUTES[said["past"]], _hour(said["pasth"])
        if hour > 12:
            return None
        late = _guessed(hour, minutes)
        return late if said["side"] == "past" else _earlier(_guessed(hour, 0), minutes)
    whole = said.get("oh") or said.get("bare") or said.get("parted")
    return _guessed(_hour(whole), 0) if whole else None


def _from_digits(said: dict[str, str]) -> Clock | None:
    if "half" in said:
        hour, minute = int(said["h12"]), int(said.get("m12", 0))
        if not 1 <= hour <= 12:
            return Clock(hour, minute) if 12 < hour < 24 and said["half"] == "p" else None
        return Clock(hour % 12 + (12 if said["half"] == "p" else 0), minute)
    if "h24" in said:
        return _digital(said["h24"], said["m24"])
    if "dh" in said:
        return _digital(said["dh"], said["dm"])
    return Clock(int(said["hh"])) if "hh" in said else None


def _digital(hour: str, minute: str) -> Clock:
    if hour.startswith("0") or int(hour) > 12:
        return Clock(int(hour), int(minute))
    return _guessed(int(hour), int(minute))


def _guessed(hour: int, minute: int) -> Clock:
    if hour > 12 or hour == 0:
        return Clock(hour, minute)
    return Clock(hour + 12 if hour < 7 else hour, minute, told=False)


def _earlier(clock: Clock, minutes: int) -> Clock:
    total = clock.hour * 60 - minutes
    return Clock(total // 60, total % 60, told=clock.told)


def _hour(words: str) -> int:
    return _HOURS.index(words) + 1 if words in _HOURS else int(words)
