"""What a person wrote now, apart from the mail that they quoted and their signature.

`parts(text)` loses nothing: the parts joined are the text again. Each line is looked at once, with
two lines of looking ahead, so the time grows with the length of the text and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from evenhand.coach.spoken import Span
from evenhand.coach.text.regex import lazy

Kind = Literal["visible", "quoted", "signature"]

_WROTE = lazy(
    r"^\s*(?:on\b.*\bwrote|(?:am|vom)\b.*\bschrieb\b.*|le\b.*\ba écrit|el\b.*\bescribió|"
    r"il\b.*\bha scritto|op\b.*\bschreef\b.*|(?:den|på)\b.*\bskrev\b.*|em\b.*\bescreveu|"
    r"w dniu\b.*\bnapisał\(?a?\)?|\d{4}[-/.]\d.*\bwrote)\s*:\s*$",
    re.IGNORECASE,
)
_WROTE_STARTS = ("on ", "am ", "vom ", "le ", "el ", "il ", "op ", "den ", "på ", "em ", "w dniu")
_EXACT_TIME = re.compile(r"@|\b\d{4}\b|\d{1,2}[:.h]\d{2}")
_RULED = lazy(
    r"^\s*(?:-{2,}|_{2,})\s*(?:original message|forwarded message|ursprüngliche nachricht|"
    r"weitergeleitete nachricht|message d'origine|message transféré|mensaje original|"
    r"messaggio originale|oorspronkelijk bericht)\s*(?:-{2,}|_{2,})?\s*$|"
    r"^\s*begin forwarded message:\s*$",
    re.IGNORECASE,
)
_FROM = lazy(r"^\s*\**(?:from|von|de|da|van|från|fra)\s?:\**\s*\S", re.IGNORECASE)
_SENT = lazy(
    r"^\s*\**(?:sent|date|gesendet|datum|envoyé|enviado|fecha|inviato|data|verzonden|skickat|to|an|à|"
    r"para|a|aan)\s?:\**\s*\S",
    re.IGNORECASE,
)
_SENT_FROM = lazy(
    r"^\s*(?:sent from (?:my|outlook|yahoo|mail|proton|gmail|an? )|get outlook for |"
    r"von meinem \S{1,20} gesendet|gesendet von |envoyé de(?:puis)? mon |enviado desde mi )",
    re.IGNORECASE,
)
_LONGEST_HEADER = 400


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a text: what kind it is, and where."""

    kind: Kind
    span: Span


@dataclass(frozen=True, slots=True)
class Parted:
    """A text in parts, in order and without gaps; `visible` is what was written now."""

    text: str
    parts: tuple[Part, ...]

    @property
    def visible(self) -> str:
        """What was written now, without what was quoted and without the signature."""
        return self._joined("visible")

    @property
    def quoted(self) -> str:
        """What was quoted from earlier mail, the lines that announce it included."""
        return self._joined("quoted")

    @property
    def signature(self) -> str:
        """The signature, its line of two dashes included."""
        return self._joined("signature")

    def _joined(self, kind: Kind) -> str:
        return "".join(p.span.of(self.text) for p in self.parts if p.kind == kind)


@lru_cache(maxsize=4)
def parts(text: str) -> Parted:
    """`text` in its visible, quoted and signature parts; nothing is dropped."""
    if _is_whole(text):
        return Parted(text, (Part("visible", Span(0, len(text))),) if text else ())
    found: list[Part] = []
    start = 0
    for kind, length in _kinds(text.splitlines(keepends=True)):
        end = start + length
        if found and found[-1].kind == kind:
            found[-1] = Part(kind, Span(found[-1].span.start, end))
        elif length:
            found.append(Part(kind, Span(start, end)))
        start = end
    return Parted(text, tuple(found))


@lru_cache(maxsize=128)
def masked(text: str) -> str:
    """`text` with all but what was written now blanked, so that every offset still holds."""
    if _is_whole(text):
        return text
    stretches = ((part.kind, part.span.of(text)) for part in parts(text).parts)
    return "".join(said if kind == "visible" else _blank(said) for kind, said in stretches)


def _is_whole(text: str) -> bool:
    """Whether `text` is one part: told at once, since quoted mail and signatures have lines."""
    return "\n" not in text and not text.startswith(">")


def _kinds(lines: list[str]) -> Iterator[tuple[Kind, int]]:
    """Each line's kind and length; once all the rest is quoted, no line is looked at again."""
    kind: Kind = "visible"
    announcing = 0
    for number, line in enumerate(lines):
        if kind == "quoted":
            yield "quoted", len(line)
            continue
        if announcing:
            announcing -= 1
            yield "quoted", len(line)
            continue
        announced = _announces(lines, number)
        if announced and not _marked_after(lines, number + announced):
            kind = "quoted"
            yield "quoted", len(line)
        elif announced:
            announcing = announced - 1
            yield "quoted", len(line)
        elif line.lstrip().startswith(">"):
            yield "quoted", len(line)
        else:
            if _opens_signature(line):
                kind = "signature"
            yield kind, len(line)


def _announces(lines: list[str], number: int) -> int:
    """How many lines from `number` on announce a quotation: 0 for none."""
    line = lines[number]
    if len(line) > _LONGEST_HEADER:
        return 0
    if _RULED().match(line):
        return 1
    if _FROM().match(line) and _has_header_below(lines, number):
        return 1
    if not line.lstrip()[:6].lower().startswith(_WROTE_STARTS) and "wrote" not in line:
        return 0
    joined = ""
    for count in range(1, 4):
        if number + count > len(lines):
            break
        joined += " " + lines[number + count - 1].strip()
        if len(joined) > _LONGEST_HEADER:
            break
        if _WROTE().match(joined):
            sure = _EXACT_TIME.search(joined) or _marked_after(lines, number + count)
            return count if sure else 0
    return 0


def _has_header_below(lines: list[str], number: int) -> bool:
    return any(_SENT().match(line[:_LONGEST_HEADER]) for line in lines[number + 1 : number + 3])


def _marked_after(lines: list[str], number: int) -> bool:
    """Whether the next line that says anything is marked as quoted."""
    for line in lines[number : number + 3]:
        if line.strip():
            return line.lstrip().startswith(">")
    return False


def _opens_signature(line: str) -> bool:
    return line.rstrip("\r\n") in ("-- ", "--", "— ") or _SENT_FROM().match(line[:80]) is not None


def _blank(text: str) -> str:
    return "".join("\n" if c == "\n" else " " for c in text)
