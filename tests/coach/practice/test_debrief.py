"""Looking back at a reply: what helped and what did not, with the words."""

from __future__ import annotations

from evenhand.coach.practice import parsed, played
from evenhand.coach.practice.debrief import looked_at
from tests.coach.practice.building import A_DAY, BLAMED, OWNED, SMALL, VOUCHER

SCENARIO = parsed(SMALL)


def test_what_helped_is_told_with_the_words() -> None:
    first, second = played(SCENARIO, [OWNED, A_DAY])
    owned = looked_at(SCENARIO, first)
    assert ("own-it", OWNED) in [(one.sign, one.words) for one in owned.helped]
    assert owned.hindered == ()
    promised = {one.sign: one.words for one in looked_at(SCENARIO, second).helped}
    assert promised["exact-promise"] == "I'll send you a new shade today"


def test_what_did_not_help_is_told_heaviest_first() -> None:
    (one,) = played(SCENARIO, [BLAMED])
    hindered = looked_at(SCENARIO, one).hindered
    assert {"defensive-turn", "tells-how-to-feel"} <= {remark.sign for remark in hindered}
    assert all(remark.says and remark.words for remark in hindered[:2])


def test_what_was_given_in_is_told_with_its_clause() -> None:
    (one,) = played(SCENARIO, [VOUCHER])
    (gave,) = looked_at(SCENARIO, one).gave
    assert gave.says == "Given away, though 2.3 (Broken on the way) does not give it."
    assert gave.words == "I'll send you a voucher"
