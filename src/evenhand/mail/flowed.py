"""Unwraps paragraphs sent as format=flowed (RFC 3676)."""

from __future__ import annotations

from collections.abc import Iterator

_SIGNATURE = "-- "


def unwrap(text: str, *, delsp: bool = False) -> str:
    r"""`text` with flowed lines joined. Lines end in "\n"; with `delsp` the joint is no blank."""
    return "\n".join(_paragraphs(text, delsp=delsp))


def _paragraphs(text: str, *, delsp: bool) -> Iterator[str]:
    pending: list[str] = []
    depth = 0
    for raw in text.split("\n"):
        level, line = _unstuffed(raw)
        if pending and (level != depth or line == _SIGNATURE):
            yield _quoted(depth, "".join(pending).rstrip(" "))
            pending = []
        depth = level
        if line.endswith(" ") and line != _SIGNATURE:
            pending.append(line[:-1] if delsp else line)
            continue
        yield _quoted(depth, "".join([*pending, line]))
        pending = []
    if pending:
        yield _quoted(depth, "".join(pending).rstrip(" "))


def _unstuffed(line: str) -> tuple[int, str]:
    """How deep the line is quoted, and the line without its marks and its one stuffed blank."""
    bare = line.lstrip(">")
    return len(line) - len(bare), bare.removeprefix(" ")


def _quoted(depth: int, line: str) -> str:
    return f"{'>' * depth} {line}" if depth else line
