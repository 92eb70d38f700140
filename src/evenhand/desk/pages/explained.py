"""What a rule of the coach has to say for itself, from its own page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from evenhand.coach.checking import checks
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.rule import Loaded, rules_in

_LABEL = re.compile(r"^(Why it matters|Say instead|What it often means|Source):\s*")


@dataclass(frozen=True)
class Explained:
    """A rule's page in parts: what it notices, its hint, why it matters, and what to do instead."""

    title: str
    hint: str = ""
    why: str = ""
    instead: str = ""


@cache
def explained(name: str) -> Explained:
    """The page of a rule; its name alone for one that this coach no longer has."""
    rule = _rules().get(name)
    if rule is None:
        return Explained(name.replace("-", " ").capitalize())
    title, *rest = [" ".join(part.split()) for part in rule.doc.split("\n\n")]
    parts = {label[1]: part[label.end() :] for part in rest if (label := _LABEL.match(part))}
    return Explained(
        title=title,
        hint=rule.hint,
        why=parts.get("Why it matters", ""),
        instead=parts.get("Say instead", parts.get("What it often means", "")),
    )


@cache
def _rules() -> dict[str, Loaded]:
    every = (*rules_in(cues), *rules_in(comparisons), *rules_in(checks))
    return {name: rule for rule in every for name in (rule.name, *rule.formerly)}
