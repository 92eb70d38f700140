"""The trained reader of this desk: the package's or its own, joined as corrections taught."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from evenhand.coach.reader import model as reader
from evenhand.coach.reading.fusing import Fusion, Trained, fusion, fusion_of
from evenhand.trained import joined

log = logging.getLogger(__name__)

TABLE = "fusion.tsv"


def folder() -> Path:
    """Where this desk keeps a table and a model of its own, in its home; it may not be there."""
    return Path(settings.HOME) / "reader"


def trained() -> Trained | None:
    """The trained reader that reads along at this desk; None where the rules read alone.

    So they do where a file of it is damaged: mail is read all the same, and the log tells.
    """
    if not settings.TRAINED_READER:
        return None
    try:
        return _joined()
    except (OSError, ValueError) as wrong:
        _say(wrong)
        return None


def _joined() -> Trained | None:
    """The model with this desk's own table, if that was fitted to it; else with the package's."""
    model, own = _model(), _own_table()
    return (joined(model, own) if own else None) or joined(model, fusion())


def _model() -> reader.Model | None:
    """The model in the home where there is one; else the package's."""
    own = folder() / reader.MODEL
    if not own.is_file():
        return _loaded(None)
    files = (own, *(own.with_name(name) for name in (reader.VOCABULARY, reader.CARD)))
    return _loaded(own, *(file.stat().st_mtime_ns for file in files))


@lru_cache(maxsize=1)
def _loaded(own: Path | None, *_changed: int) -> reader.Model | None:
    """The model of a home, or the package's; None where it is damaged, which is told once."""
    try:
        return _of_home(own) if own else reader.trained()
    except (OSError, ValueError) as wrong:
        _say(wrong)
        return None


def _of_home(own: Path) -> reader.Model | None:
    if not reader.is_installed():
        return None
    vocabulary, card = (own.with_name(name) for name in (reader.VOCABULARY, reader.CARD))
    return reader.loaded(own.read_bytes(), vocabulary.read_bytes(), card.read_text("utf-8"))


def _say(wrong: Exception) -> None:
    log.warning("The rules read alone: %s", wrong)


def _own_table() -> Fusion | None:
    file = folder() / TABLE
    return _table(file, file.stat().st_mtime_ns) if file.is_file() else None


@lru_cache(maxsize=2)
def _table(file: Path, _changed: int) -> Fusion:
    return fusion_of(file.read_text(encoding="utf-8"))
