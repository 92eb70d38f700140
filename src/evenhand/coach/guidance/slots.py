"""What a step's words may be filled with: their name, the thing, the hope, the day, our promise.

What is not known for sure stays empty: words without a name are better than words with a wrong one.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from string import Formatter
from typing import NamedTuple

from evenhand.coach.guidance.calling import first_name, signed_name
from evenhand.coach.guidance.dated import fact_of, promise_of, rule_of, thing_on_record
from evenhand.coach.spoken import Cue, Facts, Reading, Thread
from evenhand.coach.text.quoting import masked
from evenhand.coach.text.regex import lazy

_HOPED = lazy(
    r"(?:excited|thrilled|looking forward|looked forward|hoping|hoped|wait|waiting|high hopes)\s+"
    r"(?:(?:to|for|about|on)\s+)?"
    r"(?:(?:receive|receiving|get|getting|have|having|try|trying|wear|wearing|see|seeing|use|using|"
    r"eat|open|visit|visiting)\s+)?"
    r"(?:my|our|the|your|this|these|that|a|an)\s+((?:[\w-]+\s+){0,3}?[\w-]+?)"
    r"(?=\s*(?:[,.;!?]|$)|\s+(?:but|however|and|when|until|only|for|from|at)\b)",
    re.IGNORECASE,
)
_BEFORE_A_FAULT = lazy(
    r"\b(?:my|our|the|your|this)\s+((?:[a-z-]+\s+)?[a-z-]{3,}?)\s*"
    r"(?:\b(?:has|have|had|is|are|was|does|did|still|again|now|also)\s*){0,3}$",
    re.IGNORECASE,
)
_NO_THING = lazy(
    r"\b(?:i|we|you|it|that|which|who|and|or|of|is|was|are|were|to|for|with|on|in|at|still|just|"
    # what is no thing but time, talk or a placeholder
    r"one|ones|same|only|not|first|second|third|last|next|other|others|rest|whole|thing|things|way|"
    r"but|so|because|has|had|have|does|did|come|came|be|been|got|will|would|can|could|should|spelled|spelt|done|"
    r"fact|problem|problems|issue|issues|matter|case|day|days|week|weeks|month|morning|evening|night|"
    r"time|times|year|years|moment|minute|hour|hours|money|answer|reply|call|moon|"
    # people, and what belongs to their bodies
    r"husband|wife|son|daughter|mother|father|mum|mom|dad|brother|sister|child|children|kid|kids|"
    r"baby|grandson|granddaughter|partner|friend|friends|family|agents?|drivers?|couriers?|engineer|technician|"
    r"colleague|manager|lady|man|woman|guy|girl|boy|person|people|staff|team|waiter|waitress|"
    r"nurse|doctor|neighbour|neighbor|assistant|parents|supplier|seller|customer|company|heart|back|"
    r"leg|arm|hand|head|eyes|knee|ankle|foot|"
    # what nobody should hear back
    r"bloody|damn|damned|fucking|stupid|crap|shit|shitty|useless|goddamn|effing|rubbish|lousy)\b",
    re.IGNORECASE,
)
_DAY = (
    r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|christmas|easter)"
)
_NEEDED_BY = lazy(
    r"\b(?:birthday|wedding|party|christening|funeral|exam|trip|holiday|flight|interview|graduation|"
    r"anniversary|dinner|concert|need(?:s|ed)?|must)\b[^.!?]{0,50}?\b(?:by|on|before|this|next|is)\s+"
    + _DAY
)
_SIGNS_OF_A_DAY = ("day", "tomorrow", "tonight", "christmas", "easter")
_LOOK_BACK = 60
_LONGEST = 30


class Slots(NamedTuple):
    """What is known; an empty string is not known.

    `hope` and `thing` come with their article ("the lamp"), `by_day` is when it is needed,
    `promise` what we said we would do ("call back"), `fact` the first dated fact, and `rule` the
    policy, when there is only one. `open` is what is still open, for a teammate to read.
    """

    name: str = ""
    hope: str = ""
    thing: str = ""
    by_day: str = ""
    promise: str = ""
    fact: str = ""
    rule: str = ""
    open: str = ""

    @property
    def day(self) -> str:
        """The day by which it is needed, when it has a name that stands after "before"."""
        return self.by_day if self.by_day[:1].isupper() else ""

    def fill(self, forms: tuple[str, ...]) -> str:
        """The first of `forms` whose slots are all known, filled; "" when there is none."""
        for form in forms:
            needed = _needed(form)
            if not needed:
                return form
            for slot in needed:
                if not getattr(self, slot):
                    break
            else:
                known = {slot: getattr(self, slot) for slot in needed}
                return _capital(form.format_map(known))
        return ""


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


@cache
def _needed(form: str) -> tuple[str, ...]:
    return tuple(field for _, field, _, _ in Formatter().parse(form) if field)


def slots_of(
    reading: Reading, facts: Facts, thread: Thread | None, now: datetime | None = None
) -> Slots:
    """What `reading`, `facts` and the newest customer message tell, seen from `now`."""
    latest = thread.latest if thread else None
    text = masked(latest.text) if latest else ""
    return Slots(
        name=first_name(facts.customer.get("name")) or signed_name(latest.text if latest else ""),
        hope=_hope(reading.cues, text),
        thing=thing_on_record(facts.records, text) or _thing(reading.cues, text),
        by_day=_by_day(text),
        promise=promise_of(facts.promises, now),
        fact=fact_of(reading.facts, now),
        rule=rule_of(facts.policies),
    )


def _by_day(text: str) -> str:
    lower = text.lower()
    if not any(sign in lower for sign in _SIGNS_OF_A_DAY):
        return ""
    needed = _NEEDED_BY().search(lower)
    day = needed.group(1) if needed else ""
    return day if day in ("tomorrow", "tonight") else day.capitalize()


def _hope(cues: tuple[Cue, ...], text: str) -> str:
    for cue in cues:
        if cue.rule != "hope-then-but":
            continue
        found = _HOPED().search(text[cue.span.start : cue.span.end + _LOOK_BACK])
        if found and (hope := _named(found.group(1))):
            return hope
    return ""


def _thing(cues: tuple[Cue, ...], text: str) -> str:
    for cue in cues:
        if cue.rule not in ("reports-a-fault", "late-or-lost"):
            continue
        found = _BEFORE_A_FAULT().search(text[max(0, cue.span.start - _LOOK_BACK) : cue.span.start])
        if found and (thing := _named(found.group(1))):
            return thing.lower()
    return ""


def _named(words: str) -> str:
    """A thing by the words of the customer, with its article; "" when they name none."""
    plain = " ".join(words.split())
    return "" if len(plain) > _LONGEST or _NO_THING().search(plain) else f"the {plain}"
