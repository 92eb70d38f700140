"""The coach is only Python and text: no clock, no environment, nothing but the standard library."""

from __future__ import annotations

import ast
import json
import subprocess
import sys

from tests.house.source import ROOT, Source, dotted, imported, none_of, sample, sources

# No clock, no environment, no files of others, no network, no processes, no chance.
CLOSED = {
    *("os", "time", "random", "secrets", "socket", "ssl", "http", "urllib", "asyncio", "sqlite3"),
    *("subprocess", "threading", "multiprocessing", "logging", "tempfile", "shutil", "smtplib"),
}
CLOCK = {"now", "utcnow", "today"}
BUILT_IN = {"open", "print", "input", "exec", "eval", "__import__"}


def foreign(source: Source) -> list[str]:
    """Imports of what is neither the standard library nor the coach itself."""
    allowed = {*sys.stdlib_module_names} - CLOSED
    return [
        source.at(node, f"imports {name}")
        for node in source.nodes
        for name in imported(node)
        if name.split(".", maxsplit=1)[0] not in allowed and not name.startswith("evenhand.coach")
    ]


def looks_outside(source: Source) -> list[str]:
    """Calls that ask the clock or reach outside."""
    return [
        source.at(node, f"{dotted(node.func)}() looks outside the text")
        for node in source.nodes
        if isinstance(node, ast.Call)
        and (dotted(node.func).rpartition(".")[2] in CLOCK or dotted(node.func) in BUILT_IN)
    ]


def coach() -> tuple[Source, ...]:
    return sources("src/evenhand/coach")


def test_the_coach_imports_only_the_standard_library() -> None:
    none_of(found for source in coach() for found in foreign(source))


def test_the_coach_looks_nowhere_but_at_the_text() -> None:
    none_of(found for source in coach() for found in looks_outside(source))


def test_the_coach_runs_where_nothing_is_installed() -> None:
    """`-S` leaves out every installed package; what comes along must not open a door."""
    script = (
        f"import sys, json; sys.path.insert(0, {str(ROOT / 'src')!r}); before = set(sys.modules);"
        "import evenhand.coach; print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in json.loads(ran.stdout)}
    doors = {"socket", "ssl", "sqlite3", "asyncio", "subprocess", "http", "smtplib", "logging"}
    assert sorted(loaded & doors) == []
    others = loaded - {*sys.stdlib_module_names} - {"evenhand"}
    assert [name for name in sorted(others) if not name.startswith("_sysconfigdata")] == []


def test_an_outside_import_is_seen() -> None:
    text = "import os, re\nimport django\nfrom evenhand.desk import env\nfrom time import time"
    assert len(foreign(sample(text))) == 4


def test_a_look_at_the_clock_is_seen() -> None:
    text = "datetime.now(tz)\ndate.today()\nopen(path)\nat.date()\nre.compile(x)"
    assert len(looks_outside(sample(text))) == 3


def test_the_command_line_starts_without_django() -> None:
    """Whoever installed the coach alone has no Django, and should not wait for it either."""
    script = "import sys; sys.modules['django'] = None; import evenhand.cli"
    subprocess.run([sys.executable, "-c", script], check=True)
