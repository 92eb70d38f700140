"""Reading a lesson's Markdown: strict, so that nothing is lost, and friendly when refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from evenhand.desk.learning.heads import head_of
from evenhand.desk.learning.lines import (
    TAKEAWAYS,
    CannotRead,
    is_fence,
    is_heading,
    parted,
    unescaped,
)
from evenhand.desk.learning.models import Kind
from evenhand.desk.learning.pictures import look_at_pictures
from evenhand.desk.learning.written import (
    LABELS,
    LONGEST_SLUG,
    SLUG,
    WrittenCard,
    WrittenLesson,
    slugged,
    tidy,
)

MOST_CHARACTERS = 100_000
MOST_CARDS = 60
MOST_TAKEAWAYS = 12
LONGEST = 4000
LONGEST_TITLE = 120
LONGEST_TAKEAWAY = 300

__all__ = ["CannotRead", "parsed"]

_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\x85\ud800-\udfff]")
_HEADING = re.compile(r"##\s+(?P<kind>[^:]*?)\s*:(?P<title>.*)")
_KINDS = {label.lower(): kind for kind, label in LABELS.items()}


@dataclass
class _Card:
    """A card as it stands in the file: its heading, and its lines below with their numbers."""

    line: int
    heading: str
    front: list[tuple[int, str]] = field(default_factory=list)
    back: list[tuple[int, str]] | None = None


def parsed(text: str) -> WrittenLesson:
    """The lesson that a Markdown file holds. Raises CannotRead."""
    if len(text) > MOST_CHARACTERS:
        raise CannotRead(1, _("the file is too long for a lesson. Split it in two."))
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if _UNREADABLE.search(line):
            raise CannotRead(number, _("it holds a character that cannot be shown. Take it out."))
    head, first = head_of(lines)
    numbered = list(enumerate(lines, 1))[first:]
    begins = next((at for at, (_no, line) in enumerate(numbered) if is_heading(line)), None)
    if begins is None:
        raise CannotRead(
            len(lines), _("there is no card yet. Write one under “## Idea: Its title”.")
        )
    takeaways = _takeaways(numbered[:begins])
    return WrittenLesson(**head, takeaways=takeaways, cards=tuple(_cards(numbered[begins:])))


def _takeaways(numbered: list[tuple[int, str]]) -> tuple[str, ...]:
    """What stands between the head and the first card."""
    said = [(number, line.strip()) for number, line in numbered if line.strip()]
    if not said:
        return ()
    if said[0][1] != TAKEAWAYS:
        raise CannotRead(
            said[0][0],
            _("only “Takeaways:” may stand before the first card. Put “## Idea: Its title” above."),
        )
    found: list[str] = []
    for number, line in said[1:]:
        if line.startswith("- "):
            found.append(line)
        elif found:
            found[-1] = f"{found[-1]} {line}"
        else:
            raise CannotRead(number, _("under “Takeaways:” begin each of them with “- ”."))
    items = tuple(" ".join(one[2:].split()) for one in found)
    if len(items) > MOST_TAKEAWAYS or any(len(one) > LONGEST_TAKEAWAY for one in items):
        raise CannotRead(said[0][0], _("name at most 12 takeaways, each in a sentence."))
    return items


def _cards(numbered: list[tuple[int, str]]) -> Iterator[WrittenCard]:
    seen: set[str] = set()
    for raw in _raw_cards(numbered):
        card = _card(raw)
        if card.key in seen:
            raise CannotRead(
                card.line,
                _("a card above has the key “%(key)s”. Give this one its own: “{#another}”.")
                % {"key": card.key},
            )
        seen.add(card.key)
        if len(seen) > MOST_CARDS:
            raise CannotRead(card.line, _("there are too many cards. Split the lesson in two."))
        yield card


def _raw_cards(numbered: list[tuple[int, str]]) -> list[_Card]:
    found: list[_Card] = []
    for number, line in numbered:
        if is_heading(line):
            found.append(_Card(number, line))
            continue
        card = found[-1]
        if not is_fence(line):
            (card.front if card.back is None else card.back).append((number, unescaped(line)))
        elif card.back is None:
            card.back = []
        else:
            raise CannotRead(
                number, _("a card has one back. Take one “---” out, or put a \\ before it.")
            )
    return found


def _card(raw: _Card) -> WrittenCard:
    found = _HEADING.fullmatch(raw.heading)
    kind = _kind(found["kind"] if found else "", raw.line)
    title, given = parted(found["title"] if found else "")
    title = " ".join(title.split())
    if not title or len(title) > LONGEST_TITLE:
        raise CannotRead(raw.line, _("give the card a title of at most 120 characters."))
    front, back = _words(raw.front, raw.line), _words(raw.back or [], raw.line)
    if not front:
        raise CannotRead(raw.line, _("this card says nothing yet. Write a sentence below it."))
    if raw.back is not None and not back:
        raise CannotRead(raw.line, _("this card's back is empty. Write it, or take “---” out."))
    return WrittenCard(kind, title, _key(given, title, raw.line), front, back, raw.line)


def _kind(said: str, line: int) -> Kind:
    kind = _KINDS.get(said.lower())
    if kind is None:
        raise CannotRead(
            line,
            _("a card begins with “## Idea: Its title”; its kind is one of %(kinds)s.")
            % {"kinds": ", ".join(LABELS.values())},
        )
    return kind


def _key(given: str | None, title: str, line: int) -> str:
    key = slugged(title) if given is None else given
    if not SLUG.fullmatch(key) or len(key) > LONGEST_SLUG:
        raise CannotRead(
            line,
            _("end the heading with a key of small letters, digits and hyphens: “{#the-seat}”."),
        )
    return key


def _words(numbered: list[tuple[int, str]], line: int) -> str:
    look_at_pictures(numbered)
    words = tidy("\n".join(one for _number, one in numbered))
    if len(words) > LONGEST:
        raise CannotRead(line, _("a card can be 4,000 characters long on each side. Shorten it."))
    return words
