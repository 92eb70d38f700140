"""A rule is a file, and this is what the file holds and how the files of a folder are found.

From top to bottom a rule's module has: a docstring (first line: what is noticed; then *Why it
matters:*, *Say instead:* or *What it often means:*, *Source:*), `rule`, `notices`, `ignores`,
`find`. Its name is the file's name with dashes for underscores. No list names it anywhere.

The files of a folder are for English. The same rules in another language are in a folder within it
that has the language's code for its name, `cues/de`: a file of the same name with `notices`,
`ignores` and `find`, whatever else there is to say being said in English already.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from types import ModuleType
from typing import NamedTuple

from evenhand.coach.look import NOTHING_KNOWN, Look
from evenhand.coach.phrase import Trigger
from evenhand.coach.spoken import Fact, Facts, Message, Reading, Span, Stance
from evenhand.coach.text.languages import ENGLISH

__all__ = [
    "NOTHING_KNOWN",
    "Answering",
    "Compared",
    "Example",
    "Finder",
    "Known",
    "Listening",
    "Loaded",
    "Look",
    "Rule",
    "RuleError",
    "languages_in",
    "look_at",
    "marked",
    "rules_in",
    "written",
]

_MARK = re.compile("[«»]")


class RuleError(ValueError):
    """A rule's file is not as a rule's file must be; the text names the file and what is wrong."""


@dataclass(frozen=True, slots=True, order=True)
class Compared(Span):
    """A place in a text, and the dated facts that it was held against."""

    facts: tuple[Fact, ...] = field(default=(), compare=False)


Finder = Callable[[Look], Iterable[Span | None]]
"""What a rule finds: places, or None for something missing in the text as a whole."""


@dataclass(frozen=True, slots=True)
class Listening:
    """A finder that finds nothing in a text that pulls none of its `triggers`.

    It may also find signs beyond ASCII, such as an emoji, with `signs`, and `literals` as they
    stand in the text. One made of `parts` finds what they find, laid together by `either`.
    """

    finder: Finder
    triggers: frozenset[Trigger]
    signs: bool = False
    literals: frozenset[str] = frozenset()
    parts: tuple[Finder, ...] = ()
    always: bool = False
    """Whether it has a part that listens for nothing, and so may find something in any text."""

    def __call__(self, look: Look) -> Iterable[Span | None]:
        return self.finder(look)


class Answering(NamedTuple):
    """An example of a check that needs the message answered: theirs, and our draft.

    Where the check needs them, also the situation read, what passed before, facts, and the moment.
    """

    to: str
    draft: str
    situation: str = ""
    before: tuple[Message, ...] = ()
    facts: Facts = NOTHING_KNOWN
    at: datetime | None = None


class Known(NamedTuple):
    """An example of a cue that holds words against what came before them and what is known."""

    text: str
    before: tuple[Message, ...] = ()
    facts: Facts = NOTHING_KNOWN
    at: datetime | None = None


Example = str | Answering | Known


@dataclass(frozen=True, slots=True)
class Rule:
    """What is said about a rule: the concern it belongs to, its hint, since which version.

    `hint` is one sentence under 80 characters. A rule on `trial` is run but not yet shown unasked.
    `formerly` holds earlier names, so that stored findings are still understood.
    """

    concern: str
    hint: str
    since: str = "0.1"
    trial: bool = False
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rule with its name, its docstring, its examples and its finder, in one language."""

    name: str
    concern: str
    hint: str
    since: str
    trial: bool
    formerly: tuple[str, ...]
    doc: str
    notices: tuple[Example, ...]
    ignores: tuple[Example, ...]
    find: Finder
    language: str = ENGLISH

    def spans(self, look: Look) -> list[Span | None]:
        """All that the rule finds, in the order of the text, what is missing last."""
        found = list(self.find(look))
        return sorted(found, key=lambda s: (s is None, s or Span(0, 0)))


def marked(example: Example) -> tuple[str, tuple[Span, ...]]:
    """An example's text without its « » marks, and the places that were marked.

    Raises:
        RuleError: a mark is not closed, or closed without having been opened.
    """
    raw = written(example)
    spans: list[Span] = []
    opened: int | None = None
    for removed, match in enumerate(_MARK.finditer(raw)):
        place = match.start() - removed
        if (match.group() == "«") != (opened is None):
            raise RuleError(f"The marks « » do not pair up in the example: {raw}")
        if opened is None:
            opened = place
        else:
            spans.append(Span(opened, place))
            opened = None
    if opened is not None:
        raise RuleError(f"The mark « is never closed in the example: {raw}")
    return _MARK.sub("", raw), tuple(spans)


def written(example: Example) -> str:
    """The text of an example that its rule looks at, with its « » marks."""
    match example:
        case str():
            return example
        case Answering():
            return example.draft
        case Known():
            return example.text


def look_at(example: Example) -> Look:
    """An example as its rule sees it."""
    text, _ = marked(example)
    if isinstance(example, Known):
        return Look(text, before=example.before, facts=example.facts, at=example.at)
    if isinstance(example, Answering):
        said = example.situation
        reading = Reading(said, 1.0, Stance(1, 0)) if said else None
        return Look(text, example.to, reading, example.before, example.facts, example.at)
    return Look(text)


@cache
def languages_in(package: ModuleType) -> tuple[str, ...]:
    """The codes of the languages that the rules of `package` are in, English first."""
    folders = sorted(m.name for m in pkgutil.iter_modules(package.__path__) if m.ispkg)
    return (ENGLISH, *folders)


@cache
def rules_in(package: ModuleType, language: str = ENGLISH) -> tuple[Loaded, ...]:
    """Every rule in the folder of `package`, by name, in `language`; none if it has no folder.

    A folder is walked once, and that of another language only when its rules are asked for.

    Raises:
        RuleError: a file lacks a part, two rules claim one name, or a rule is not in English.
    """
    if language == ENGLISH:
        rules = tuple(map(_loaded, _modules(package)))
        _claim_names(rules)
        return rules
    if language not in languages_in(package):
        return ()
    said = {rule.name: rule for rule in rules_in(package)}
    folder = importlib.import_module(f"{package.__name__}.{language}")
    return tuple(_translated(module, said, language) for module in _modules(folder))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__) if not m.ispkg)
    return (importlib.import_module(f"{package.__name__}.{name}") for name in names)


def _claim_names(rules: tuple[Loaded, ...]) -> None:
    claimed: dict[str, str] = {}
    for one in rules:
        for name in (one.name, *one.formerly):
            if name in claimed:
                raise RuleError(f"Two rules claim the name {name}: {claimed[name]} and {one.name}.")
            claimed[name] = one.name


def _loaded(module: ModuleType) -> Loaded:
    name = _name(module)
    if not isinstance(getattr(module, "rule", None), Rule):
        raise RuleError(f"The rule {name} needs `rule`, a Rule.")
    _demand_parts(module, name)
    said: Rule = module.rule
    return Loaded(
        name=name,
        concern=said.concern,
        hint=said.hint,
        since=said.since,
        trial=said.trial,
        formerly=said.formerly,
        doc=(module.__doc__ or "").strip(),
        notices=module.notices,
        ignores=module.ignores,
        find=module.find,
    )


def _translated(module: ModuleType, said: Mapping[str, Loaded], language: str) -> Loaded:
    """The rule of a file in another language: what it finds there, what is said in English."""
    name = _name(module)
    if name not in said:
        raise RuleError(f"The rule {name} in {language} needs one of that name in English.")
    _demand_parts(module, f"{name} in {language}")
    return replace(
        said[name],
        notices=module.notices,
        ignores=module.ignores,
        find=module.find,
        language=language,
    )


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2].replace("_", "-")


def _demand_parts(module: ModuleType, name: str) -> None:
    for part in ("notices", "ignores"):
        if not isinstance(getattr(module, part, None), tuple):
            raise RuleError(f"The rule {name} needs `{part}`, a tuple.")
    if not callable(getattr(module, "find", None)):
        raise RuleError(f"The rule {name} needs `find`, which finds places in a text.")
    if not (module.__doc__ or "").strip():
        raise RuleError(f"The rule {name} needs a docstring that says what it notices and why.")
