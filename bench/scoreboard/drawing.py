"""The few marks that a figure is made of, as SVG; how they look is said once, in STYLE.

The colours are those of the desk, light and dark, chosen by what the reader prefers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

LIGHT = {
    "surface": "#ffffff",
    "line": "#e6e0d7",
    "ink": "#211f1c",
    "ink-2": "#5d574f",
    "ink-3": "#7a7369",
    "accent": "#0e6655",
    "routine": "#5d574f",
    "problem": "#5d574f",
    "confused": "#5746af",
    "disappointed": "#945a00",
    "angry": "#b3261e",
    "abusive": "#7d1338",
    "hurting": "#1f5f9e",
    "exception": "#5d574f",
    "delighted": "#256b3c",
}
DARK = {
    "surface": "#1f1d1b",
    "line": "#34302c",
    "ink": "#f0ece6",
    "ink-2": "#b5ada3",
    "ink-3": "#948b80",
    "accent": "#5cc4ad",
    "routine": "#b5ada3",
    "problem": "#b5ada3",
    "confused": "#a99bf5",
    "disappointed": "#e5ab52",
    "angry": "#f2897f",
    "abusive": "#f07fa5",
    "hurting": "#7fb6ef",
    "exception": "#b5ada3",
    "delighted": "#79c993",
}
LOOKS = """\
text { font: 400 13px Inter, ui-sans-serif, system-ui, "Segoe UI", sans-serif; fill: var(--ink-2);
  font-feature-settings: "tnum"; }
.title { font-size: 20px; font-weight: 650; fill: var(--ink); }
.head { font-weight: 600; fill: var(--ink); }
.small { font-size: 12px; fill: var(--ink-3); }
.ground { fill: var(--surface); stroke: var(--line); }
.grid { stroke: var(--line); }
.plain { fill: color-mix(in srgb, var(--ink-3) 55%, var(--surface)); }
.accent { fill: var(--accent); }
.halo { stroke: var(--surface); stroke-width: 6; }
.stick { stroke: var(--ink); stroke-width: 2; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
"""


def style() -> str:
    """The stylesheet: the marks' looks, and a hue for every situation, filled or as a ring."""
    hues = [name for name in LIGHT if name not in ("surface", "line", "ink", "ink-2", "ink-3")]
    fills = "".join(f".{name}.dot {{ fill: var(--{name}); }}\n" for name in hues)
    rings = "".join(
        f".{name}.ring {{ fill: var(--surface); stroke: var(--{name}); stroke-width: 2; }}\n"
        f".{name}.rod {{ stroke: var(--{name}); stroke-width: 2; opacity: .4; }}\n"
        for name in hues
    )
    dark = f"@media (prefers-color-scheme: dark) {{ {_variables(DARK)} }}"
    return f"{_variables(LIGHT)}\n{dark}\n{LOOKS}{fills}{rings}"


def picture(width: float, height: float, title: str, words: str, marks: Iterable[str]) -> str:
    """A whole SVG file; `title` and `words` say what it shows to whoever cannot see it."""
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    named = f"<title>{escape(title)}</title>\n<desc>{escape(words)}</desc>"
    ground = rectangle(0.5, 0.5, width - 1, height - 1, "ground", rounded=10)
    body = "\n".join((named, f"<style>\n{style()}</style>", ground, *marks))
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>\n{body}\n</svg>\n'


def text(x: float, y: float, words: str, kind: str = "") -> str:
    """Words with their base line at `y`."""
    kinds = f" class={quoteattr(kind)}" if kind else ""
    return f'<text x="{x:g}" y="{y:g}"{kinds}>{escape(words)}</text>'


def rectangle(
    x: float, y: float, width: float, height: float, kind: str, *, rounded: float = 2
) -> str:
    """A filled box."""
    size = f'width="{width:g}" height="{height:g}" rx="{rounded:g}"'
    return f'<rect x="{x:g}" y="{y:g}" {size} class={quoteattr(kind)}/>'


def circle(x: float, y: float, radius: float, kind: str) -> str:
    """A dot, or a ring."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" class={quoteattr(kind)}/>'


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A straight line."""
    ends = f'x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}"'
    return f"<line {ends} class={quoteattr(kind)}/>"


def _variables(values: Mapping[str, str]) -> str:
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in values.items())} }}"
