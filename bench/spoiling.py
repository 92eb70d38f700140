"""A rule's file, spoilt in one place at a time: do the rule's own examples notice?

What is spoilt is the code that finds, never the docstring or the examples: a phrase of a list is
dropped, an alternative of a phrase or of a regular expression, a guard, or a word is broken.
Finders that several rules share (`checking/ours.py` and the like) are left as they are.
"""

from __future__ import annotations

import ast
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import CodeType, ModuleType

from bench.places import Part, Place, places
from evenhand.coach.rule import Finder, Loaded, look_at, marked
from evenhand.coach.spoken import Span
from evenhand.coach.text.languages import ENGLISH

NOT_THE_FINDER = frozenset({"rule", "notices", "ignores"})
LONGEST_WAIT = 5
_UNNOTICED, _CAUGHT, _BROKEN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Mutant:
    """One way to spoil a rule: `how` in a few words, and the code that makes its finder anew."""

    how: str
    code: CodeType
    part: Part = "word"


def module_of(folder: ModuleType, rule: Loaded) -> ModuleType:
    """The module of `rule`, which stands in `folder`, or in that of its language."""
    inner = "" if rule.language == ENGLISH else f"{rule.language}."
    return import_module(f"{folder.__name__}.{inner}{rule.name.replace('-', '_')}")


def mutants(module: ModuleType, *, guards_only: bool = False) -> Iterator[Mutant]:
    """Every way to spoil the finder of a rule's module, one at a time, in the order of its file."""
    finder = _finder_of(module)
    for place in [place for statement in finder.body for place in places(statement)]:
        if place.part == "guard" or not guards_only:
            yield Mutant(place.how, _compiled(finder, place, module), place.part)


def is_caught(rule: Loaded, module: ModuleType, mutant: Mutant) -> bool | None:
    """Whether an example of `rule` fails with `mutant`; None when there is nothing to be tried.

    It is tried in a process of its own, so that its phrases are forgotten and it may hang.
    """
    child = os.fork()
    if not child:
        signal.alarm(LONGEST_WAIT)
        os._exit(_tried(rule, module, mutant))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return None if status == _BROKEN else status != _UNNOTICED


def keeps_its_word(rule: Loaded, find: Finder) -> bool:
    """Whether `rule` would notice and ignore just what its examples say, did it use `find`."""
    spoilt = replace(rule, find=find)
    for example in (*rule.notices, *rule.ignores):
        wanted: list[Span | None] = list(marked(example)[1])
        if not wanted and example in rule.notices:
            wanted = [None]
        found = [span and Span(span.start, span.end) for span in spoilt.spans(look_at(example))]
        if found != wanted:
            return False
    return True


def _tried(rule: Loaded, module: ModuleType, mutant: Mutant) -> int:
    names = dict(vars(module))
    try:
        exec(mutant.code, names)  # noqa: S102 - our own code, spoilt on purpose
    except Exception:  # noqa: BLE001 - whatever it is, no finder came of it
        return _BROKEN
    try:
        return _UNNOTICED if keeps_its_word(rule, names["find"]) else _CAUGHT
    except Exception:  # noqa: BLE001 - a finder that raises is noticed
        return _CAUGHT


def _compiled(finder: ast.Module, place: Place, module: ModuleType) -> CodeType:
    kept = getattr(place.node, place.field)
    setattr(place.node, place.field, place.spoilt)
    code = compile(ast.fix_missing_locations(finder), str(module.__file__), "exec")
    setattr(place.node, place.field, kept)
    return code


def _finder_of(module: ModuleType) -> ast.Module:
    """The statements on which `find` rests, without those that only the examples need."""
    body = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body
    made = {name: statement for statement in body for name in _names_made(statement)}
    wanted, rest = {"find"}, ["find"]
    while rest:
        used = _names_used(made[rest.pop()]) & made.keys() - wanted
        wanted |= used
        rest += used
    kept = [s for s in body if wanted.intersection(_names_made(s)) and not _is_told(s)]
    return ast.Module(body=kept, type_ignores=[])


def _is_told(statement: ast.stmt) -> bool:
    return not NOT_THE_FINDER.isdisjoint(_names_made(statement))


def _names_made(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign):
        return {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and _is_store(n)}
    return set()


def _is_store(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def _names_used(statement: ast.stmt) -> set[str]:
    return {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and not _is_store(n)}
