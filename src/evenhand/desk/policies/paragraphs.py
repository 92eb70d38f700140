"""The named paragraphs of a clause as values, and what is said of one that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from evenhand.desk.policies.models import BendsBy
from evenhand.desk.policies.written import KINDS, LONGEST, LONGEST_LINE, tidy

MOST_ALTERNATIVES = 20
LONGEST_ALTERNATIVE = 400

_VALID = re.compile(r"from (?P<since>\S+?)(?: until (?P<until>\S+))?")
_COUNTS = re.compile(r"at most (?P<most>\d{1,4}) (?P<kind>[a-z]+)(?: in (?P<days>\d{1,5}) days)?")


class CannotRead(Exception):
    """What is wrong, in one sentence that names the line."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(_("Line %(line)d: %(sentence)s") % {"line": line, "sentence": sentence})
        self.line = line


@dataclass
class Paragraph:
    """A named paragraph: where it begins, and its lines so far."""

    name: str
    line: int
    lines: list[str]

    @property
    def text(self) -> str:
        """Its words, tidied."""
        return tidy("\n".join(self.lines))


Paragraphs = Mapping[str, Paragraph]


def short(value: str, line: int, name: str) -> str:
    """The words on one line. Raises CannotRead when they are too many."""
    words = " ".join(value.split())
    if len(words) > LONGEST_LINE:
        raise CannotRead(line, _too_long(name, LONGEST_LINE))
    return words


def _too_long(name: str, most: int) -> str:
    return _("“%(name)s” can be %(most)d characters long. Shorten it.") % {
        "name": name,
        "most": most,
    }


def country_of(value: str, line: int) -> str:
    """Two capital letters, or nothing. Raises CannotRead."""
    country = value.strip().upper()
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        raise CannotRead(line, _("a country is two letters, such as DE. Leave it out for all."))
    return country


def text_of(paragraphs: Paragraphs, name: str) -> str:
    """The words of a paragraph, empty when it is not there. Raises CannotRead."""
    paragraph = paragraphs.get(name)
    text = paragraph.text if paragraph else ""
    if paragraph and len(text) > LONGEST:
        raise CannotRead(paragraph.line, _too_long(name, LONGEST))
    return text


def line_of(paragraphs: Paragraphs, name: str) -> str:
    """The words of a paragraph on one line. Raises CannotRead."""
    paragraph = paragraphs.get(name)
    return short(paragraph.text, paragraph.line, name) if paragraph else ""


def alternatives_of(paragraphs: Paragraphs) -> tuple[str, ...]:
    """What is possible instead, one a list item; items may run over several lines."""
    paragraph = paragraphs.get("Instead")
    if paragraph is None:
        return ()
    found: list[str] = []
    for line in filter(None, map(str.strip, paragraph.lines)):
        if line.startswith("- "):
            found.append(line[2:].strip())
        elif found:
            found[-1] = f"{found[-1]} {line}"
        else:
            raise CannotRead(
                paragraph.line, _("under “Instead:” begin each possibility with “- ”.")
            )
    if len(found) > MOST_ALTERNATIVES or any(len(one) > LONGEST_ALTERNATIVE for one in found):
        raise CannotRead(paragraph.line, _("name at most 20 possibilities, each in a sentence."))
    return tuple(" ".join(one.split()) for one in found if one)


def bending_of(paragraphs: Paragraphs) -> tuple[str, str]:
    """How far it bends, and who may bend it. Raises CannotRead."""
    how_far, by = text_of(paragraphs, "Bends"), line_of(paragraphs, "Bends by").lower()
    line = next((paragraphs[n].line for n in ("Bends by", "Bends") if n in paragraphs), 0)
    by = by.removeprefix("a ").removeprefix("any ").rstrip(".")
    if by and by not in BendsBy.values:
        raise CannotRead(line, _("“Bends by:” is one of teammate, lead, keeper or nobody."))
    if how_far and by in {"", BendsBy.NOBODY}:
        raise CannotRead(line, _("say who may bend it: “Bends by: teammate”, “lead” or “keeper”."))
    if by and by != BendsBy.NOBODY and not how_far:
        raise CannotRead(line, _("say how far it bends: “Bends: once, when somebody was ill.”"))
    return how_far, by or BendsBy.NOBODY.value


def counts_of(paragraphs: Paragraphs) -> tuple[str, int | None, int | None]:
    """What the coach counts: a kind, at most how many, in how many days. Raises CannotRead."""
    paragraph = paragraphs.get("Counts")
    if paragraph is None or not paragraph.text:
        return "", None, None
    found = _COUNTS.fullmatch(" ".join(paragraph.text.split()).lower().rstrip("."))
    if found is None or found["kind"] not in KINDS or found["days"] == "0":
        raise CannotRead(
            paragraph.line,
            _("write “Counts: at most 2 goodwill in 365 days”, with %(kinds)s.")
            % {"kinds": ", ".join(KINDS)},
        )
    return found["kind"], int(found["most"]), int(found["days"]) if found["days"] else None


def validity_of(paragraphs: Paragraphs) -> tuple[date | None, date | None]:
    """From when until when. Raises CannotRead."""
    paragraph = paragraphs.get("Valid")
    if paragraph is None or not paragraph.text:
        return None, None
    found = _VALID.fullmatch(" ".join(paragraph.text.split()).lower().rstrip("."))
    try:
        since = date.fromisoformat(found["since"]) if found else None
        until = date.fromisoformat(found["until"]) if found and found["until"] else None
    except ValueError:
        since = None
    if since is None:
        raise CannotRead(
            paragraph.line,
            _("write “Valid: from 2026-03-01”, or with “until 2026-12-31” after it."),
        )
    if until is not None and until < since:
        raise CannotRead(
            paragraph.line, _("it would end before it begins. Turn the two days around.")
        )
    return since, until
