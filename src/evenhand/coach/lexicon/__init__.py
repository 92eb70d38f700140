"""Word lists as plain files, one phrase a line, in the signs of `phrase.py`: a folder a language.

The folder's name is the language's ISO 639-1 code. The first line of each file names its source and
licence. Further lines that start with # divide the list for people who read it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder here, in order."""
    names = (folder.name for folder in files(__name__).iterdir() if folder.is_dir())
    return tuple(sorted(name for name in names if len(name) == 2))


@cache
def lists(language: str = "en") -> tuple[str, ...]:
    """The names of the lists of `language`, in order."""
    names = (file.name for file in (files(__name__) / language).iterdir())
    return tuple(sorted(name.removesuffix(".txt") for name in names if name.endswith(".txt")))


@cache
def words(name: str, language: str = "en") -> tuple[str, ...]:
    """The phrases of the list `name` of `language`, in the order of its file.

    Raises:
        FileNotFoundError: there is no such list.
    """
    return tuple(line for line in _lines(name, language) if line and not line.startswith("#"))


def source(name: str, language: str = "en") -> str:
    """Where the list `name` comes from and under which licence it may be used."""
    return _lines(name, language)[0].removeprefix("#").strip()


@cache
def _lines(name: str, language: str) -> tuple[str, ...]:
    text = (files(__name__) / language / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines())
