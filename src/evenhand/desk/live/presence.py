"""Who is looking at a conversation or writing in it, as far as their pages said lately."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from evenhand.desk.ui.initials import initials

Doing = Literal["looking", "writing", "away"]
LASTS = 25.0  # seconds after which silence means that the page is gone; it tells every ten
MOST_PAGES = 1000  # beyond which the oldest are forgotten


@dataclass(frozen=True, slots=True)
class Told:
    """What one open page of a teammate said. `page` tells two pages of one person apart."""

    teammate: int
    name: str
    page: str
    conversation: int
    doing: Doing


@dataclass(frozen=True, slots=True)
class Person:
    """A teammate as colleagues see them in a conversation."""

    id: int
    name: str
    initials: str
    doing: Doing


People = tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The people of a conversation, before and after."""

    conversation: int
    before: People
    after: People

    def seen_by(self, teammate: int) -> People | None:
        """The colleagues that this teammate sees now, None when nothing changed for them."""
        before, after = without(self.before, teammate), without(self.after, teammate)
        return after if before != after else None


def without(people: People, teammate: int) -> People:
    """Everyone but that teammate."""
    return tuple(person for person in people if person.id != teammate)


def _person(told: Told) -> Person:
    return Person(told.teammate, told.name, initials(told.name), told.doing)


class Presence:
    """Remembers what pages told. `clock` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pages: dict[tuple[int, str], tuple[float, Told]] = {}

    def hear(self, told: Told) -> list[Change]:
        """Take in what a page said. Returns what changed: one conversation, two, or none."""
        key = (told.teammate, told.page)
        last = self._pages.get(key)
        before = self._snapshot([told, *([last[1]] if last else [])])
        self._pages.pop(key, None)
        if told.doing != "away":
            self._pages[key] = (self._clock(), told)
        return self._changes(before)

    def expire(self) -> list[Change]:
        """Forget the pages that fell silent, and the oldest of too many. Returns what changed."""
        over = self._clock() - LASTS
        gone = {key for key, (at, _) in self._pages.items() if at <= over}
        gone |= {*list(self._pages)[:-MOST_PAGES]}
        before = self._snapshot([self._pages[key][1] for key in gone])
        for key in gone:
            del self._pages[key]
        return self._changes(before)

    def people(self, conversation: int) -> People:
        """Who is there, by name. Writing on one page counts, whatever another page shows."""
        there: dict[int, Told] = {}
        for _, told in self._pages.values():
            if told.conversation == conversation and (
                told.teammate not in there or told.doing == "writing"
            ):
                there[told.teammate] = told
        return tuple(sorted(map(_person, there.values()), key=lambda one: (one.name, one.id)))

    def conversations(self) -> list[int]:
        """The conversations in which somebody is, by id."""
        return sorted({told.conversation for _, told in self._pages.values()})

    def _snapshot(self, touched: list[Told]) -> dict[int, People]:
        return {told.conversation: self.people(told.conversation) for told in touched}

    def _changes(self, before: dict[int, People]) -> list[Change]:
        changes = [Change(one, people, self.people(one)) for one, people in before.items()]
        return [change for change in changes if change.before != change.after]
