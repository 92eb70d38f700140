"""How much of a rule its own examples hold in place: the share of spoilt rules that they catch.

`python -m bench mutation` tells it for every rule, the weakest first; `--rule NAME` lists what that
one's examples let through.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from rich.console import Console
from rich.progress import track

from bench.measuring import Figure
from bench.places import Part
from bench.spoiling import is_caught, module_of, mutants
from evenhand.coach.checking import checks
from evenhand.coach.promising import phrasings
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.rule import Loaded, languages_in, rules_in
from evenhand.coach.text.languages import ENGLISH

FOLDERS: dict[str, ModuleType] = {
    "check": checks,
    "comparison": comparisons,
    "cue": cues,
    "phrasing": phrasings,
}
TOLD_EACH = 2
PARTS: dict[Part, str] = {
    "guard": "guards left out",
    "phrase": "phrases left out",
    "word": "alternatives left out, words broken",
}


@dataclass(frozen=True, slots=True)
class Score:
    """How many ways there were to spoil a rule, and those that its examples did not catch."""

    kind: str
    rule: str
    tried: Counter[Part]
    survivors: tuple[tuple[Part, str], ...]

    @property
    def share(self) -> float:
        """The share that was caught; 1 when there was nothing to spoil."""
        return 1 - len(self.survivors) / self.tried.total() if self.tried else 1.0


def every_rule() -> Iterator[tuple[str, Loaded]]:
    """Every rule in every language, with its kind."""
    for kind, folder in FOLDERS.items():
        for language in languages_in(folder):
            yield from ((kind, rule) for rule in rules_in(folder, language))


def score(kind: str, rule: Loaded) -> Score:
    """Spoil `rule` in every way, one at a time."""
    module = module_of(FOLDERS[kind], rule)
    caught = [(mutant, is_caught(rule, module, mutant)) for mutant in mutants(module)]
    tried = Counter(mutant.part for mutant, known in caught if known is not None)
    survivors = tuple((mutant.part, mutant.how) for mutant, known in caught if known is False)
    return Score(kind, named(rule), tried, survivors)


def figures(only: str | None = None) -> Iterator[Figure]:
    """The share of each kind of rule, then of each rule, the weakest first, with survivors."""
    rules = [(kind, rule) for kind, rule in every_rule() if only in (None, rule.name)]
    console = Console(stderr=True)
    is_hidden = not console.is_terminal
    watched = track(rules, "spoiling", console=console, transient=True, disable=is_hidden)
    scores = [score(kind, rule) for kind, rule in watched]
    for kind in FOLDERS:
        yield from _of_kind(kind, [one for one in scores if one.kind == kind])
    for one in sorted(scores, key=lambda one: one.share):
        yield _figure(f"  {one.kind} {one.rule}", one.tried.total(), len(one.survivors))
        for _, how in one.survivors[: None if only else TOLD_EACH]:
            yield Figure(f"    lets through: {how}", "")


def named(rule: Loaded) -> str:
    """A rule's name, with its language unless that is English."""
    return rule.name if rule.language == ENGLISH else f"{rule.name} ({rule.language})"


def _of_kind(kind: str, scores: list[Score]) -> Iterator[Figure]:
    """What the examples of all rules of a kind catch, for each part that was spoilt."""
    for part, told in PARTS.items():
        tried = sum(one.tried[part] for one in scores)
        survivors = sum(spoilt == part for one in scores for spoilt, _ in one.survivors)
        if tried:
            yield _figure(f"every {kind}: {told}", tried, survivors)


def _figure(what: str, tried: int, survivors: int) -> Figure:
    share = 1 - survivors / tried if tried else 1.0
    return Figure(what, f"{share:.2f}", f"{tried - survivors} of {tried} caught")
