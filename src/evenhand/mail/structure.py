"""Finds the entities of a MIME letter (RFC 2046) in one pass over its bytes.

The open boundaries are kept on a stack and in a table, so a line is compared once however deep
the nesting is: a thousand levels cost what one costs, and nothing recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from evenhand.mail import headers, limits, parameters
from evenhand.mail.headers import Headers

_LIKELY_BOUNDARY = re.compile(
    rb"^--([^\r\n]{1,200}?)[ \t]*\r?\nContent-", re.MULTILINE | re.IGNORECASE
)


_LOOK_AHEAD = 20_000
_DASHES = re.compile(rb"\n--([^\n]{1,259})")


@dataclass(slots=True)
class Entity:
    """A letter or a piece of one. Its body is `raw[start:end]`; `parent` is -1 for the letter."""

    headers: Headers
    content_type: str
    parameters: dict[str, str]
    parent: int
    start: int
    end: int
    boundary: bytes = b""
    closed: bool = False
    children: int = 0

    @property
    def is_container(self) -> bool:
        """Whether its body is other entities, and they were found."""
        return self.children > 0


@dataclass(slots=True)
class Structure:
    """The entities in their order, parents before children, and what was wrong."""

    entities: list[Entity] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def scan(raw: bytes) -> Structure:
    """All entities of a letter whose lines end in LF or CRLF."""
    return _Scan(raw).run()


class _Scan:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.found = Structure()
        self.open: list[int] = []
        self.depths: dict[bytes, list[int]] = {}

    def run(self) -> Structure:
        position = self._enter(0, parent=-1)
        for line_start, line_end, boundary, closing in self._delimiters(position):
            depth = self.depths[boundary][-1]
            self._leave(depth + 1, line_start)
            container = self.found.entities[self.open[depth]]
            self._end_last(line_start)
            if closing:
                container.closed = True
                self._leave(depth, line_start)
            elif len(self.found.entities) >= limits.MAX_ENTITIES:
                self._say("It has more parts than can be shown; the rest was left out.")
                break
            else:
                self._enter(line_end, parent=self.open[depth])
        self._leave(0, len(self.raw))
        return self.found

    def _say(self, problem: str) -> None:
        if problem not in self.found.problems:
            self.found.problems.append(problem)

    def _enter(self, start: int, parent: int) -> int:
        """Reads the header at `start`, adds the entity, and opens its boundary if it has one."""
        block, body, cut = headers.read(self.raw, start)
        if cut:
            self._say("Its header is too long; some of it was left out.")
        above = self.found.entities[parent] if parent >= 0 else None
        digest = above is not None and above.content_type == "multipart/digest"
        default = "message/rfc822" if digest else "text/plain"
        kind, said = parameters.content_type(block.bare(block.raw("content-type")), default)
        entity = Entity(block, kind, said, parent, body, len(self.raw))
        if above is not None:
            above.children += 1
        self.found.entities.append(entity)
        if kind.startswith("multipart/"):
            self._open_boundary(entity)
        return body

    def _open_boundary(self, entity: Entity) -> None:
        said = entity.parameters.get("boundary", "").rstrip()[: limits.MAX_BOUNDARY]
        entity.boundary = said.encode("utf-8", "replace")
        if not said:
            self._say("Its parts are not divided as announced: the boundary is missing.")
            likely = _LIKELY_BOUNDARY.search(self.raw, entity.start, entity.start + _LOOK_AHEAD)
            entity.boundary = likely[1] if likely else b""
        if entity.boundary:
            self.depths.setdefault(entity.boundary, []).append(len(self.open))
            self.open.append(len(self.found.entities) - 1)

    def _leave(self, depth: int, end: int) -> None:
        """Closes all containers from `depth` on inwards; their last leaf ends at `end`."""
        if len(self.open) > depth:
            self._end_last(end)
        while len(self.open) > depth:
            container = self.found.entities[self.open.pop()]
            levels = self.depths[container.boundary]
            levels.pop()
            if not levels:
                del self.depths[container.boundary]
            if not container.closed and container.children:
                self._say("A part is not closed: the letter may have been cut off.")
            container.end = min(container.end, end)

    def _end_last(self, line_start: int) -> None:
        """The newest entity ends before this line; the line break belongs to the delimiter."""
        last = self.found.entities[-1]
        if line_start >= len(self.raw) or last.end < len(self.raw):
            return
        end = line_start - 1
        if end > last.start and self.raw[end - 1 : end] == b"\r":
            end -= 1
        last.end = max(last.start, end)

    def _delimiters(self, position: int) -> Iterator[tuple[int, int, bytes, bool]]:
        """The lines that divide: start, end, boundary, and whether the line closes."""
        for hit in _DASHES.finditer(self.raw, max(position - 1, 0)):
            if not self.depths:
                return
            line, closing = hit[1].rstrip(), False
            if line not in self.depths:
                line, closing = line.removesuffix(b"--"), line.endswith(b"--")
            if line in self.depths:
                line_end = self.raw.find(b"\n", hit.end()) + 1
                yield hit.start() + 1, line_end or len(self.raw), line, closing
