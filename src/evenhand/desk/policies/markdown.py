"""Policies as Markdown files, out and in: a head, then a heading a clause and named paragraphs.

What `exported` writes, `parsed` reads as the same, to the character. A line that would be taken for
a heading or a name, and is none, is written with a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from evenhand.desk.policies.models import BendsBy
from evenhand.desk.policies.written import Section, Written, tidy

NAMES = (
    *("Rule", "Reason", "Instead", "Bends", "Bends by", "The law"),
    *("Product", "Country", "Counts", "Valid"),
)
HEAD = ("title", "slug", "product", "country")
FENCE = "---"

_HEADING = re.compile(r"##(?!#)")
_NAMED = re.compile(r"(?P<name>[A-Za-z][A-Za-z ]{2,11}):(?:[ ]+|$)")
_KNOWN = {name.lower(): name for name in NAMES}
_CLOSE = 0.8


def name_in(line: str) -> str:
    """The name that the line begins with: one of NAMES, or "?" for one that is nearly one."""
    found = _NAMED.match(line)
    if found is None:
        return ""
    said = found["name"].lower()
    near = get_close_matches(said, _KNOWN, n=1, cutoff=_CLOSE)
    return _KNOWN.get(said, "?" if near else "")


def meant(line: str) -> str:
    """Which of NAMES a line that nearly begins with one was meant to begin with."""
    said = line.partition(":")[0].lower()
    return _KNOWN[get_close_matches(said, _KNOWN, n=1, cutoff=_CLOSE)[0]]


def is_heading(line: str) -> bool:
    """Whether the line opens a clause, or would."""
    return _HEADING.match(line) is not None


def is_special(line: str) -> bool:
    """Whether the line means more than its words."""
    return is_heading(line) or bool(name_in(line))


def escaped(line: str) -> str:
    """The line with a backslash before it when it would be taken for more than its words."""
    return f"\\{line}" if is_special(line.lstrip("\\")) else line


def unescaped(line: str) -> str:
    """The line as it was before `escaped`."""
    return line[1:] if line.startswith("\\") and is_special(line.lstrip("\\")) else line


def exported(written: Written) -> str:
    """The policy as one Markdown file, its last line ended."""
    head = ((name, getattr(written, name)) for name in HEAD)
    lines = [FENCE, *(f"{name}: {value}" for name, value in head if value), FENCE]
    parts = ["\n".join(lines), *(_clause(section) for section in written.sections)]
    return "\n\n".join(parts) + "\n"


def _clause(section: Section) -> str:
    paragraphs = (f"{name}:{_inline(words)}" for name, words in _paragraphs(section) if words)
    return "\n\n".join((f"## {section.number} {section.title}", *paragraphs))


def _inline(words: str) -> str:
    return words if words.startswith("\n") else f" {words}"


def _paragraphs(section: Section) -> Iterator[tuple[str, str]]:
    yield "Rule", _text(section.rule)
    yield "Reason", _text(section.reason)
    yield "Instead", "".join(f"\n- {one}" for one in section.alternatives)
    yield "Bends", _text(section.bends)
    yield "Bends by", section.bends_by if section.bends_by != BendsBy.NOBODY else ""
    yield "The law", _text(section.statutory)
    yield "Product", section.product
    yield "Country", section.country
    yield "Counts", _counts(section)
    yield "Valid", _validity(section)


def _text(words: str) -> str:
    first, *others = tidy(words).split("\n")
    return "\n".join((first, *map(escaped, others)))


def _counts(section: Section) -> str:
    if section.most is None:
        return ""
    within = f" in {section.within_days} days" if section.within_days else ""
    return f"at most {section.most} {section.kind}{within}"


def _validity(section: Section) -> str:
    if section.valid_from is None:
        return ""
    until = f" until {section.valid_until.isoformat()}" if section.valid_until else ""
    return f"from {section.valid_from.isoformat()}{until}"
