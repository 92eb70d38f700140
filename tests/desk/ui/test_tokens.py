"""Every word can be read in both themes: the ratios that WCAG 2.2 AA asks for, computed."""

from __future__ import annotations

import re

import pytest

from tests.desk.ui.colours import STATIC, THEMES, contrast, palette, tint, tinted, tokens

GROUNDS = ("paper", "surface", "sunken", "accent-soft", "note")
WORDS = ("ink", "ink-2", "ink-3", "accent")
SITUATIONS = ("disappointed", "angry", "abusive", "confused", "hurting", "delighted", "calm")
TEXT, SHAPE = 4.5, 3.0


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_from_every_ground(theme: str) -> None:
    colours = palette(theme)
    pairs = [(word, ground) for word in (*WORDS, *SITUATIONS) for ground in GROUNDS]
    assert [p for p in pairs if contrast(colours[p[0]], colours[p[1]]) < TEXT] == []


@pytest.mark.parametrize("theme", THEMES)
def test_chips_and_banners_can_be_read_on_their_tint(theme: str) -> None:
    colours = palette(theme)
    faint = [
        (tone, ground)
        for tone in (*SITUATIONS, "ink-2")
        for ground in GROUNDS
        for tinted_ground in [tinted(colours[tone], colours[ground], tint())]
        if min(contrast(colours[w], tinted_ground) for w in (tone, "ink")) < TEXT
    ]
    assert faint == []


@pytest.mark.parametrize("theme", THEMES)
def test_words_on_the_accent_can_be_read(theme: str) -> None:
    colours = palette(theme)
    assert contrast(colours["on-accent"], colours["accent"]) >= TEXT
    assert contrast(colours["on-danger"], colours["angry"]) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_controls_and_the_focus_can_be_seen(theme: str) -> None:
    colours = palette(theme)
    pairs = [(edge, ground) for edge in ("edge", "accent") for ground in GROUNDS]
    assert [p for p in pairs if contrast(colours[p[0]], colours[p[1]]) < SHAPE] == []


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert round(contrast((119, 119, 119), (255, 255, 255)), 2) == 4.48


def test_colours_are_named_in_tokens_and_nowhere_else() -> None:
    colour = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)\(", re.IGNORECASE)
    files = [file for file in (STATIC / "css").glob("*.css") if file.name != "tokens.css"]
    assert len(files) > 5
    assert [f"{f.name}: {m}" for f in files for m in colour.findall(f.read_text("utf-8"))] == []


def test_every_name_used_is_declared() -> None:
    styles = "".join(file.read_text("utf-8") for file in (STATIC / "css").glob("*.css"))
    used = set(re.findall(r"var\(--([\w-]+)", styles))
    assert sorted(used - set(re.findall(r"--([\w-]+):", styles))) == []


def test_the_layers_are_ordered_first() -> None:
    assert "@layer tokens, base, components, pages;" in tokens().split("@layer tokens {")[0]
