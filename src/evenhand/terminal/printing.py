"""What a person sees on a terminal: the quoted words, the stance, the steps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from evenhand.coach.explain import explain
from evenhand.coach.spoken import Finding, Guidance, Promise, Reading, Span

TONES = {
    "disappointed": "yellow",
    "angry": "red",
    "abusive": "bold magenta",
    "confused": "blue",
    "hurting": "cyan",
    "delighted": "green",
}


def show_reading(console: Console, text: str, reading: Reading, guidance: Guidance) -> None:
    """One reading: the glance, the words it rests on, the stance, the steps, what to avoid."""
    tone = TONES.get(reading.situation, "default")
    head, _, rest = guidance.glance.partition(" ")
    console.print(Text.assemble((head, f"bold {tone}"), f" {rest}" if rest else ""))
    console.print(_marked(text, [cue.span for cue in reading.cues], f"underline {tone}"))
    console.print(
        f"Empathy {_meter(reading.stance.empathy)}   Firmness {_meter(reading.stance.firmness)}"
        f"   [dim]sure {reading.confidence:.0%}[/]"
    )
    if reading.flags:
        console.print(
            f"[dim]Also:[/] {', '.join(flag.replace('-', ' ') for flag in reading.flags)}"
        )
    for number, step in enumerate(guidance.steps, 1):
        said = f'  [dim]"{step.say}"[/]' if step.say else ""
        console.print(f"  [bold]{number}[/] {step.do}{said}")
    if guidance.avoid:
        console.print(f"[dim]Avoid: {'; '.join(guidance.avoid)}[/]")
    _cues(console, reading)


def _cues(console: Console, reading: Reading) -> None:
    for cue in reading.cues:
        quoted = " ".join(cue.words.split())
        console.print(Text.assemble(("  why  ", "dim"), (cue.rule, "dim bold"), f"  «{quoted}»"))


def show_findings(
    console: Console, text: str, findings: tuple[Finding, ...], *, more: int = 0
) -> None:
    """The draft with what was found underlined; each finding, its hint, and a better way in a line.

    `more` is how many findings are held back; one line tells how to see them.
    """
    spans = [finding.span for finding in findings if finding.span]
    console.print(_marked(text, spans, "underline red"))
    if not findings:
        console.print("[green]Nothing found.[/]")
    for finding in findings:
        words = f"  «{finding.words}»" if finding.words else ""
        console.print(Text.assemble(("  ● ", "red"), (finding.rule, "bold"), words))
        console.print(Padding(finding.hint, (0, 0, 0, 4)))
        console.print(_better_way(finding), no_wrap=True, overflow="ellipsis")
    if more:
        console.print(f"  [dim]{more} more: evenhand check --all[/]")


def _better_way(finding: Finding) -> Text:
    sections = explain(finding.rule).sections
    said = next((part.text for part in sections if part.heading == "Say instead"), "")
    return Text.assemble(("    Say instead: ", "dim"), (said, "dim"))


def show_promises(console: Console, text: str, promises: tuple[Promise, ...]) -> None:
    """The draft with its promises underlined, and each promise with its time and condition."""
    console.print(_marked(text, [promise.span for promise in promises], "underline green"))
    if not promises:
        console.print("No promise in it.")
    for promise in promises:
        line = f"{promise.what}, {_when(promise.due, promise.due_date, vague=promise.vague)}"
        if promise.condition:
            condition = promise.condition
            by = _when(condition.due, condition.due_date, vague=False)
            line += f", if {condition.what} ({by})"
        console.print(Text.assemble(("  ● ", "green"), line))


def _when(due: datetime | None, due_date: date | None, *, vague: bool) -> str:
    if due:
        return f"{due:%a %d %b %Y %H:%M %Z}"
    if due_date:
        return f"{due_date:%a %d %b %Y}"
    return "vague: name a time" if vague else "no time named"


def _meter(strength: int) -> str:
    return f"[bold]{'▰' * strength}[/]{'▱' * (3 - strength)} {strength}/3"


def _marked(text: str, spans: Iterable[Span], style: str) -> Padding:
    shown = Text(text.strip("\n"))
    offset = len(text) - len(text.lstrip("\n"))
    for span in spans:
        shown.stylize(style, max(span.start - offset, 0), max(span.end - offset, 0))
    return Padding(shown, (0, 0, 0, 2))
