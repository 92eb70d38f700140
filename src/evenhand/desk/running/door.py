"""From the command line into the desk: settles the environment, then lets Django start.

Imports nothing of Django at the top, so that the coach's commands stay light.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from evenhand.desk import env
from evenhand.desk.running.home import CannotStart, prepare

COMMANDS = {
    "up": "start the whole desk: pages, worker and mail",
    "import": "bring in mail, `records FILE`, `policies FOLDER` or `lessons FOLDER`",
    "export": "write `lessons FOLDER`, to keep them in git",
    "reader": "`adapt` the trained reader to your corrections, `undo` it, or `export FILE`",
    "invite": "print a one-time link for another teammate",
    "web": "run the pages alone",
    "worker": "run the worker alone",
    "fetch": "run one channel's fetching alone",
}


def options() -> argparse.ArgumentParser:
    """The options that must be known before Django reads its settings."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--home", metavar="DIR")
    parser.add_argument("--port", type=int, metavar="N")
    parser.add_argument("--smtp-port", type=int, metavar="N")
    return parser


def enter(argv: Sequence[str]) -> int:
    """Run one of COMMANDS with its arguments. Returns the exit code; 2 for what cannot be done."""
    command, *rest = argv
    settled, others = options().parse_known_args(rest)
    for variable, value in (
        (env.HOME, settled.home),
        (env.PORT, settled.port),
        (env.SMTP_PORT, settled.smtp_port),
    ):
        if value is not None:
            os.environ[variable.name] = str(value)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.desk.settings")
    try:
        prepare(Path(env.HOME()).resolve())
        return _run(command, others)
    except (CannotStart, env.BadSetting) as wrong:
        sys.stderr.write(f"evenhand {command}: {wrong}\n")
        return 2


def _run(command: str, arguments: Sequence[str]) -> int:
    import django  # noqa: PLC0415 - only once the environment is settled
    from django.core import management  # noqa: PLC0415 - only once it is settled

    django.setup()
    name, others = f"desk_{command}", list(arguments)
    if others and f"{name}_{others[0]}" in management.get_commands():  # `import records FILE`
        name = f"{name}_{others.pop(0)}"
    if name not in management.get_commands():
        sys.stderr.write(f"evenhand {command}: say what: {COMMANDS[command]}\n")
        return 2
    try:
        management.call_command(name, *others)
    except management.CommandError as wrong:
        sys.stderr.write(f"evenhand {command}: {wrong}\n")
        return wrong.returncode if wrong.returncode > 1 else 2
    return 0
