"""A reading as a person sees it on a terminal: the glance, the cued words, the stance, the steps.

Colour only says again what words say, so all of it reads as well in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from evenhand.coach.spoken import Cue, Fact, Guidance, Reading, Stance, Step
from evenhand.terminal.excerpts import excerpt
from evenhand.terminal.safe import in_a_line, runs_to_the_left, safe

TONES = {
    "disappointed": "yellow",
    "angry": "red",
    "abusive": "magenta",
    "confused": "bright_magenta",
    "hurting": "bright_blue",
    "delighted": "green",
}
ACCENT = "cyan"
QUIET = "dim"

WIDEST = 92
"""Columns beyond which lines are hard to read."""

NARROW = 56
"""Columns below which labels stand above what they name."""

LEAST = 16
"""Columns that words need beside what stands at their left; with less they stand below it."""

SUREST = 0.99
"""No reading is surer than this, whatever its points say."""

_LABEL = 10
_STOP = re.compile(r"[,.:;]")


def show_reading(
    console: Console, text: str, reading: Reading, guidance: Guidance, *, why: bool = False
) -> None:
    """One reading of `text`, at most WIDEST columns wide; with `why`, steps tell their reasons."""
    page = _Page(console, min(console.width, WIDEST))
    tone = TONES.get(reading.situation, "default")
    page.show(page.hung(Text(), _glance(guidance.glance, tone)))
    page.show(_letter(page, text, reading.cues, tone), apart=True)
    page.show_under("Stance", _stance(page, guidance.stance, reading.confidence))
    page.show_under("Also", _listed(flag.replace("-", " ") for flag in reading.flags))
    page.show_under("Wants", _listed(f"“{in_a_line(want)}”" for want in reading.wants))
    page.show_under("Facts", _facts(reading.facts))
    page.show_under("Steps", _steps(guidance.steps, tone, why=why))
    page.show_under("Avoid", _listed(guidance.avoid))
    page.show_under("Because", _because(reading.cues))
    if why:
        page.show_under("Read by", _listed([_readers(reading)]))


Line = tuple[Text, Text]
"""What a line begins with, and what is wrapped at its right."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Where lines are shown, and how wide they may be."""

    console: Console
    width: int

    def show(self, lines: Iterable[Text], *, apart: bool = False) -> None:
        for number, line in enumerate(lines):
            if apart and not number:
                self.console.print()
            line.rstrip()
            self.console.print(line, no_wrap=True, overflow="ignore", crop=False)

    def show_under(self, label: str, lines: Iterable[Line]) -> None:
        """Lines with a label beside the first, or above it where there is little room."""
        indent = 2 if self.is_narrow else _LABEL
        shown = [line for lead, body in lines for line in self.hung(lead, body, indent)]
        if not shown:
            return
        if self.is_narrow:
            shown.insert(0, Text(label, QUIET))
        else:
            shown[0] = Text.assemble((label.ljust(indent), QUIET), shown[0][indent:])
        self.show(shown, apart=True)

    def hung(self, lead: Text, body: Text, indent: int = 0) -> list[Text]:
        """`body` wrapped beside `lead`, or below it where no room is left, behind `indent`."""
        beside = indent + lead.cell_len
        if lead and self.width - beside < LEAST:
            return [Text.assemble(" " * indent, lead), *self.hung(Text(), body, indent + 2)]
        first, rest = Text.assemble(" " * indent, lead), Text(" " * beside)
        lines = self.wrapped(body, beside)
        return [Text.assemble(rest if n else first, line) for n, line in enumerate(lines)]

    def wrapped(self, body: Text, beside: int) -> Iterable[Text]:
        """`body` in lines that fit at the right of `beside` columns."""
        return body.wrap(self.console, max(self.width - beside, 1))

    @property
    def is_narrow(self) -> bool:
        return self.width < NARROW


def _quiet(words: str) -> Text:
    """Words that stand back, whatever they are put together with."""
    return Text.assemble((words, QUIET))


def _glance(line: str, tone: str) -> Text:
    """The line, its first words (up to a stop) in the tone of the situation."""
    stop = _STOP.search(line)
    shown = Text(in_a_line(line), "bold")
    shown.stylize(tone, 0, stop.start() if stop else len(line))
    return shown


def _letter(page: _Page, text: str, cues: Sequence[Cue], tone: str) -> Iterator[Text]:
    """The customer's words with the cued ones underlined, a rule at their left."""
    whole = Text(safe(text))
    for cue in cues:
        whole.stylize(f"underline {tone}", cue.span.start, cue.span.end)
    places = excerpt(text, (cue.span for cue in cues))
    letter = _quiet(" … ").join(whole[place.start : place.end] for place in places)
    if places and places[-1].end < len(text.rstrip()):
        letter.append(" …", QUIET)
    sign = "|" if page.console.options.ascii_only else "▎"
    rule = Text(
        "  " if runs_to_the_left(text) else f"{sign} ", QUIET if tone == "default" else tone
    )
    for paragraph in letter.split("\n"):
        if paragraph.plain.strip():
            lines = page.wrapped(paragraph, len(rule))
            yield from (Text.assemble(rule, line) for line in lines)


def _stance(page: _Page, stance: Stance, confidence: float) -> Iterator[Line]:
    """How warm, how firm, and how sure: in one line, or in three where it is narrow."""
    full, empty = ("===", "---") if page.console.options.ascii_only else ("━━━", "╌╌╌")
    told = []
    for name, strength in (("Empathy ", stance.empathy), ("Firmness", stance.firmness)):
        bars = ((full, ACCENT) if n < strength else (empty, QUIET) for n in range(3))
        told.append(Text.assemble(f"{name} ", Text(" ").join(Text(*bar) for bar in bars)))
        told[-1].append(f" {strength}")
    told.append(Text(f"{min(confidence, SUREST):.0%} sure", QUIET))
    lines = told if page.is_narrow else [Text("   ").join(told)]
    return ((Text(), line) for line in lines)


def _listed(told: Iterable[str]) -> list[Line]:
    """What is told with dots between; nothing for nothing."""
    shown = _quiet(" · ").join(map(Text, told))
    return [(Text(), shown)] if shown else []


def _readers(reading: Reading) -> str:
    """Who read: so that nobody takes the rules alone for both."""
    if not reading.reader:
        return "the rules alone"
    return f"the rules and the trained reader, version {reading.reader}"


def _facts(facts: Sequence[Fact]) -> Iterator[Line]:
    """The dated facts, each with its day, or with where it stands when it has none."""
    days = [f"{fact.at:%d %b %Y}".lstrip("0") if fact.at else fact.source for fact in facts]
    room = max(map(len, days), default=0) + 2
    for day, fact in zip(days, facts, strict=True):
        yield Text(day.ljust(room), QUIET), Text(in_a_line(fact.says))


def _steps(steps: Sequence[Step], tone: str, *, why: bool) -> Iterator[Line]:
    """The steps, numbered, each with the words to say below it."""
    for number, step in enumerate(steps, 1):
        lead = f"{number} "
        yield Text(lead, f"bold {tone}"), Text(step.do, "bold")
        if step.say:
            yield Text(" " * len(lead)), Text(f"“{in_a_line(step.say)}”", f"italic {QUIET}")
        if why and step.why:
            yield Text(" " * len(lead)), Text(step.why)


def _because(cues: Sequence[Cue]) -> Iterator[Line]:
    """Each rule that noticed something, with the words it quotes."""
    quoted: dict[str, list[str]] = {}
    for cue in cues:
        quoted.setdefault(cue.rule, []).append(f"“{in_a_line(cue.words)}”")
    room = max(map(len, quoted), default=0) + 2
    for rule, words in quoted.items():
        for _, told in _listed(dict.fromkeys(words)):
            yield Text(rule.ljust(room), QUIET), told
