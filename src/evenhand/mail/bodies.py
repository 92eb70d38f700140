"""Tells apart what a letter says and what is attached to it."""

from __future__ import annotations

import html as escaping
import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from urllib.parse import unquote

from evenhand.mail import (
    charsets,
    filenames,
    flowed,
    ids,
    invitations,
    limits,
    markup,
    parameters,
    transfer,
)
from evenhand.mail.characters import prose, storable
from evenhand.mail.letter import Part
from evenhand.mail.structure import Entity, Structure

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_CID = re.compile(r"cid:([^\"'\s<>)]{1,500})", re.IGNORECASE)
_SHOWN = {"text/plain", "text/html"}
_UNREADABLE = {
    "application/pgp-encrypted": "It is encrypted with PGP: a mail program with the key opens it.",
    "application/pkcs7-mime": "It is sealed with S/MIME: a mail program opens it.",
    "application/x-pkcs7-mime": "It is sealed with S/MIME: a mail program opens it.",
    "application/ms-tnef": "Some of it may be inside winmail.dat, which only Outlook writes.",
    "message/partial": "It is one piece of a larger letter.",
}


class _Block(NamedTuple):
    """One stretch of what the letter says, as plain text, as HTML, or as both."""

    plain: str | None = None
    html: str | None = None


@dataclass(slots=True)
class Body:
    """What was found: `text` and `html` (None without any), the attached parts, the problems."""

    text: str = ""
    html: str | None = None
    parts: list[Part] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read(raw: bytes, structure: Structure) -> Body:
    """The body of a letter whose entities were found in `raw`."""
    return _Reader(raw, structure).read()


class _Reader:
    def __init__(self, raw: bytes, structure: Structure) -> None:
        self.view = memoryview(raw)
        self.entities = structure.entities
        self.body = Body()
        self.blocks: list[list[_Block]] = [[] for _ in self.entities]
        self.calendar = ""

    def read(self) -> Body:
        for number, entity in enumerate(self.entities):
            if not entity.is_container:
                self._leaf(number, entity)
        for number in range(len(self.entities) - 1, 0, -1):
            self._hand_up(number)
        self._finish(self._own(0))
        return self.body

    def _hand_up(self, number: int) -> None:
        """Gives an entity's blocks to its parent, in their order (children come back to front)."""
        parent = self.entities[number].parent
        own = self._own(number)
        if self.entities[parent].content_type == "multipart/alternative":
            own = [_Block(_plain(own), _html(own))] if own else []
        self.blocks[parent][:0] = own

    def _own(self, number: int) -> list[_Block]:
        blocks = self.blocks[number]
        entity = self.entities[number]
        if entity.is_container and entity.content_type == "multipart/alternative" and blocks:
            return [_best(blocks)]
        return blocks

    def _leaf(self, number: int, entity: Entity) -> None:
        kind = entity.content_type
        if kind.startswith("multipart/"):
            self._say("Its parts could not be told apart; it is shown as plain text.")
            kind = "text/plain"
        told = entity.headers.bare(entity.headers.raw("content-disposition"))
        disposition, said = parameters.read(told)
        name = said.get("filename") or entity.parameters.get("name") or ""
        alone = entity.parent < 0 and disposition != "attachment"
        is_text = kind.startswith("text/") and kind != "text/calendar"
        within = kind in _SHOWN and disposition != "attachment" and not name
        if (alone and is_text) or within:
            self.blocks[number] = self._shown(entity, kind)
        else:
            self._attach(entity, kind, name)

    def _shown(self, entity: Entity, kind: str) -> list[_Block]:
        cap = limits.MAX_HTML if kind == "text/html" else limits.MAX_TEXT
        content = self._unpacked(entity)
        charset = entity.parameters.get("charset", "")
        if kind == "text/html" and not charset and (meta := _META_CHARSET.search(content[:4_096])):
            charset = meta[1].decode("ascii")
        text, problem = charsets.decode(content[: cap * 4], charset)
        self._say(problem)
        if len(text) > cap or len(content) > cap * 4:
            self._say("Its text is very long; only the beginning is shown.")
        if kind == "text/html":
            return [_Block(html=storable(text[:cap]))]
        text = prose(text[:cap])
        if entity.parameters.get("format", "").lower() == "flowed":
            delsp = entity.parameters.get("delsp", "").lower() == "yes"
            text = flowed.unwrap(text, delsp=delsp)
        return [_Block(plain=text)]

    def _attach(self, entity: Entity, kind: str, name: str) -> None:
        self._say(_UNREADABLE.get(kind, ""))
        if len(self.body.parts) >= limits.MAX_PARTS:
            self._say("It has more parts than can be shown; the rest was left out.")
            return
        content = self._unpacked(entity)
        if kind == "text/calendar" and not self.calendar:
            charset = entity.parameters.get("charset", "")
            self.calendar = invitations.summary(charsets.decode(content, charset).text)
        content_id = ids.first(entity.headers.text("content-id"))
        filename = filenames.safe(name, kind)
        self.body.parts.append(Part(filename, kind, len(content), content, content_id))

    def _unpacked(self, entity: Entity) -> bytes:
        encoding = entity.headers.token("content-transfer-encoding").strip(" ;\"'")
        data, problem = transfer.decode(self.view[entity.start : entity.end], encoding)
        self._say(problem)
        return data

    def _finish(self, blocks: list[_Block]) -> None:
        body = self.body
        body.html = _html(blocks)
        body.text = "\n\n".join(filter(None, map(_readable, blocks)))[: limits.MAX_TEXT]
        if not body.text.strip():
            body.text = self.calendar
        cids = {unquote(cid) for cid in _CID.findall(body.html or "")}
        body.parts = [
            replace(p, inline=bool(p.content_id) and p.content_id in cids) for p in body.parts
        ]

    def _say(self, problem: str) -> None:
        if problem and problem not in self.body.problems:
            self.body.problems.append(problem)


def _best(blocks: list[_Block]) -> _Block:
    """One block of several alternatives: the first plain text that says a thing, the last HTML."""
    plains = [b.plain for b in blocks if b.plain is not None and b.plain.strip()]
    htmls = [b.html for b in blocks if b.html is not None and b.html.strip()]
    return _Block(plains[0] if plains else None, htmls[-1] if htmls else None)


def _plain(blocks: list[_Block]) -> str | None:
    """The blocks as one plain text, or None when some are only HTML."""
    plains = [b.plain for b in blocks]
    if any(plain is None for plain in plains):
        return None
    return "\n\n".join(plain for plain in plains if plain)


def _html(blocks: list[_Block]) -> str | None:
    """The blocks as one HTML text, or None when none is HTML."""
    if not any(b.html is not None for b in blocks):
        return None
    joined = "\n".join(b.html if b.html is not None else _preformatted(b.plain) for b in blocks)
    return joined[: limits.MAX_HTML]


def _preformatted(plain: str | None) -> str:
    return f"<pre>{escaping.escape(plain)}</pre>" if plain else ""


def _readable(block: _Block) -> str:
    if block.plain and block.plain.strip():
        return block.plain.strip("\n")
    return markup.to_text(block.html) if block.html else ""
