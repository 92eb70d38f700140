"""Plots as SVG: drawn by a process of their own when first asked for, and kept for a day.

The first one takes some three seconds and, while it is drawn, 150 MB; after that nothing of it
stays in the desk. One is drawn at a time. What cannot be drawn leaves its table.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from threading import Lock

from django.core.cache import cache

from evenhand.desk.pages.helping.palette import THEMES, palette
from evenhand.desk.pages.helping.plots import Plot
from evenhand.version import VERSION

PROGRAM = (sys.executable, "-P", "-m", f"{__package__}.drawing")
LONGEST = 60
"""Seconds that drawing may take on a busy machine, and that somebody waits for their turn."""

KEPT = 24 * 3600
FAILED = 60
"""Seconds for which a plot is kept, and for which one that failed is not tried again."""

log = logging.getLogger(__name__)
_turn = Lock()


class NotDrawn(Exception):
    """The plot could not be drawn; its table has the same figures."""


def svg_of(plot: Plot, theme: str, beside: Sequence[Plot] = ()) -> str:
    """A plot in a theme; those `beside` it are drawn with it, in both themes. Raises NotDrawn."""
    kept = _kept(plot, theme)
    if kept is not None:
        return kept
    if not _turn.acquire(timeout=LONGEST):
        raise NotDrawn
    try:
        kept = _kept(plot, theme)
        return _draw([plot, *beside])[_key(plot, theme)] if kept is None else kept
    finally:
        _turn.release()


def keep(plot: Plot, theme: str, svg: str) -> None:
    """Keep a plot that is drawn; an empty one says for a while that it cannot be."""
    cache.set(_key(plot, theme), svg, KEPT if svg else FAILED)


def _kept(plot: Plot, theme: str) -> str | None:
    """None when it was not drawn yet. Raises NotDrawn when that failed a moment ago."""
    kept: str | None = cache.get(_key(plot, theme))
    if kept == "":
        raise NotDrawn
    return kept


def _draw(plots: Sequence[Plot]) -> dict[str, str]:
    asked = [(plot, theme) for plot in plots for theme in THEMES]
    given = json.dumps([(asdict(plot), palette(theme)) for plot, theme in asked])
    try:
        done = _run(given)
    except (OSError, subprocess.SubprocessError, ValueError) as wrong:
        log.warning("A plot could not be drawn: %s", type(wrong).__name__)
        for plot, theme in asked:
            keep(plot, theme, "")
        raise NotDrawn from wrong
    for (plot, theme), svg in zip(asked, done, strict=True):
        keep(plot, theme, svg)
    return {_key(plot, theme): svg for (plot, theme), svg in zip(asked, done, strict=True)}


def _run(given: str) -> list[str]:
    done = subprocess.run(
        PROGRAM, input=given, capture_output=True, check=True, text=True, timeout=LONGEST
    )
    svgs: list[str] = json.loads(done.stdout)
    return svgs


def _key(plot: Plot, theme: str) -> str:
    """By all that it shows: with other figures it is another plot."""
    said = json.dumps([VERSION, theme, asdict(plot)], sort_keys=True)
    return f"plot-{sha256(said.encode()).hexdigest()}"
