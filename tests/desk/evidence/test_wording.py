"""What customers are told: fact, source, date; and the coach has nothing to say against it."""

from datetime import UTC, datetime

import pytest

from evenhand.coach import check, promises_in
from evenhand.coach.spoken import Draft, Reading, Stance
from evenhand.desk.evidence.models import DecidedAs, Fact, Outcome, Source
from evenhand.desk.evidence.wording import NeverLeaves, answered, correction, told

THEN = datetime(2026, 3, 4, 9, tzinfo=UTC)
SAYS = {
    Source.RECORD: "Delivery 20402: delivered, left with the neighbour",
    Source.MESSAGE: "They wrote: “I paid by card in your shop.”",
    Source.POLICY: "Policy 3: At most two goodwill refunds in twelve months.",
    Source.PROMISE: "call you back by 2 pm",
    Source.REMEDY: "granted: 20 % off and keep them",
    Source.REFUSAL: "We cannot give the class fee back",
}


def fact(source: Source) -> Fact:
    return Fact(source=source, says=SAYS[source], at=None if source == "policy" else THEN)


def against(text: str) -> list[str]:
    """What the coach finds in these words when they are sent to somebody who is mistaken."""
    reading = Reading("mistaken", 0.7, Stance(2, 2))
    draft = Draft(f"Bruno, thank you for telling me.\n\n{text}", "My parcel never came.")
    return [one.rule for one in check(draft, reading) if one.words and one.words in text]


@pytest.mark.parametrize("source", [*SAYS])
def test_a_correction_names_source_and_date_and_calls_nobody_anything(source: Source) -> None:
    text = correction(fact(source))
    assert against(text) == []
    assert ("4 March 2026" in text) == (source != "policy")


def test_their_own_words_are_told_as_theirs() -> None:
    assert correction(fact(Source.MESSAGE)).startswith(
        "Your message of 4 March 2026 reads: “I paid by card in your shop.”"
    )
    ours = Fact(source="message", says="We asked: “Could you send a photo?”", at=THEN)
    assert correction(ours).startswith("On 4 March 2026 I asked: “Could you send a photo?”")


def test_a_note_is_told_to_nobody() -> None:
    with pytest.raises(NeverLeaves):
        correction(Fact(source="note", says="Ines noted: “She may keep it”", at=THEN))


@pytest.mark.parametrize("how", [*DecidedAs])
def test_a_decision_is_told_with_its_end_and_the_way_to_a_review(how: DecidedAs) -> None:
    text = told(how, THEN, "3 Few refunds: https://desk.example/policy/goodwill/3/")
    assert ("This decision ends on 4 March 2026." in text, "review" in text) == (True, True)
    assert ("policy/goodwill" in text) == (how == DecidedAs.REFUSED)
    assert (against(text), promises_in(text, THEN, THEN.tzinfo)) == ([], ())


@pytest.mark.parametrize("outcome", [*Outcome])
def test_the_outcome_of_a_review_is_told_plainly(outcome: Outcome) -> None:
    assert against(answered(outcome)) == []
