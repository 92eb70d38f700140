from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.coach.reading.fusing import Fusion, Joint
from evenhand.coach.reading.refitting import Example, refit, shares
from evenhand.coach.spoken import SITUATIONS

HALF = Fusion({situation: Joint(0.5, 0.5, 0.0) for situation in SITUATIONS}, fitted_to="ear")


def example(rules: str, model: str, right: str, **others) -> Example:
    """A message of which each is sure in its way."""
    return Example({rules: 2.0}, {model: 2.0}, {right: 1.0}, frozenset((right,)), **others)


def first(table: Fusion, rules: str, model: str) -> str:
    found = shares(example(rules, model, rules), table)
    return max(found, key=found.__getitem__)


def test_refit_learns_whom_to_believe():
    model_is_right = [example("problem", "angry", "angry"), example("angry", "problem", "problem")]
    rules_are_right = [example("problem", "angry", "problem"), example("angry", "problem", "angry")]
    assert first(refit(model_is_right * 20, HALF), "problem", "angry") == "angry"
    assert first(refit(rules_are_right * 20, HALF), "problem", "angry") == "problem"


def test_refit_without_examples_changes_nothing():
    assert refit([], HALF) == HALF
    assert (
        refit([example("angry", "angry", "abusive", ruled_out=frozenset(("abusive",)))], HALF)
        == HALF
    )


def test_refit_stays_nearer_the_more_it_is_drawn_back():
    rows = [example("problem", "angry", "angry")] * 10

    def away(pull):
        table = refit(rows, HALF, pull)
        return sum(abs(joint.always) for joint in table.joints.values())

    assert away(10.0) < away(0.1) < away(0.001)


def test_refit_is_as_sure_as_it_is_right():
    right_in_three_of_four = [example("angry", "angry", "angry")] * 30
    rows = [*right_in_three_of_four, *[example("angry", "angry", "problem")] * 10]
    found = shares(rows[0], refit(rows, HALF, 0.001))
    assert 0.65 < found["angry"] < 0.85


def test_refit_counts_an_example_by_its_weight():
    rows = [
        example("problem", "angry", "angry"),
        example("problem", "angry", "problem", counts=9.0),
    ]
    assert first(refit(rows * 10, HALF), "problem", "angry") == "problem"


@given(st.lists(st.sampled_from(SITUATIONS), min_size=3, max_size=3), st.integers(1, 5))
@settings(max_examples=15, deadline=None)
def test_refit_ends_with_shares_of_one_whole(said, many):
    rows = [example(*said)] * many
    assert abs(sum(shares(rows[0], refit(rows, HALF)).values()) - 1) < 1e-9
