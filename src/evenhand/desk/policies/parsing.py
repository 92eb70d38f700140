"""Reading a policy's Markdown: strict, so that nothing is lost, and friendly when refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from evenhand.desk.policies.markdown import (
    FENCE,
    HEAD,
    is_heading,
    meant,
    name_in,
    unescaped,
)
from evenhand.desk.policies.models import BendsBy
from evenhand.desk.policies.written import (
    KINDS,
    LONGEST,
    LONGEST_LINE,
    NUMBER,
    SLUG,
    Section,
    Written,
    place_of,
    tidy,
)

MOST_CHARACTERS = 300_000
MOST_CLAUSES = 300
MOST_ALTERNATIVES = 20

_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\x85\ud800-\udfff]")
_HEADING = re.compile(r"##\s+(?P<number>\S+)(?:\s+(?P<title>.*\S))?\s*")
_VALID = re.compile(r"from (?P<since>\S+?)(?: until (?P<until>\S+))?")
_COUNTS = re.compile(r"at most (?P<most>\d{1,4}) (?P<kind>[a-z]+)(?: in (?P<days>\d{1,5}) days)?")


class CannotRead(Exception):
    """What is wrong, in one sentence that names the line."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(_("Line %(line)d: %(sentence)s") % {"line": line, "sentence": sentence})
        self.line = line


@dataclass
class _Paragraph:
    name: str
    line: int
    lines: list[str]

    @property
    def text(self) -> str:
        return tidy("\n".join(self.lines))


Paragraphs = Mapping[str, _Paragraph]


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
        found[name] = _short(value, number, name)
    raise CannotRead(len(lines), _("the head does not end. Write “---” below the title."))


def _whole(found: dict[str, str], line: int) -> dict[str, str]:
    if not found.get("title"):
        raise CannotRead(line, _("the policy has no title. Write “title: Returns” into its head."))
    slug = found.get("slug") or _slug(found["title"])
    if not SLUG.fullmatch(slug) or len(slug) > 60:
        raise CannotRead(
            line, _("give a slug of small letters, digits and hyphens: “slug: returns”.")
        )
    return {**found, "slug": slug, "country": _country(found.get("country", ""), line)}


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60].strip("-")


def _short(value: str, line: int, name: str) -> str:
    words = " ".join(value.split())
    if len(words) > LONGEST_LINE:
        raise CannotRead(line, _too_long(name, LONGEST_LINE))
    return words


def _too_long(name: str, most: int) -> str:
    return _("“%(name)s” can be %(most)d characters long. Shorten it.") % {
        "name": name,
        "most": most,
    }


def _country(value: str, line: int) -> str:
    country = value.strip().upper()
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        raise CannotRead(line, _("a country is two letters, such as DE. Leave it out for all."))
    return country


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


def _clauses(lines: list[str], first: int) -> Iterator[tuple[int, dict[str, _Paragraph]]]:
    """The line of each heading, with the named paragraphs below it."""
    heading, found = 0, dict[str, _Paragraph]()
    last: _Paragraph | None = None
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
    name: str, number: int, line: str, heading: int, found: dict[str, _Paragraph]
) -> _Paragraph:
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
    found[name] = _Paragraph(name, number, [line.partition(":")[2]])
    return found[name]


def _section(heading: str, line: int, paragraphs: Paragraphs) -> Section:
    found = _HEADING.fullmatch(heading)
    if found is None or not NUMBER.fullmatch(found["number"]) or not found["title"]:
        raise CannotRead(
            line, _("a clause needs a number and a title: “## 4.2 Returns of cut cloth”.")
        )
    rule = _text(paragraphs, "Rule")
    if not rule:
        raise CannotRead(line, _("this clause has no rule. Write one that begins with “Rule:”."))
    since, until = _validity(paragraphs)
    kind, most, days = _counts(paragraphs)
    bends, bends_by = _bending(paragraphs)
    place = paragraphs.get("Country")
    return Section(
        number=found["number"],
        title=_short(found["title"], line, "a title"),
        rule=rule,
        reason=_text(paragraphs, "Reason"),
        alternatives=_alternatives(paragraphs),
        bends=bends,
        bends_by=bends_by,
        statutory=_text(paragraphs, "The law"),
        product=_line(paragraphs, "Product"),
        country=_country(place.text, place.line) if place else "",
        kind=kind,
        most=most,
        within_days=days,
        valid_from=since,
        valid_until=until,
        line=line,
    )


def _text(paragraphs: Paragraphs, name: str) -> str:
    paragraph = paragraphs.get(name)
    text = paragraph.text if paragraph else ""
    if paragraph and len(text) > LONGEST:
        raise CannotRead(paragraph.line, _too_long(name, LONGEST))
    return text


def _line(paragraphs: Paragraphs, name: str) -> str:
    paragraph = paragraphs.get(name)
    return _short(paragraph.text, paragraph.line, name) if paragraph else ""


def _alternatives(paragraphs: Paragraphs) -> tuple[str, ...]:
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
    if len(found) > MOST_ALTERNATIVES or any(len(one) > 400 for one in found):
        raise CannotRead(paragraph.line, _("name at most 20 possibilities, each in a sentence."))
    return tuple(" ".join(one.split()) for one in found if one)


def _bending(paragraphs: Paragraphs) -> tuple[str, str]:
    how_far, by = _text(paragraphs, "Bends"), _line(paragraphs, "Bends by").lower()
    line = next((paragraphs[n].line for n in ("Bends by", "Bends") if n in paragraphs), 0)
    by = by.removeprefix("a ").removeprefix("any ").rstrip(".")
    if by and by not in BendsBy.values:
        raise CannotRead(line, _("“Bends by:” is one of teammate, lead, keeper or nobody."))
    if how_far and by in {"", BendsBy.NOBODY}:
        raise CannotRead(line, _("say who may bend it: “Bends by: teammate”, “lead” or “keeper”."))
    if by and by != BendsBy.NOBODY and not how_far:
        raise CannotRead(line, _("say how far it bends: “Bends: once, when somebody was ill.”"))
    return how_far, by or BendsBy.NOBODY.value


def _counts(paragraphs: Paragraphs) -> tuple[str, int | None, int | None]:
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


def _validity(paragraphs: Paragraphs) -> tuple[date | None, date | None]:
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
