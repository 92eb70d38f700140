"""The coach's commands: read, check, promises, rules, explain."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from evenhand.batch import read_each
from evenhand.coach import check, guide, promises_in
from evenhand.coach.checking import first_shown
from evenhand.coach.explain import UnknownRule, all_pages, as_text, explain
from evenhand.terminal import answers, printing, shapes
from evenhand.terminal.hours import hours_told
from evenhand.terminal.inputs import BadInput, Document, documents, is_many
from evenhand.terminal.many import cores, told_of_all
from evenhand.terminal.progress import are_large, bytes_read
from evenhand.terminal.readings import show_reading

FINE, FOUND, BAD = 0, 1, 2
_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def read_all(chosen: argparse.Namespace) -> int:
    """`evenhand read`: each thread's reading and guidance. Returns the exit code."""
    files = bool(chosen.files) and "-" not in chosen.files
    if not (chosen.json and files and is_many(chosen.files, chosen.shape)):
        return _each(chosen, _read_one)
    worst = FINE
    processes = chosen.processes or (cores() if are_large(chosen.files) else 1)
    with bytes_read(chosen.files) as advance:
        found = documents(chosen.files, chosen.shape, advance)
        for one in told_of_all(found, processes, with_trained=not chosen.rules_alone):
            if isinstance(one, BadInput):
                print(f"evenhand {chosen.command}: {one}", file=sys.stderr)
                worst = BAD
            else:
                _print_json(one)
    return worst


def _read_one(document: Document, chosen: argparse.Namespace, console: Console) -> int:
    asked = shapes.asked(document)
    latest = asked.thread.latest
    text = latest.text if latest else ""
    pair = (asked.thread, asked.facts)
    (reading,) = read_each([pair], with_trained=not chosen.rules_alone)
    guidance = guide(reading, asked.facts, asked.thread)
    if chosen.json:
        _print_json(answers.reading_as_json(asked.id, reading, guidance))
    else:
        show_reading(console, text, reading, guidance, why=chosen.why)
    return FINE


def check_all(chosen: argparse.Namespace) -> int:
    """`evenhand check`: each draft's findings, the first three unless --all. Returns 1 for any."""
    chosen.answered = _answered(chosen.reply_to) if chosen.reply_to else ""
    return _each(chosen, _check_one)


def _answered(name: str) -> str:
    if not Path(name).is_file():
        raise BadInput(f"{name} cannot be read: there is no such file.")
    for found in documents([name], None, lambda _: None):
        if isinstance(found, BadInput):
            raise found
        latest = shapes.asked(found).thread.latest
        return latest.text if latest else ""
    return ""


def _check_one(document: Document, chosen: argparse.Namespace, console: Console) -> int:
    given = shapes.written(document)
    answered = given.draft.in_reply_to or chosen.answered
    draft = replace(given.draft, in_reply_to=answered)
    findings = check(draft, facts=given.facts)
    if chosen.json:
        _print_json(answers.findings_as_json(given.id, findings))
    else:
        shown = findings if chosen.all else first_shown(findings)
        printing.show_findings(console, draft.text, shown, more=len(findings) - len(shown))
    return FOUND if findings else FINE


def promises_all(chosen: argparse.Namespace) -> int:
    """`evenhand promises`: what each draft promises, seen from --sent, or from now."""
    chosen.at = shapes.moment(chosen.sent, "--sent") if chosen.sent else datetime.now(UTC)
    chosen.zone = shapes.zone(chosen.tz, "--tz") if chosen.tz else None
    chosen.team = hours_told(chosen.hours, chosen.days, chosen.holidays, chosen.at)
    return _each(chosen, _promises_one)


def _promises_one(document: Document, chosen: argparse.Namespace, console: Console) -> int:
    given = shapes.written(document)
    sent = given.sent or chosen.at
    zone = given.zone or chosen.zone or sent.tzinfo
    promises = promises_in(given.draft.text, sent, zone, given.facts.hours or chosen.team)
    if chosen.json:
        _print_json(answers.promises_as_json(given.id, promises))
    else:
        printing.show_promises(console, given.draft.text, promises)
    return FINE


def list_rules(_chosen: argparse.Namespace) -> int:
    """`evenhand rules`: every rule in a line: kind, name, its languages, what it is about."""
    console = Console(highlight=False)
    for page in all_pages():
        known = " ".join(page.languages)
        head = f"[dim]{page.kind:<10}[/] [bold]{page.name:<27}[/] [dim]{known:<5}[/]"
        console.print(f"{head} {page.title}", soft_wrap=True)
    return FINE


def explain_rule(chosen: argparse.Namespace) -> int:
    """`evenhand explain`: a rule's page. Raises BadInput for a name that is none."""
    try:
        print(as_text(explain(chosen.rule)))
    except UnknownRule as wrong:
        raise BadInput(str(wrong)) from None
    return FINE


One = Callable[[Document, argparse.Namespace, Console], int]


def _each(chosen: argparse.Namespace, run: One) -> int:
    console = Console(highlight=False)
    worst = FINE
    with bytes_read(chosen.files) as advance:
        for number, found in enumerate(documents(chosen.files, chosen.shape, advance)):
            if number and not chosen.json:
                console.print()
            worst = max(worst, _one(found, chosen, console, run))
    return worst


def _one(found: Document | BadInput, chosen: argparse.Namespace, console: Console, run: One) -> int:
    try:
        if isinstance(found, BadInput):
            raise found
        return run(found, chosen, console)
    except BadInput as wrong:
        print(f"evenhand {chosen.command}: {wrong}", file=sys.stderr)
        return BAD


def _print_json(value: dict[str, object]) -> None:
    sys.stdout.write(_JSON.encode(value) + "\n")
