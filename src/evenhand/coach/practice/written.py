"""A scenario as it is written, in TOML, read into values."""

from __future__ import annotations

import re
from functools import lru_cache

from evenhand.coach.practice.scenario import (
    MANNERS,
    MOST_HEAT,
    Clause,
    Ending,
    Known,
    Scenario,
    Script,
    State,
    Temper,
    Turn,
)
from evenhand.coach.practice.sound import demand_sound
from evenhand.coach.practice.tables import Table, read_toml

LEAST_LINES = 2
"""Of a state, so that nobody hears the same sentence twice in a row."""

MOST_PATIENCE = 12
MOST_WEIGHT = 4
MOST_SLUG = 60
MOST_TITLE = 100

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,11}")


@lru_cache(maxsize=128)
def parsed(text: str) -> Scenario:
    """The scenario that `text` holds, sound enough to be played.

    Raises:
        ScenarioError: it is no TOML, something is missing or not known, a state is a dead end or
            out of reach. Its one sentence names the line and what to do.
    """
    file = Table("", read_toml(text), text)
    scenario = Scenario(
        slug=_slug(file),
        title=_short(file, "title"),
        situation=file.words("situation"),
        flags=file.list_of_words("flags"),
        customer=_short(file, "customer"),
        summary=file.words("summary"),
        wants=file.words("wants"),
        lesson=file.words("lesson", optional=True),
        opening=file.words("opening"),
        sharper=file.list_of_words("sharper"),
        begins=file.words("begins"),
        temper=_temper(file.table("temper")),
        record=tuple(map(_known, file.tables("record"))),
        policy=_clause(file.table("policy")),
        words=_words(file.table("words")),
        states=_states(file.table("state")),
        anywhere=tuple(map(_turn, file.tables("anywhere"))),
        endings=_endings(file.table("ending")),
        scripts=_scripts(file.table("script")),
    )
    file.nothing_more()
    demand_sound(scenario, file)
    return scenario


def _slug(file: Table) -> str:
    slug = file.words("slug")
    if not _SLUG.fullmatch(slug) or len(slug) > MOST_SLUG:
        raise file.wrong("“slug” has to be lower-case words with hyphens between them.", "slug")
    return slug


def _short(table: Table, key: str) -> str:
    words = table.words(key)
    if len(words) > MOST_TITLE or "\n" in words:
        raise table.wrong(f"“{key}” has to be one line of at most {MOST_TITLE} characters.", key)
    return words


def _temper(table: Table) -> Temper:
    heats, calms = table.table("heats"), table.table("calms")
    temper = Temper(
        heat=table.whole("heat", 1, 0, MOST_HEAT - 1),
        patience=table.whole("patience", 6, 2, MOST_PATIENCE),
        rises=table.whole("rises", 1, 0, MOST_HEAT),
        falls=table.whole("falls", 1, 0, MOST_HEAT),
        boils=table.words("boils"),
        leaves=table.words("leaves"),
        heats={name: heats.whole(name, 1, 1, MOST_WEIGHT) for name in heats.names()},
        calms={name: calms.whole(name, 1, 1, MOST_WEIGHT) for name in calms.names()},
    )
    table.nothing_more()
    return temper


def _known(table: Table) -> Known:
    known = Known(table.day("at"), table.words("says"), table.words("source", optional=True))
    table.nothing_more()
    return known


def _clause(table: Table) -> Clause | None:
    if not table.names():
        return None
    clause = Clause(
        number=table.words("number"),
        title=_short(table, "title"),
        rule=table.words("rule"),
        reason=table.words("reason", optional=True),
        instead=table.list_of_words("instead"),
        forbids=table.list_of_words("forbids"),
    )
    table.nothing_more()
    return clause


def _words(table: Table) -> dict[str, tuple[str, ...]]:
    return {name: table.list_of_words(name, least=1) for name in table.names()}


def _states(table: Table) -> dict[str, State]:
    return {name: _state(name, table.table(name)) for name in table.names()}


def _state(name: str, table: Table) -> State:
    state = State(
        name=name,
        says=table.list_of_words("says", least=LEAST_LINES),
        turns=tuple(map(_turn, table.tables("turn"))),
        situation=table.words("situation", optional=True),
    )
    table.nothing_more()
    return state


def _turn(table: Table) -> Turn:
    turn = Turn(
        on=table.list_of_words("on"),
        any=table.list_of_words("any"),
        unless=table.list_of_words("unless"),
        cooler=table.whole("cooler", MOST_HEAT, 0, MOST_HEAT),
        hotter=table.whole("hotter", 0, 0, MOST_HEAT),
        to=table.words("to", optional=True),
        says=table.list_of_words("says"),
    )
    table.nothing_more()
    return turn


def _endings(table: Table) -> dict[str, Ending]:
    return {name: _ending(name, table.table(name)) for name in table.names()}


def _ending(name: str, table: Table) -> Ending:
    ending = Ending(name, table.list_of_words("says", least=1), table.words("debrief"))
    table.nothing_more()
    return ending


def _scripts(table: Table) -> dict[str, Script]:
    found: dict[str, Script] = {}
    for manner in MANNERS:
        if manner in table.names():
            script = table.table(manner)
            found[manner] = Script(script.list_of_words("replies", least=1), script.words("ends"))
            script.nothing_more()
    table.nothing_more()
    return found
