"""Times as each language names them: English by `times.py`, any other by its own folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from evenhand.coach.text import times
from evenhand.coach.text.languages import ENGLISH
from evenhand.coach.text.times import Time


def times_in(lower: str, language: str = ENGLISH) -> tuple[Time, ...]:
    """The times that `lower` (lower case, straight apostrophes) names, in order.

    Another language than English is read by the `times_in` of `text/<its code>/times.py`, loaded
    when first needed; where there is none, no time is found.
    """
    return _reader_of(language)(lower)


@cache
def _reader_of(language: str) -> Callable[[str], tuple[Time, ...]]:
    if language == ENGLISH:
        return times.times_in
    folder = f"{__package__}.{language}"
    if not language or find_spec(folder) is None or find_spec(f"{folder}.times") is None:
        return lambda _: ()
    reader: Callable[[str], tuple[Time, ...]] = import_module(f"{folder}.times").times_in
    return reader
