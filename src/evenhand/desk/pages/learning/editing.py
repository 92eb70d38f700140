"""The editor's form: flat values, the same whether they come from a browser or from a draft.

A form holds the lesson's parts and its cards, or the whole as Markdown under `text`. Either becomes
a file, and only what can be read as one is kept as a lesson; drafts may hold anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evenhand.desk.learning.lines import CannotRead, is_heading
from evenhand.desk.learning.markdown import exported, parsed
from evenhand.desk.learning.models import Kind, Topic
from evenhand.desk.learning.parsing import MOST_CARDS, MOST_CHARACTERS
from evenhand.desk.learning.written import WrittenCard, WrittenLesson, slugged

Values = dict[str, str]

LINES = ("title", "slug", "topic", "source", "note", "summary", "keywords", "about", "related")
WHOLE = (*LINES, "takeaways", "cards", "text", "since")
PARTS = ("kind", "title", "key", "front", "back")
BEGIN = (Kind.IDEA, Kind.EXAMPLE, Kind.QUESTION)


@dataclass(frozen=True)
class CardFields:
    """One card in the form; `number` is 1 for the first. `wrong` is what is wrong with it."""

    number: int
    kind: str
    title: str
    key: str
    front: str
    back: str
    wrong: str = ""
    is_first: bool = False
    is_last: bool = False


@dataclass(frozen=True)
class Wrong:
    """Why a lesson cannot be kept: a sentence, and the number of the card, 0 for the whole."""

    sentence: str
    card: int = 0


def blank() -> Values:
    """The form for a new lesson: three empty cards to begin with."""
    values = dict.fromkeys(LINES, "") | {"topic": Topic.ACKNOWLEDGING.value, "takeaways": ""}
    values["cards"] = str(len(BEGIN))
    for number, kind in enumerate(BEGIN, 1):
        values |= {f"{part}-{number}": "" for part in PARTS} | {f"kind-{number}": kind.value}
    return values


def values_of(written: WrittenLesson) -> Values:
    """The form for a lesson as it stands."""
    values = {name: _line(getattr(written, name)) for name in LINES}
    values |= {"takeaways": "\n".join(written.takeaways), "cards": str(len(written.cards))}
    for number, card in enumerate(written.cards, 1):
        values |= {f"{part}-{number}": str(getattr(card, part)) for part in PARTS}
    return values


def _line(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def posted(given: Mapping[str, str]) -> Values:
    """What a browser sent, as far as it belongs to the form, with plain line ends."""
    wanted = set(WHOLE) | {f"{part}-{at}" for part in PARTS for at in range(1, MOST_CARDS + 2)}
    return {
        name: given[name].replace("\r\n", "\n")[:MOST_CHARACTERS] for name in wanted & set(given)
    }


def count(values: Values) -> int:
    """How many cards the form holds."""
    said = values.get("cards", "")
    return min(int(said), MOST_CARDS) if said.isascii() and said.isdecimal() else 0


def card_fields(values: Values, wrong: Wrong | None = None) -> tuple[CardFields, ...]:
    """The cards of the form, in order."""
    total = count(values)
    return tuple(_fields(values, number, total, wrong) for number in range(1, total + 1))


def _fields(values: Values, number: int, total: int, wrong: Wrong | None) -> CardFields:
    kind, title, key, front, back = (values.get(f"{part}-{number}", "") for part in PARTS)
    return CardFields(
        *(number, kind, title, key, front, back),
        wrong=wrong.sentence if wrong and wrong.card == number else "",
        is_first=number == 1,
        is_last=number == total,
    )


def text_of(values: Values) -> str:
    """The file that the form makes, whether or not it can be read as a lesson."""
    if "text" in values:
        return values["text"]
    said = {name: " ".join(values.get(name, "").split()) for name in LINES}
    takeaways = (
        line.strip().removeprefix("- ") for line in values.get("takeaways", "").split("\n")
    )
    keywords, about, related = ((said[name],) if said[name] else () for name in LINES[-3:])
    return exported(
        WrittenLesson(
            slug=said["slug"] or slugged(said["title"]),
            title=said["title"],
            topic=said["topic"],
            source=said["source"],
            note=said["note"],
            summary=said["summary"],
            keywords=keywords,
            about=about,
            related=related,
            takeaways=tuple(filter(None, takeaways)),
            cards=tuple(_cards(card_fields(values))),
        )
    )


def _cards(fields: tuple[CardFields, ...]) -> Iterator[WrittenCard]:
    """Cards that hold anything; one without a key gets one that no other has."""
    taken = {one.key for one in fields if one.key}
    for one in fields:
        if not (one.title.strip() or one.front.strip() or one.back.strip()):
            continue
        title, key = " ".join(one.title.split()), one.key.strip()
        if not key:
            key = _free(slugged(title) or f"card-{one.number}", taken)
        kind = one.kind if one.kind in Kind.values else Kind.IDEA
        yield WrittenCard(Kind(kind), title, key, one.front, one.back)


def _free(key: str, taken: set[str]) -> str:
    found, number = key, 2
    while found in taken:
        found, number = f"{key[:54]}-{number}", number + 1
    taken.add(found)
    return found


def read(values: Values) -> WrittenLesson | Wrong:
    """The lesson that the form makes, or what is wrong with it."""
    text = text_of(values)
    try:
        return parsed(text)
    except CannotRead as wrong:
        if "text" in values:
            return Wrong(str(wrong))
        above = text.split("\n")[: wrong.line]
        return Wrong(_capital(wrong.sentence), _number(values, sum(map(is_heading, above))))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _number(values: Values, place: int) -> int:
    """Where in the form the card stands that comes at `place` in the file: empty ones left out."""
    held = [
        one.number
        for one in card_fields(values)
        if one.title.strip() or one.front.strip() or one.back.strip()
    ]
    return held[place - 1] if 0 < place <= len(held) else 0


def changed(values: Values, do: str) -> Values:
    """The form after a button: `add`, `up-2`, `down-2`, `remove-2`; others change nothing."""
    what, _dash, number = do.partition("-")
    cards = [
        {part: values.get(f"{part}-{one.number}", "") for part in PARTS}
        for one in card_fields(values)
    ]
    at = int(number) - 1 if number.isascii() and number.isdecimal() else -1
    if what == "add" and len(cards) < MOST_CARDS:
        cards.append(dict.fromkeys(PARTS, "") | {"kind": Kind.IDEA.value})
    elif what == "remove" and 0 <= at < len(cards):
        del cards[at]
    elif what in {"up", "down"} and 0 <= at < len(cards):
        other = at + (1 if what == "down" else -1)
        if 0 <= other < len(cards):
            cards[at], cards[other] = cards[other], cards[at]
    rest = {name: value for name, value in values.items() if name in WHOLE}
    numbered = {
        f"{part}-{at}": value for at, card in enumerate(cards, 1) for part, value in card.items()
    }
    return rest | numbered | {"cards": str(len(cards))}


def with_medium(values: Values, line: str, number: int) -> Values:
    """The form with a line that shows a file, at the end of a card's front or of the text."""
    if "text" in values:
        return values | {"text": f"{values['text'].rstrip()}\n\n{line}\n"}
    name = f"front-{max(1, min(number, count(values)))}"
    return values | {name: f"{values.get(name, '').rstrip()}\n\n{line}".lstrip()}
