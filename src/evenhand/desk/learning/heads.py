"""Reading the head of a lesson's file: `name: value` lines between two fences."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _

from evenhand.desk.learning.lines import FENCE, HEAD, LISTS, CannotRead
from evenhand.desk.learning.models import Topic
from evenhand.desk.learning.written import LONGEST_SLUG, RESERVED, SLUG, slugged

LONGEST = {"title": 120, "source": 300, "note": 600, "summary": 300, "keywords": 400}
LONGEST_LIST = 1500
MOST = 40


def head_of(lines: list[str]) -> tuple[dict[str, Any], int]:
    """The values of the head as WrittenLesson takes them, and the line that ends it."""
    if lines[0].strip() != FENCE:
        raise CannotRead(1, _("a lesson begins with a line “---”, its title, and “---”."))
    found: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines[1:], 2):
        if line.strip() == FENCE:
            return _whole(found, number), number
        if line.strip():
            _take(found, number, line)
    raise CannotRead(len(lines), _("the head does not end. Write “---” below its last line."))


def _take(found: dict[str, tuple[int, str]], number: int, line: str) -> None:
    name, colon, value = line.partition(":")
    name, value = name.strip().lower(), " ".join(value.split())
    if not colon or name not in HEAD:
        raise CannotRead(number, _unknown(name))
    if name in found:
        raise CannotRead(number, _("“%(name)s:” stands here twice. Keep one.") % {"name": name})
    most = LONGEST.get(name, LONGEST_LIST)
    if len(value) > most:
        sentence = _("“%(name)s” can be %(most)d characters long. Shorten it.")
        raise CannotRead(number, sentence % {"name": name, "most": most})
    found[name] = number, value


def _unknown(name: str) -> str:
    near = get_close_matches(name, HEAD, n=1)
    if near:
        return _("did you mean “%(name)s:”?") % {"name": near[0]}
    names = ", ".join(f"“{one}:”" for one in HEAD)
    return _("the head holds %(names)s alone.") % {"names": names}


def _whole(found: Mapping[str, tuple[int, str]], end: int) -> dict[str, Any]:
    said = {name: value for name, (_line, value) in found.items()}
    at = {name: line for name, (line, _value) in found.items()}
    if not said.get("title"):
        raise CannotRead(end, _("the lesson has no title. Write “title: …” into its head."))
    slug = said.get("slug") or slugged(said["title"])
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG or slug in RESERVED:
        raise CannotRead(
            at.get("slug", end),
            _("give a slug of small letters, digits and hyphens: “slug: say-when”."),
        )
    if said.get("topic") not in Topic.values:
        raise CannotRead(
            at.get("topic", end), _("“topic:” is one of %(all)s.") % {"all": ", ".join(Topic)}
        )
    lists = {name: _items(name, said.get(name, ""), at.get(name, end)) for name in LISTS}
    return {**said, **lists, "slug": slug}


def _items(name: str, value: str, line: int) -> tuple[str, ...]:
    items = tuple(dict.fromkeys(one for one in map(str.strip, value.split(",")) if one))
    if len(items) > MOST:
        sentence = _("“%(name)s:” can name 40 things. Keep the best.")
        raise CannotRead(line, sentence % {"name": name})
    wrong = next((one for one in items if name != "keywords" and not SLUG.fullmatch(one)), None)
    if wrong is not None:
        sentence = _("“%(wrong)s” is no slug: small letters, digits and hyphens.")
        raise CannotRead(line, sentence % {"wrong": wrong})
    return items
