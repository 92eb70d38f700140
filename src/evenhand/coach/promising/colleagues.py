"""Whether the subject of a clause is somebody of ours: by pronoun, by role, or by name."""

from __future__ import annotations

import re

_PRONOUN = re.compile(r"(?:he|she|they|someone|somebody|one of us|both of them|either of us)\Z")
_ROLE = re.compile(
    r"(?:teams?|crew|colleagues?|managers?|engineers?|technicians?|specialists?|department"
    r"|supervisors?|experts?|office|staff|workshop|nurse|doctor|advis[eo]rs?|mechanic|plumber"
    r"|electrician|joiner|driver|surveyor|officer|inspector|fitter|installer|porter|guard|host"
    r"|planner|buyer|cleaner|gardener|chef|cook|baker|vet|teacher|coach|agent|assistant|clerk"
    r"|accountant|bookkeeper|lawyer|editor|developers?|devs?|support|reception|receptionist"
    r"|duty \w+|van|carpenter|painter|roofer|builder|tailor|stylist|dentist|consultant"
    r"|representative|reps?|handler|caseworker|director|owner|boss|lead|head|person)"
)
_OURS = re.compile(
    rf"(?:.*\b)?(?:(?:our|my|the|a|an|one of our|one of my|some|two|both)\s(?:[\w'&-]+\s){{0,3}}?)?"
    rf"{_ROLE.pattern}(?:\s(?:from|in|at|for|of|who)\s.*|\s[a-z][\w'-]+){{0,1}}\Z"
)
_FROM = re.compile(r"(?:.*\b)?(?:someone|somebody|one)\s(?:from|of|in|at)\s.*")
_NAME = re.compile(
    r"(?:.*\b[a-z]+\s)?(?:(?:Mr|Mrs|Ms|Dr|Miss|Sister|Nurse)\.?\s)?"
    r"(?P<name>[A-Z\u00c0-\u00de][\w'\u00c0-\u024f-]{1,20})"
    r"(?:\s[A-Z\u00c0-\u00de][\w'\u00c0-\u024f-]{1,20}){0,2}(?:\s(?:from|in|at)\s[\w\s]{1,30})?\Z"
)
_NO_NAME = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "it",
        "its",
        "your",
        "our",
        "my",
        "all",
        "any",
        "each",
        "both",
        "one",
        "two",
        "three",
        "a",
        "an",
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "there",
        "here",
        "then",
        "now",
        "today",
        "tomorrow",
        "tonight",
        "also",
        "please",
        "next",
        "once",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "payment",
        "payments",
        "delivery",
        "refund",
        "refunds",
        "order",
        "orders",
        "money",
        "everything",
        "nothing",
        "anything",
        "some",
        "most",
        "many",
        "other",
        "others",
        "another",
        "such",
    ]
)


def is_colleague(subject: str) -> bool:
    """Whether `subject`, as it is written, names somebody of ours: "Nico", "our night crew"."""
    lower = subject.lower()
    if _PRONOUN.fullmatch(lower) or _FROM.fullmatch(lower) or _OURS.fullmatch(lower):
        return "your " not in lower
    name = _NAME.fullmatch(subject)
    return name is not None and name["name"].lower() not in _NO_NAME
