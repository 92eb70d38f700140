"""Word lists as plain files, one phrase a line, in the signs of `phrase.py`: a folder a language.

The folder's name is the language's ISO 639-1 code. The first line of each file names its source and
licence. Further lines that start with # divide the list for people who read it.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from glob import glob


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder here, in order."""
    folders = glob("??/", root_dir=__path__[0])  # noqa: PTH207 - quicker to load than pathlib
    return tuple(sorted(folder[:2] for folder in folders))


@cache
def lists(language: str = "en") -> tuple[str, ...]:
    """The names of the lists of `language`, in order."""
    names = glob(f"{language}/*.txt", root_dir=__path__[0])  # noqa: PTH207 - as above
    return tuple(sorted(name[len(language) + 1 :].removesuffix(".txt") for name in names))


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
    raw = pkgutil.get_data(__name__, f"{language}/{name}.txt") or b""
    return tuple(line.strip() for line in raw.decode().splitlines())
