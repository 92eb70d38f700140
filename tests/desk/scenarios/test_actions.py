"""Goes and scenarios are kept as they were; what cannot be played is not kept."""

from __future__ import annotations

import pytest

from evenhand.coach.practice import ScenarioError, library
from evenhand.coach.practice import played as played_by_the_coach
from evenhand.desk.journal.models import Entry
from evenhand.desk.scenarios import actions, queries
from evenhand.desk.scenarios.models import End, Go, Turn, Version
from tests.coach.practice.building import SMALL, spoilt
from tests.desk.cast import nadia, tomas
from tests.desk.scenarios.going import SLUG, go_at, played


def test_a_go_is_kept_turn_by_turn() -> None:
    go = played(by=nadia())
    scenario = library()[SLUG]
    exchanges = played_by_the_coach(scenario, scenario.scripts["good"].replies)
    turns = queries.turns_of(go)
    assert [(t.reply, t.answer, t.heat_before, t.heat_after) for t in turns] == [
        (one.reply, one.answer, one.before, one.after) for one in exchanges
    ]
    assert go.end.ending == "kept-the-line"
    assert "rule-and-reason" in turns[0].steps
    assert {one["sign"] for one in turns[0].helped} >= {"rule-and-reason", "say-what-is-possible"}


def test_giving_in_is_noted_with_the_words() -> None:
    go = played(manner="giving-in", by=nadia())
    assert go.end.ending == "gave-in"
    (gave,) = queries.turns_of(go)[-1].gave
    assert (gave["sign"], gave["words"]) == ("gives-forbidden", "I'll refund")


def test_a_reply_counts_once_and_only_while_the_go_is_on() -> None:
    go = go_at(by=nadia())
    actions.reply(go, "Hello.", place=0)
    for place, wrong in ((0, actions.SaidElsewhere), (2, actions.SaidElsewhere)):
        with pytest.raises(wrong):
            actions.reply(go, "Hello.", place=place)
    with pytest.raises(actions.NothingSaid):
        actions.reply(go, "  \n", place=1)
    over = played(by=nadia())
    with pytest.raises(actions.SaidElsewhere):
        actions.reply(over, "And?", place=2)
    assert (Turn.objects.count(), End.objects.count()) == (3, 1)


def test_goes_at_the_same_scenario_share_its_words() -> None:
    assert go_at(by=nadia()).version == go_at(by=tomas()).version
    assert Version.objects.get().text == queries.offered()[SLUG].text


def test_a_lead_writes_a_scenario_in_versions() -> None:
    first = actions.write(SMALL, by=tomas())
    assert actions.write(SMALL.replace("\n", "\r\n"), by=tomas()) == first
    go = go_at("small", by=nadia())
    second = actions.write(spoilt(("A cracked shade", "A broken shade")), by=tomas())
    assert list(queries.versions_of("small")) == [second, first]
    assert queries.offered()["small"].scenario.title == "A broken shade"
    assert Go.objects.get(pk=go.pk).version == first


def test_a_leads_scenario_takes_the_place_of_one_that_came_along() -> None:
    text = queries.offered()[SLUG].text.replace("The class fee,", "A class fee,")
    actions.write(text, by=tomas())
    assert queries.offered()[SLUG].scenario.title == "A class fee, two days before"
    assert len(queries.offered()) == len(library())


@pytest.mark.parametrize(
    ("old", "new"),
    [('to = "owned"\n', ""), ('ends = "put-right"', 'ends = "left"'), ('"small"', '"goes"')],
)
def test_what_cannot_be_played_is_not_kept(old: str, new: str) -> None:
    with pytest.raises(ScenarioError):
        actions.write(spoilt((old, new)), by=tomas())
    assert not Version.objects.exists()


def test_a_scenario_is_put_away_and_back() -> None:
    actions.shelve(SLUG, by=tomas())
    actions.shelve(SLUG, by=tomas())
    assert queries.offered()[SLUG].is_shelved
    actions.put_back(SLUG, by=tomas())
    assert not queries.offered()[SLUG].is_shelved


def test_a_go_taken_away_leaves_nothing() -> None:
    actions.forget(played(by=nadia()))
    assert not Go.objects.exists()
    assert not Turn.objects.exists()


def test_the_journal_tells_no_ending_and_no_words() -> None:
    go = played(manner="giving-in", by=nadia())
    entries = Entry.objects.filter(kind__startswith="Go").order_by("pk")
    assert [(one.kind, one.values) for one in entries] == [
        ("GoBegun", {"go": go.pk}),
        ("GoEnded", {"go": go.pk}),
    ]
