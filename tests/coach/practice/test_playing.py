"""A scripted customer moves by what a reply holds, and always answers the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evenhand.coach.practice import answered, begun, library, parsed, played
from evenhand.coach.practice.playing import after
from tests.coach.practice.building import A_DAY, BLAMED, OWNED, SMALL, VAGUE, VOUCHER, spoilt

SCENARIO = parsed(SMALL)


def ways(*replies: str) -> list[tuple[str, int, str]]:
    return [(one.state, one.after, one.ending) for one in played(SCENARIO, replies)]


def test_owning_it_and_a_day_put_it_right() -> None:
    assert ways(OWNED, A_DAY) == [("owned", 0, ""), ("owned", 0, "put-right")]


def test_a_vague_time_is_asked_about_again_with_the_words() -> None:
    (one,) = played(SCENARIO, [VAGUE])
    assert one.answer in {"“as soon as possible”. When is that?", "When?"}
    assert not one.ending


def test_blame_heats_until_they_leave() -> None:
    assert ways(BLAMED, BLAMED + " Really.", OWNED) == [
        ("waiting", 2, ""),
        ("waiting", 3, ""),
        ("waiting", 2, "escalated"),
    ]
    assert played(SCENARIO, [BLAMED])[0].answer == "That was not kind."


def test_at_the_most_heat_nobody_stays() -> None:
    hot = parsed(spoilt(("heat = 1", "heat = 3")))
    assert [one.ending for one in played(hot, [BLAMED, OWNED])] == ["left"]


def test_blame_drowns_out_the_kind_words_beside_it() -> None:
    kind = played(SCENARIO, [f"{OWNED} {A_DAY}"])[0].after
    blaming = played(SCENARIO, [f"{OWNED} {A_DAY} {BLAMED}"])[0].after
    assert (kind, blaming) == (0, 2)


def test_what_the_policy_forbids_is_noted_as_given_in() -> None:
    assert ways(VOUCHER) == [("waiting", 0, "gave-in")]
    refused = "I'm sorry, I can't send you a voucher."
    assert ways(refused)[0][2] == ""


def test_insults_and_the_same_words_again_heat() -> None:
    assert ways("You idiot.")[0][1] == 2
    assert ways("Well then.", "well  then.")[1][1] > ways("Well then.", "Well now.")[1][1]


def test_a_words_turn_is_barred_by_a_sign() -> None:
    assert ways(OWNED, A_DAY + " And a vase.")[1][2] == ""


def test_patience_ends_after_so_many_replies() -> None:
    assert [one.ending for one in played(SCENARIO, ["Hm.", "Well.", "Ah.", OWNED])] == [
        "",
        "",
        "escalated",
    ]


def test_a_go_played_turn_by_turn_is_the_same_as_played_at_once() -> None:
    scenario = library()["class-fee-two-days-before"]
    replies = scenario.scripts["good"].replies
    standing, one_by_one = begun(scenario), []
    for reply in replies:
        exchange = answered(scenario, standing, reply)
        one_by_one.append(exchange)
        standing = after(standing, exchange)
    assert tuple(one_by_one) == played(scenario, replies)


@given(st.sampled_from(sorted(library())), st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_the_same_drafts_always_get_the_same_answers(name: str, replies: list[str]) -> None:
    scenario = library()[name]
    exchanges = played(scenario, replies)
    assert exchanges == played(scenario, replies)
    assert all(one.answer and 0 <= one.after <= 4 for one in exchanges)
