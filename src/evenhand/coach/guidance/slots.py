"""What a step's words may be filled with: their name, what they hoped for, the thing, the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from string import Formatter

from evenhand.coach.spoken import Cue, Facts, Reading, Thread
from evenhand.coach.text.quoting import parts

_HOPED = re.compile(
    r"(?:excited|thrilled|looking forward|looked forward|hoping|hoped|wait|waiting|high hopes)\s+"
    r"(?:(?:to|for|about|on)\s+)?"
    r"(?:(?:receive|receiving|get|getting|have|having|try|trying|wear|wearing|see|seeing|use|using|"
    r"eat|open|visit|visiting)\s+)?"
    r"(?:my|our|the|your|this|these|that|a|an)\s+((?:[\w-]+\s+){0,3}?[\w-]+?)"
    r"(?=\s*(?:[,.;!?]|but|however|and|when|until|only|for|from|at|$))",
    re.IGNORECASE,
)
_BEFORE_A_FAULT = re.compile(
    r"\b(?:my|our|the|your|this)\s+((?:[a-z-]+\s+)?[a-z-]{3,})\s*$", re.IGNORECASE
)
_NO_THING = re.compile(
    r"\b(?:i|we|you|it|that|which|who|and|or|of|is|was|are|were|to|for|with|on|in|at|still|just|"
    r"one|same|only|not)\b",
    re.IGNORECASE,
)
_DAY = (
    r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|christmas|easter)"
)
_NEEDED_BY = re.compile(
    r"\b(?:birthday|wedding|party|christening|funeral|exam|trip|holiday|flight|interview|graduation|"
    r"anniversary|dinner|concert|need(?:s|ed)?|must)\b[^.!?]{0,50}?\b(?:by|on|before|this|next|is)\s+"
    + _DAY,
    re.IGNORECASE,
)
_TITLES = re.compile(r"(?:mr|mrs|ms|mx|dr|prof)\.?", re.IGNORECASE)
_LONGEST_NAME = 40
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Slots:
    """What is known; an empty string is not known."""

    name: str = ""
    hope: str = ""
    thing: str = ""
    by_day: str = ""

    def fill(self, forms: tuple[str, ...]) -> str:
        """The first of `forms` whose slots are all known, filled; "" when there is none."""
        known = {"name": self.name, "hope": self.hope, "thing": self.thing}
        for form in forms:
            needed = _needed(form)
            if not needed:
                return form
            if all(map(known.get, needed)):
                return form.format_map(known)
        return ""


@cache
def _needed(form: str) -> tuple[str, ...]:
    return tuple(field for _, field, _, _ in Formatter().parse(form) if field)


def slots_of(reading: Reading, facts: Facts, thread: Thread | None) -> Slots:
    """What `reading`, `facts` and the newest customer message tell."""
    latest = thread.latest if thread else None
    text = parts(latest.text).masked if latest else ""
    needed = _NEEDED_BY.search(text)
    day = needed.group(1).capitalize() if needed else ""
    return Slots(
        name=_name(facts),
        hope=_hope(reading.cues),
        thing=_thing(reading.cues, text),
        by_day=day.lower() if day in ("Tomorrow", "Tonight") else day,
    )


def _name(facts: Facts) -> str:
    whole = str(facts.customer.get("name") or "").strip()[:_LONGEST_NAME]
    words = whole.split()
    if words and _TITLES.fullmatch(words[0]):
        return whole
    return words[0] if words else ""


def _hope(cues: tuple[Cue, ...]) -> str:
    for cue in cues:
        found = _HOPED.search(cue.words) if cue.rule == "hope-then-but" else None
        if found and not _NO_THING.search(found.group(1)):
            return "the " + " ".join(found.group(1).split())
    return ""


def _thing(cues: tuple[Cue, ...], text: str) -> str:
    for cue in cues:
        if cue.rule not in ("reports-a-fault", "late-or-lost"):
            continue
        found = _BEFORE_A_FAULT.search(text[max(0, cue.span.start - _LOOK_BACK) : cue.span.start])
        if found and not _NO_THING.search(found.group(1)):
            return "the " + " ".join(found.group(1).split()).lower()
    return ""
