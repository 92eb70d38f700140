"""Every rule of the coach, found by walking its folders: cues, checks and ways of promising.

A kind is that of a folder; in another language than English its code stands behind: "cue-de".
"""

from importlib import import_module
from types import ModuleType

from evenhand.coach.checking import checks
from evenhand.coach.promising import phrasings
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.rule import Example, Loaded, languages_in, rules_in
from evenhand.coach.text.languages import ENGLISH

KINDS: dict[str, ModuleType] = {
    "cue": cues,
    "comparison": comparisons,
    "check": checks,
    "phrasing": phrasings,
}
FOLDERS: dict[str, ModuleType] = {}
RULES: list[tuple[str, Loaded]] = []

for kind, folder in KINDS.items():
    for language in languages_in(folder):
        in_it = kind if language == ENGLISH else f"{kind}-{language}"
        name = folder.__name__ if language == ENGLISH else f"{folder.__name__}.{language}"
        FOLDERS[in_it] = import_module(name)
        RULES += [(in_it, rule) for rule in rules_in(folder, language)]

EXAMPLES: list[tuple[str, Loaded, Example]] = [
    (kind, rule, example) for kind, rule in RULES for example in (*rule.notices, *rule.ignores)
]


def named(kind: str, rule: Loaded) -> str:
    """A rule's name among all rules: a cue and a check may share a word."""
    return f"{kind}:{rule.name}"
