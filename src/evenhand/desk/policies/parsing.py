"""Reading a policy's Markdown: strict, so that nothing is lost, and friendly when refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from evenhand.desk.policies.markdown import (
    FENCE,
    HEAD,
    is_heading,
    meant,
    name_in,
    unescaped,
)
from evenhand.desk.policies.paragraphs import (
    CannotRead,
    Paragraph,
    Paragraphs,
    alternatives_of,
    bending_of,
    country_of,
    counts_of,
    line_of,
    short,
    text_of,
    validity_of,
)
from evenhand.desk.policies.written import (
    NUMBER,
    RESERVED,
    SLUG,
    Section,
    Written,
    place_of,
)

MOST_CHARACTERS = 300_000
MOST_CLAUSES = 300

__all__ = ["CannotRead", "parsed"]

_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\x85\ud800-\udfff]")
_HEADING = re.compile(r"##\s+(?P<number>\S+)(?:\s+(?P<title>.*\S))?\s*")


def parsed(text: str) -> Written:
    """The policy that a Markdown file holds. Raises CannotRead."""
    if len(text) > MOST_CHARACTERS:
        raise CannotRead(1, _("the file is too long. Split it into several policies."))
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if _UNREADABLE.search(line):
            raise CannotRead(number, _("it holds a character that cannot be shown. Take it out."))
    head, first = _head(lines)
    sections = tuple(_sections(lines, first))
    if not sections:
        raise CannotRead(
            len(lines), _("there is no clause yet. Write one under “## 1.1 Its title”.")
        )
    in_order = sorted(sections, key=lambda section: place_of(section.number))
    return Written(**head, sections=tuple(in_order))


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    """The values of the head, and where it ends."""
    if not lines or lines[0].strip() != FENCE:
        raise CannotRead(1, _("a policy begins with a line “---”, its title, and “---”."))
    found: dict[str, str] = {}
    for number, line in enumerate(lines[1:], 2):
        if line.strip() == FENCE:
            return _whole(found, number), number
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if not colon or name not in HEAD:
            raise CannotRead(
                number, _("the head holds “title:”, “slug:”, “product:” and “country:” alone.")
            )
        if name in found:
            raise CannotRead(number, _("“%(name)s:” stands here twice. Keep one.") % {"name": name})
        found[name] = short(value, number, name)
    raise CannotRead(len(lines), _("the head does not end. Write “---” below the title."))


def _whole(found: dict[str, str], line: int) -> dict[str, str]:
    if not found.get("title"):
        raise CannotRead(line, _("the policy has no title. Write “title: Returns” into its head."))
    slug = found.get("slug") or _slug(found["title"])
    if not SLUG.fullmatch(slug) or len(slug) > 60 or slug in RESERVED:
        raise CannotRead(
            line, _("give a slug of small letters, digits and hyphens: “slug: returns”.")
        )
    return {**found, "slug": slug, "country": country_of(found.get("country", ""), line)}


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60].strip("-")


def _sections(lines: list[str], first: int) -> Iterator[Section]:
    seen: set[str] = set()
    for heading, paragraphs in _clauses(lines, first):
        section = _section(lines[heading - 1], heading, paragraphs)
        if section.number in seen:
            raise CannotRead(
                heading, _("its number is taken by a clause above. Give it another one.")
            )
        seen.add(section.number)
        if len(seen) > MOST_CLAUSES:
            raise CannotRead(heading, _("there are too many clauses. Split the policy in two."))
        yield section


def _clauses(lines: list[str], first: int) -> Iterator[tuple[int, dict[str, Paragraph]]]:
    """The line of each heading, with the named paragraphs below it."""
    heading, found = 0, dict[str, Paragraph]()
    last: Paragraph | None = None
    for number, line in enumerate(lines[first:], first + 1):
        if is_heading(line):
            if heading:
                yield heading, found
            heading, found, last = number, {}, None
        elif name := name_in(line):
            last = _begun(name, number, line, heading, found)
        elif last is not None:
            last.lines.append(unescaped(line))
        elif line.strip():
            raise CannotRead(number, _homeless(heading))
    if heading:
        yield heading, found


def _homeless(heading: int) -> str:
    if heading:
        return _("say what this is: begin the paragraph with “Rule:”, “Reason:” or another name.")
    return _("words before the first clause have no place. Put “## 1.1 Its title” above them.")


def _begun(
    name: str, number: int, line: str, heading: int, found: dict[str, Paragraph]
) -> Paragraph:
    if name == "?":
        raise CannotRead(
            number,
            _("did you mean “%(name)s:”? If not, put a \\ before it.") % {"name": meant(line)},
        )
    if not heading:
        raise CannotRead(number, _homeless(heading))
    if name in found:
        raise CannotRead(
            number,
            _("“%(name)s:” stands in this clause twice. Put the two together.") % {"name": name},
        )
    found[name] = Paragraph(name, number, [line.partition(":")[2]])
    return found[name]


def _section(heading: str, line: int, paragraphs: Paragraphs) -> Section:
    found = _HEADING.fullmatch(heading)
    if found is None or not NUMBER.fullmatch(found["number"]) or not found["title"]:
        raise CannotRead(
            line, _("a clause needs a number and a title: “## 4.2 Returns of cut cloth”.")
        )
    rule = text_of(paragraphs, "Rule")
    if not rule:
        raise CannotRead(line, _("this clause has no rule. Write one that begins with “Rule:”."))
    since, until = validity_of(paragraphs)
    kind, most, days = counts_of(paragraphs)
    bends, bends_by = bending_of(paragraphs)
    place = paragraphs.get("Country")
    return Section(
        number=found["number"],
        title=short(found["title"], line, "a title"),
        rule=rule,
        reason=text_of(paragraphs, "Reason"),
        alternatives=alternatives_of(paragraphs),
        bends=bends,
        bends_by=bends_by,
        statutory=text_of(paragraphs, "The law"),
        product=line_of(paragraphs, "Product"),
        country=country_of(place.text, place.line) if place else "",
        kind=kind,
        most=most,
        within_days=days,
        valid_from=since,
        valid_until=until,
        line=line,
    )
