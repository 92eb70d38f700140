"""The colours of plots: those of the desk, read from where each is named once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from evenhand.desk import ui

THEMES = ("light", "dark")
TOKENS = Path(ui.__file__).parent / "static/evenhand/css/tokens.css"
_COLOUR = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);")


@cache
def palette(theme: str) -> Mapping[str, str]:
    """Every colour of a theme by its name in `tokens.css`. Raises ValueError for another theme."""
    place = THEMES.index(theme)
    return {
        name: both[place] for name, *both in _COLOUR.findall(TOKENS.read_text(encoding="utf-8"))
    }
