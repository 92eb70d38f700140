"""The command line: takes the words apart and hands them on."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from evenhand.coach.reader.card import BadCard
from evenhand.coach.reader.model import Damaged
from evenhand.desk.running import door
from evenhand.terminal import commands, inputs
from evenhand.version import VERSION

FINE, FOUND, BAD = 0, 1, 2
MEND = "Install Evenhand anew, or leave the trained reader out with --rules-alone."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 for done, 1 for findings (check only), 2 for bad input."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in door.COMMANDS:
        return door.enter(words)
    chosen = parser().parse_args(words)
    try:
        return int(chosen.run(chosen))
    except inputs.BadInput as wrong:
        print(f"evenhand {chosen.command}: {wrong}", file=sys.stderr)
        return BAD
    except (BadCard, Damaged) as wrong:
        print(f"evenhand {chosen.command}: {wrong} {MEND}", file=sys.stderr)
        return BAD
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def parser() -> argparse.ArgumentParser:
    """Every command with its options; those of the desk are handed on as they are."""
    whole = argparse.ArgumentParser(
        prog="evenhand", description="A customer-care desk that helps a person answer a person."
    )
    whole.add_argument("--version", action="version", version=f"evenhand {VERSION}")
    some = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _reading(some)
    _checking(some)
    _promising(some)
    _rules(some)
    for name, help_ in door.COMMANDS.items():
        some.add_parser(name, help=help_, add_help=False)
    return whole


Some = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def _taking_text(
    some: Some[argparse.ArgumentParser], name: str, help_: str, what: str
) -> argparse.ArgumentParser:
    command = some.add_parser(name, help=help_, description=help_)
    command.add_argument("files", nargs="*", metavar=what, help="files; - is standard input")
    command.add_argument("--as", dest="shape", choices=inputs.SHAPES, help="what the input is")
    command.add_argument("--json", action="store_true", help="print one JSON object a line")
    return command


def _reading(some: Some[argparse.ArgumentParser]) -> None:
    help_ = "say what state the customer is in, and how to answer"
    command = _taking_text(some, "read", help_, "FILE")
    command.add_argument("--why", action="store_true", help="tell the reason of each step")
    command.add_argument(
        "--rules-alone", action="store_true", help="leave out the trained reader, if there is one"
    )
    command.add_argument(
        "--processes",
        type=int,
        choices=range(1, 257),
        metavar="N",
        help="cores to use for files of many; all for large ones unless given",
    )
    command.set_defaults(run=commands.read_all)


def _checking(some: Some[argparse.ArgumentParser]) -> None:
    help_ = "say what a reply should not say, or should"
    command = _taking_text(some, "check", help_, "DRAFT")
    command.add_argument("--reply-to", metavar="FILE", help="the message that the draft answers")
    command.add_argument(
        "--all", action="store_true", help="show every finding, not the first three"
    )
    command.set_defaults(run=commands.check_all)


def _promising(some: Some[argparse.ArgumentParser]) -> None:
    help_ = "say what a reply promises, and by when"
    command = _taking_text(some, "promises", help_, "DRAFT")
    command.add_argument("--sent", metavar="ISO-TIME", help="when it was sent; now unless given")
    command.add_argument("--tz", metavar="NAME", help="the zone in which it was said")
    command.add_argument("--hours", metavar="FROM-TO", help="when the team works: 09:00-17:00")
    command.add_argument("--days", metavar="DAYS", help="on which days: mon-fri, or mon,wed,sat")
    command.add_argument("--holidays", metavar="PLACE", help="whose are no working days: GB, DE-BY")
    command.set_defaults(run=commands.promises_all)


def _rules(some: Some[argparse.ArgumentParser]) -> None:
    listed = some.add_parser("rules", help="list every rule in one line each")
    listed.set_defaults(run=commands.list_rules)
    explained = some.add_parser("explain", help="tell why a rule is there, with examples")
    explained.add_argument("rule", metavar="RULE")
    explained.set_defaults(run=commands.explain_rule)
