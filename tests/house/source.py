"""The project's files as the house tests read them."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
OWN = "evenhand"
FACES = ("pages", "portal", "wall", "api")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One file: its path from the project's root, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        """Every function and method, nested ones too."""
        return tuple(node for node in self.nodes if isinstance(node, Function))

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def parts(self) -> tuple[str, ...]:
        return PurePosixPath(self.path).parts

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return PurePosixPath(self.path).stem

    @property
    def room(self) -> str:
        """The room of the desk that the file stands in, or nothing."""
        return self.parts[3] if self.path.startswith("src/evenhand/desk/") else ""

    def is_one_of(self, *names: str) -> bool:
        """Whether this is `name.py`, or stands in a folder `name/`, for one of the names."""
        return self.name in names or bool({*self.parts[:-1]} & {*names})

    def at(self, node: ast.AST | int, said: str) -> str:
        """One problem, as `path:line: what`."""
        return f"{self.path}:{node if isinstance(node, int) else node.lineno}: {said}"


@cache
def sources(folder: str = "src/evenhand", pattern: str = "*.py") -> tuple[Source, ...]:
    """Every file of `pattern` below `folder`, in order of path."""
    return tuple(
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / folder).rglob(pattern))
        if path.is_file() and not {"__pycache__", "node_modules"} & {*path.parts}
    )


@cache
def front_pages() -> tuple[Source, ...]:
    """The pages at the project's root."""
    return tuple(Source(p.name, p.read_text(encoding="utf-8")) for p in sorted(ROOT.glob("*.md")))


def sample(text: str, path: str = "src/evenhand/desk/inbox/queries.py") -> Source:
    """A made-up file, for the tests of the tests."""
    return Source(path, text)


def dotted(node: ast.AST) -> str:
    """`a.b.c` for the expression that names it; calls and subscripts are passed through."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{dotted(value)}.{attr}"
        case ast.Call(func=inner) | ast.Subscript(value=inner) | ast.Await(value=inner):
            return dotted(inner)
        case _:
            return ""


def imported(node: ast.AST) -> tuple[str, ...]:
    """The full names that an import statement names; relative ones begin with a dot."""
    match node:
        case ast.Import(names=names):
            return tuple(alias.name for alias in names)
        case ast.ImportFrom(module=module, names=names, level=level):
            base = "." * level + (module or "")
            return tuple(f"{base}.{alias.name}" for alias in names)
        case _:
            return ()


def none_of(problems: Iterable[str]) -> None:
    """Fails with one problem a line."""
    found = list(problems)
    assert not found, "\n" + "\n".join(found)
