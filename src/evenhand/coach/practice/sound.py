"""Whether a scenario can be played: every name is known, every state is reached and leads on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from evenhand.coach.kinds import phrases
from evenhand.coach.practice.giving import KINDS
from evenhand.coach.practice.playing import WORDS
from evenhand.coach.practice.scenario import ENDINGS, Scenario, Turn
from evenhand.coach.practice.signs import known
from evenhand.coach.practice.tables import Table, meant
from evenhand.coach.spoken import FACT_SITUATIONS, FLAGS, SITUATIONS


def demand_sound(scenario: Scenario, file: Table) -> None:
    """Raises ScenarioError with the first thing that is wrong, as `file` has it."""
    _names(scenario, file)
    _words(scenario, file)
    _endings(scenario, file)
    _signs(scenario, file)
    _ways(scenario, file)
    _lines(scenario, file)
    _scripts(scenario, file)


def _one_of(what: str, name: str, every: Iterable[str], table: Table, key: str = "") -> None:
    known_ones = tuple(every)
    if name not in known_ones:
        raise table.wrong(f"there is no {what} “{name}”.{meant(name, known_ones)}", key)


def _names(scenario: Scenario, file: Table) -> None:
    situations = (*SITUATIONS, *FACT_SITUATIONS)
    _one_of("situation", scenario.situation, situations, file, "situation")
    for flag in scenario.flags:
        _one_of("flag", flag, FLAGS, file, "flags")
    if not scenario.states:
        raise file.wrong("a scenario needs at least one state, begun by [state.NAME].")
    _one_of("state", scenario.begins, scenario.states, file, "begins")
    for name, state in scenario.states.items():
        if state.situation:
            below = file.table("state").table(name)
            _one_of("situation", state.situation, situations, below, "situation")
    for kind in scenario.policy.forbids if scenario.policy else ():
        _one_of("gift", kind, KINDS, file.table("policy"), "forbids")


def _words(scenario: Scenario, file: Table) -> None:
    for name, given in scenario.words.items():
        try:
            phrases(*given)
        except ValueError:
            raise file.table("words").wrong(
                f"“{name}” holds a phrase that cannot be looked for: pair its signs.", name
            ) from None


def _endings(scenario: Scenario, file: Table) -> None:
    table = file.table("ending")
    for name in scenario.endings:
        _one_of("ending", name, ENDINGS, table.table(name))
        if name in scenario.states:
            raise table.table(name).wrong(f"“{name}” is the name of a state already.")
    manners = {ending.manner for ending in scenario.endings.values()}
    for manner in ("good", "bad"):
        if manner not in manners:
            ways = ", ".join(name for name, leads in ENDINGS.items() if leads == manner)
            raise table.wrong(f"a scenario needs a {manner} ending: one of {ways}.")
    for key in ("boils", "leaves"):
        named = getattr(scenario.temper, key)
        _one_of("ending", named, scenario.endings, file.table("temper"), key)


def _signs(scenario: Scenario, file: Table) -> None:
    every = known(scenario.words)
    temper = file.table("temper")
    for key, weighed in (("heats", scenario.temper.heats), ("calms", scenario.temper.calms)):
        for sign in weighed:
            _one_of("sign", sign, every, temper.table(key), sign)
    for turn, table in _turns(scenario, file):
        for key in ("on", "any", "unless"):
            for sign in getattr(turn, key):
                _one_of("sign", sign, every, table, key)
        if turn.to:
            _one_of("state or ending", turn.to, (*scenario.states, *scenario.endings), table, "to")


def _turns(scenario: Scenario, file: Table) -> Iterator[tuple[Turn, Table]]:
    states = file.table("state")
    for name, state in scenario.states.items():
        yield from zip(state.turns, states.table(name).tables("turn"), strict=True)
    yield from zip(scenario.anywhere, file.tables("anywhere"), strict=True)


def _ways(scenario: Scenario, file: Table) -> None:
    """Every state and ending is reached, and from every state there is a way to a good ending."""
    states, endings = file.table("state"), file.table("ending")
    leads = _leads(scenario)
    reached = _reached(leads, scenario.begins)
    for name in scenario.states:
        if name not in reached:
            elsewhere = f'give a turn elsewhere to = "{name}".'
            raise states.table(name).wrong(f"nobody gets to the state “{name}”: {elsewhere}")
    reached |= {scenario.temper.boils, scenario.temper.leaves}
    for name in scenario.endings:
        if name not in reached:
            way = f'give a turn to = "{name}".'
            raise endings.table(name).wrong(f"nobody gets to the ending “{name}”: {way}")
    good = {name for name, one in scenario.endings.items() if one.manner == "good"}
    for name in scenario.states:
        if _reached(leads, name).isdisjoint(good):
            why = "no reply leads on from it to a good ending."
            raise states.table(name).wrong(f"the state “{name}” is a dead end: {why}")


def _leads(scenario: Scenario) -> Mapping[str, set[str]]:
    """Where each state's own turns, and those taken anywhere, lead."""
    anywhere = {turn.to for turn in scenario.anywhere if turn.to}
    return {
        name: anywhere | {turn.to for turn in state.turns if turn.to}
        for name, state in scenario.states.items()
    }


def _reached(leads: Mapping[str, set[str]], begin: str) -> set[str]:
    """All that is reached from `begin`, itself included."""
    found, to_see = {begin}, [begin]
    while to_see:
        new = leads.get(to_see.pop(), set()) - found
        found |= new
        to_see.extend(new)
    return found


def _lines(scenario: Scenario, file: Table) -> None:
    """Something can always be said, whether or not there are words to throw back."""
    for lines, table, key in _said_on_no_turn(scenario, file):
        if any(WORDS in line for line in lines):
            raise table.wrong(f"only the lines of a turn can quote {WORDS}.", key)
    for turn, table in _turns(scenario, file):
        if not turn.to and not turn.says:
            raise table.wrong("a turn leads somewhere with “to”, or has “says”, or both.")
        if turn.says and all(WORDS in line for line in turn.says):
            raise table.wrong(f"one line of “says” has to do without {WORDS}.", "says")


def _said_on_no_turn(
    scenario: Scenario, file: Table
) -> Iterator[tuple[tuple[str, ...], Table, str]]:
    """Lines of the customer's, each time with their table and key."""
    states, endings = file.table("state"), file.table("ending")
    for name, state in scenario.states.items():
        yield state.says, states.table(name), "says"
    for name, ending in scenario.endings.items():
        yield ending.says, endings.table(name), "says"
    yield scenario.sharper, file, "sharper"


def _scripts(scenario: Scenario, file: Table) -> None:
    for manner, script in scenario.scripts.items():
        _one_of("ending", script.ends, scenario.endings, file.table("script").table(manner), "ends")
