from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import steps_in
from evenhand.coach.guidance.aloud import page
from evenhand.coach.guidance.playbook import turns
from evenhand.coach.spoken import FACT_SITUATIONS, SITUATIONS


def test_the_page_tells_every_situation_turn_and_step():
    told = page()
    for situation in (*SITUATIONS, *FACT_SITUATIONS):
        assert f"### {situation.capitalize()}\n" in told
    for turn in turns():
        assert turn.says in told
    for step in steps_in(steps).values():
        assert f"- **{step.advice.do}.** {step.why}\n" in told


def test_the_page_reads_aloud():
    told = page()
    assert (
        "They do not understand. Empathy 2, firmness 0. "
        "Give short numbered steps, without a belittling word.\n"
    ) in told
    assert "{" not in told
    assert "- **public-or-legal**, in all but delighted: The step is theirs to take" in told
    assert "  - One more empathy.\n" in told
