"""A step is a file, like a rule: docstring, `step`, `does`, `not_yet`, `done`.

`does` holds drafts that do the step, `not_yet` drafts that come near and do not; both are run.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from evenhand.coach.rule import Example, Finder, Look, RuleError

Done = Callable[[Look], bool]
"""Whether a draft, with the message that it answers in `Look.in_reply_to`, does the step."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do in a few words, and words that one may use.

    `say` holds the same words in several forms, the one with most slots first; the first whose
    slots are all known is used. `fits`, if given, must find something in the customer's message.
    """

    do: str
    say: tuple[str, ...] = ()
    fits: Finder | None = None


@dataclass(frozen=True, slots=True)
class LoadedStep:
    """A step with its name, its docstring, why it matters, its examples and its test."""

    name: str
    advice: Advice
    doc: str
    why: str
    does: tuple[Example, ...]
    not_yet: tuple[Example, ...]
    done: Done


def why_it_matters(doc: str) -> str:
    """A docstring's sentence after "Why it matters:", with a capital."""
    _, _, rest = doc.partition("Why it matters:")
    said = " ".join(rest.partition("\n\n")[0].split())
    return said[:1].upper() + said[1:]


@cache
def steps_in(package: ModuleType) -> dict[str, LoadedStep]:
    """Every step in the folder of `package` by its name.

    Raises:
        RuleError: a file lacks a part that a step must have.
    """
    return {name: step_named(name, package) for name in step_names(package)}


def step_names(package: ModuleType) -> tuple[str, ...]:
    """The name of every step in the folder of `package`, in order; none of them is loaded."""
    files = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(file.replace("_", "-") for file in files)


@cache
def step_named(name: str, package: ModuleType) -> LoadedStep:
    """The step `name` in the folder of `package`; of the other files none is loaded.

    Raises:
        RuleError: its file lacks a part that a step must have.
    """
    module = importlib.import_module(f"{package.__name__}.{name.replace('-', '_')}")
    for part in ("step", "does", "not_yet", "done"):
        if not hasattr(module, part):
            raise RuleError(f"The step {name} needs `{part}`.")
    doc = (module.__doc__ or "").strip()
    return LoadedStep(
        name=name,
        advice=module.step,
        doc=doc,
        why=why_it_matters(doc),
        does=module.does,
        not_yet=module.not_yet,
        done=module.done,
    )
