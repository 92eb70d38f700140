"""Reads address lists (RFC 5322), also broken ones, in time that grows with their length only."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator

from evenhand.mail import limits
from evenhand.mail.characters import one_line
from evenhand.mail.letter import Mailbox

_TOKEN = re.compile(
    r'"(?:[^"\\]++|\\.)*(?:"|\\?\Z)|<[^<>]*+>?|[,;]++|[():]|(?:[^"<(),;:\\]++|\\.?)+', re.DOTALL
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_UNQUOTED = re.compile(r'^"|"$')
_PLAUSIBLE = re.compile(r'[^\s@<>"(),;\x00-\x1f]+@[^\s@<>"(),;:\x00-\x1f]+')
_QUOTED_LOCAL = re.compile(r'^\s*"([^\s"\\]+)"(?=@)')
_BETWEEN = re.compile(r'[\s<>"(),;]+')
_ROUTE = re.compile(r"^@[^:]*:")

Words = Callable[[str], str]


def read(value: str, words: Words) -> list[Mailbox]:
    """The mailboxes named in a header value, in order, without doubles.

    `words` reads encoded words: it is asked only after the list is taken apart, so a comma inside
    a name cannot add an address. Group names are dropped, their members kept; what holds no
    address is left out.
    """
    found: dict[str, Mailbox] = {}
    for name, address in _entries(_close_quotes(value)):
        box = _mailbox(name, address, words)
        if box:
            found.setdefault(box.address.lower(), box)
        if len(found) >= limits.MAX_MAILBOXES:
            break
    return list(found.values())


def _close_quotes(value: str) -> str:
    """Takes the quotes out from where one is opened and never closed again."""
    last = next(iter(deque(_TOKEN.finditer(value), maxlen=1)), None)
    if last is None or not last[0].startswith('"') or _closes(last[0]):
        return value
    return value[: last.start()] + last[0].replace('"', " ")


def _closes(token: str) -> bool:
    body = _ESCAPE.sub("", token)
    return len(body) > 1 and body.endswith('"')


def _entries(value: str) -> Iterator[tuple[str, str]]:
    """Pairs of display name and address text, both raw."""
    name: list[str] = []
    angle, comment, depth = "", [""], 0
    for match in _TOKEN.finditer(value):
        word = match[0]
        if word in "()":
            depth = depth + 1 if word == "(" else max(depth - 1, 0)
        elif depth:
            comment.append(word)
        elif word[0] in ",;":
            yield _entry(name, angle, comment)
            name, angle, comment = [], "", [""]
        elif word == ":":
            name = []
        elif word[0] == "<":
            angle = angle if "@" in angle else word
        else:
            name.append(word)
    yield _entry(name, angle, comment)


def _entry(name: list[str], angle: str, comment: list[str]) -> tuple[str, str]:
    if angle:
        return _spoken(name) or _spoken(comment), angle.strip("<>")
    return _spoken(comment), "".join(name)


def _spoken(tokens: list[str]) -> str:
    return " ".join(
        _ESCAPE.sub(r"\1", _UNQUOTED.sub("", t)) if t.startswith('"') else t.strip() for t in tokens
    ).strip()


def _mailbox(name: str, text: str, words: Words) -> Mailbox | None:
    address = _address(text[: limits.MAX_SHOWN_HEADER])
    if address is None:
        return None
    shown = one_line(words(name[: limits.MAX_SHOWN_HEADER]), limits.MAX_NAME)
    return Mailbox(shown.strip("\"' "), address)


def _address(text: str) -> str | None:
    """The first word of `text` that is an address, or all of it when that is one without blanks."""
    text = one_line(_QUOTED_LOCAL.sub(r"\1", text), limits.MAX_SHOWN_HEADER)
    for word in (*_BETWEEN.split(text), _ROUTE.sub("", text.replace(" ", ""))):
        if len(word) <= limits.MAX_ADDRESS and _PLAUSIBLE.fullmatch(word):
            return word
    return None
