"""What the message answered has gone through, beyond the words of anger.

Many write soberly about what is grave ("the van never came, she missed her dialysis"). A check that
asks for more care needs to know that, and must not take a plain question for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from evenhand.coach.checking.theirs import situation, upset
from evenhand.coach.kinds import holds, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look

_N = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a|several|many|whole)"
_EFFORT = re.compile(
    r"\b(?:third|fourth|fifth|sixth|umpteenth|3rd|4th|5th) (?:\w+ )?(?:time|e-?mail|call|letter"
    r"|message|night|day|week|month|chat|visit|attempt|one)\b"
    rf"|\b(?:asked|told|called|rung|phoned|written|wrote|e-?mailed"
    rf"|chased) (?:\w+ )?(?:{_N} times|twice|again)\b"
    r"|\b(?:i've|ive|i have|i) already (?:\w+ )?(?:given|told|sent|said|explained|paid|done)"
    r"|\b(?:nobody|no one|noone) (?:\w+ )?(?:repl|answer|call|c[oa]me|ring|rang|met|told|help"
    r"|care|turned|wrote|got back|has|ever|bother)|\bnever (?:came|arrived|called|rang|turned up"
    r"|showed|answered|replied|got)\b|\b(?:cut off|hung up|hangs up|been ignored|ignored (?:me"
    r"|us|by)|fobbed off)\b"
    rf"|\b(?:on hold|waited|waiting|been waiting|stood|queued|sat) (?:\w+ ){{0,4}}{_N} (?:min"
    rf"|hour|hr|day|week|"
    r"month)"
)
_HARM = re.compile(
    r"\b(?:chemo|dialysis|hospital|in tears|stroke|insulin|diabetic|disabled|wheelchair|oxygen"
    r"|carer|ashes|funeral|widow|bereave\w*|died|stranded|evacuat\w*|flooded|bailiffs?|mortgage"
    r"|eviction|homeless|injur\w*|burn(?:t|ed)|allerg\w*|unsafe|dangerous|frightened|scared"
    r"|terrified|shaking|humiliat\w*|exhausted|worried sick|asleep in coats|hard shoulder"
    r"|can'?t earn|rats|mould|maggots|gas pipe)\b"
    rf"|\blost (?:\w+ )?(?:{_N} )?(?:\w+ )?(?:clients?|days?|hours?|work|pay|wages?|job|weeks?"
    rf"|customers?|holiday|"
    r"deposit)\b|\b(?:wedding|exam|interview|birthday|driving test|honeymoon"
    r"|christening)\b[^.!?]{0,40}\b(?:missed|ruined|late|gone|tomorrow|without)|\b(?:missed"
    r"|ruined|spoilt|spoiled)\b[^.!?]{0,40}\b(?:wedding|exam|interview|birthday|test|honeymoon"
    r"|christening|holiday|funeral|christmas)\b|\btakings are down|\bdrilled through"
    r"|\bwrong (?:city|country|leg|house)\b"
)
_REPROACH = re.compile(
    r"\b(?:you people|shame on|what do (?:we|i) pay for|this is fraud|you (?:over)?charged me"
    r"|overcharged|lied\b|not good enough|isn'?t ok\b|not ok\b|you had one job|whats? the point"
    r"|i want an? (?:answer|explanation)|never bought|you promised|you sold me|useless"
    r"|ridiculous|pathetic|scandal|joke|shambles)\b"
)
_SHOUTED = re.compile(r"\b[A-Z]{2,} [A-Z]{3,}\b|\b[A-Z]{4,}!|\bURGENT\b")

_abuse = phrases(*words("insult_to_person"), *words("insults"), *words("threat"))
_lost = phrases(*words("lost"))


def aggrieved(look: Look) -> bool:
    """Whether they are upset, or tell of harm, of effort in vain or of a wrong done to them."""
    return upset(look) or (bool(look.in_reply_to) and _aggrieved(look.in_reply_to))


def harmed(look: Look) -> bool:
    """Whether they tell of grave harm: health, money lost, a day that does not come again."""
    return situation(look) == "hurting" or _HARM.search(_lower(look.in_reply_to)) is not None


def abusive(look: Look) -> bool:
    """Whether the message answered insults or threatens a person."""
    return situation(look) == "abusive" or _abusive(look.in_reply_to)


def lost(look: Look) -> bool:
    """Whether they do not find their way, as read, or in plain words."""
    return situation(look) == "confused" or _is_lost(look.in_reply_to)


@lru_cache(maxsize=64)
def _aggrieved(text: str) -> bool:
    lower = _lower(text)
    shouts = _SHOUTED.search(text) is not None and text != text.upper()
    return shouts or any(sign.search(lower) for sign in (_EFFORT, _HARM, _REPROACH))


@lru_cache(maxsize=64)
def _abusive(text: str) -> bool:
    return holds(_abuse, Look(text))


@lru_cache(maxsize=64)
def _is_lost(text: str) -> bool:
    return holds(_lost, Look(text))


@lru_cache(maxsize=64)
def _lower(text: str) -> str:
    return Look(text).lower
