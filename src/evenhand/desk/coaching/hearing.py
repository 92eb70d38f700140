"""The trained reader of this desk: with its own table where corrections changed it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from evenhand.coach.reading.fusing import BadFusion, Fusion, Trained, fusion_of
from evenhand.trained import trained_reader

TABLE = "fusion.tsv"


def folder() -> Path:
    """Where this desk keeps its own table, in its home; it may not be there yet."""
    return Path(settings.HOME) / "reader"


def trained() -> Trained | None:
    """The trained reader that reads along at this desk; None where the rules read alone.

    A table of one's own that was fitted to another version of the model is left out of account, and
    so is one that cannot be read.
    """
    shipped = trained_reader() if settings.TRAINED_READER else None
    if shipped is None:
        return None
    own = _own(folder() / TABLE)
    return replace(shipped, fusion=own) if own and own.fitted_to == shipped.version else shipped


def _own(file: Path) -> Fusion | None:
    try:
        return _table(file, file.stat().st_mtime_ns)
    except (OSError, BadFusion):
        return None


@lru_cache(maxsize=2)
def _table(file: Path, _changed: int) -> Fusion:
    return fusion_of(file.read_text(encoding="utf-8"))
