"""What a person sees on a terminal of findings and promises; `readings.py` shows a reading."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from evenhand.coach.explain import explain
from evenhand.coach.spoken import Finding, Promise, Span


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


def _marked(text: str, spans: Iterable[Span], style: str) -> Padding:
    shown = Text(text.strip("\n"))
    offset = len(text) - len(text.lstrip("\n"))
    for span in spans:
        shown.stylize(style, max(span.start - offset, 0), max(span.end - offset, 0))
    return Padding(shown, (0, 0, 0, 2))
