"""The colours of tokens.css, and how well one stands out from another."""

from __future__ import annotations

import re
from pathlib import Path

from evenhand.desk import ui

STATIC = Path(ui.__file__).parent / "static" / "evenhand"
TEMPLATES = Path(ui.__file__).parent / "templates" / "ui"
THEMES = ("light", "dark")

Colour = tuple[float, float, float]


def tokens() -> str:
    return (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")


def palette(theme: str) -> dict[str, Colour]:
    """Every colour that differs by theme: its name -> red, green, blue (0 to 255)."""
    found = re.findall(r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)", tokens())
    chosen = THEMES.index(theme)
    return {name: _colour(pair[chosen]) for name, *pair in found}


def tint() -> float:
    """How much of its tone a chip's ground has, 0 to 1."""
    found = re.search(r"--tint: (\d+)%", tokens())
    assert found is not None
    return int(found[1]) / 100


def tinted(tone: Colour, ground: Colour, share: float) -> Colour:
    """`share` of the tone laid over the ground, as color-mix with transparent does."""
    red, green, blue = (share * a + (1 - share) * b for a, b in zip(tone, ground, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """The ratio of WCAG 2.2 (definition of "contrast ratio"), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colour(digits: str) -> Colour:
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
