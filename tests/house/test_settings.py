"""Every environment variable is declared in env.py, and docs/settings.md tells of each."""

from __future__ import annotations

import ast
import re

from evenhand.desk import env
from tests.house.source import ROOT, Source, dotted, front_pages, none_of, sample, sources

HOME = "src/evenhand/desk/env.py"
READS = {"os.environ", "os.getenv", "os.environb", "environ", "getenv"}


def reads(source: Source) -> list[str]:
    """Reads of the environment: handing all of it on to a child process is none, nor is setting."""
    handed_on = {id(node) for parent in source.nodes for node in handed_on_by(parent)}
    return [
        source.at(node, f"{dotted(node)}: declare it in env.py")
        for node in source.nodes
        if isinstance(node, ast.Attribute | ast.Name)
        and dotted(node) in READS
        and id(node) not in handed_on
    ]


def handed_on_by(parent: ast.AST) -> list[ast.AST]:
    match parent:
        case ast.Dict(keys=keys, values=values):
            return [value for key, value in zip(keys, values, strict=True) if key is None]
        case ast.Call(func=ast.Attribute(value=value, attr="setdefault" | "copy")):
            return [value]
        case ast.BinOp(left=left, op=ast.BitOr()):
            return [left]
        case ast.Subscript(value=value, ctx=ast.Store()):
            return [value]
        case _:
            return []


def test_only_env_reads_the_environment() -> None:
    none_of(found for source in sources() if source.path != HOME for found in reads(source))


def test_reading_the_environment_is_seen() -> None:
    text = "import os\nos.environ['A']\nos.getenv('B')\nos.environ.get('C')\n"
    assert len(reads(sample(text))) == 3
    allowed = "run(env={**os.environ, 'A': '1'})\nos.environ.setdefault('A', 'b')\n"
    assert reads(sample(allowed)) == []


def test_every_variable_is_declared_once() -> None:
    names = [variable.name for variable in env.EVERY]
    assert len(names) == len(set(names))
    declared = re.findall(r'"(EVENHAND_[A-Z_]+)"', (ROOT / HOME).read_text(encoding="utf-8"))
    assert sorted(declared) == sorted(names)


def test_every_variable_says_what_it_is_for() -> None:
    assert [v.name for v in env.EVERY if not v.kind or not v.help.endswith(".")] == []


def test_no_page_or_script_names_a_variable_that_is_none() -> None:
    names = {variable.name for variable in env.EVERY}
    names |= {f"{name}_FILE" for name in names}
    names |= set(re.findall(r"EVENHAND_TEST_[A-Z]+", (ROOT / ".ci/run").read_text("utf-8")))
    files = [
        *sources("docs", "*.md"),
        *sources("deploy", "*"),
        *sources(),
        *sources("src", "*.html"),
    ]
    none_of(
        f"{file.path}: {name} is not in env.py"
        for file in [*files, *front_pages()]
        for name in sorted(set(re.findall(r"\bEVENHAND_[A-Z_]+[A-Z]\b", file.text)) - names)
    )
