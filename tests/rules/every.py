"""Every rule of the coach, found by walking its folders: cues, checks and ways of promising."""

from types import ModuleType

from evenhand.coach.checking import checks
from evenhand.coach.promising import phrasings
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.rule import Example, Loaded, rules_in

FOLDERS: dict[str, ModuleType] = {
    "cue": cues,
    "comparison": comparisons,
    "check": checks,
    "phrasing": phrasings,
}
RULES: list[tuple[str, Loaded]] = [
    (kind, rule) for kind, folder in FOLDERS.items() for rule in rules_in(folder)
]
EXAMPLES: list[tuple[str, Loaded, Example]] = [
    (kind, rule, example) for kind, rule in RULES for example in (*rule.notices, *rule.ignores)
]


def named(kind: str, rule: Loaded) -> str:
    """A rule's name among all rules: a cue and a check may share a word."""
    return f"{kind}:{rule.name}"
