import pytest

from evenhand.coach.checking.theirs import upset
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Reading, Stance


def look(said: str, situation: str, heat: int = 0, confidence: float = 0.9) -> Look:
    reading = Reading(situation, confidence, Stance(1, 0), heat=heat)
    return Look("I am sorry.", in_reply_to=said, reading=reading)


@pytest.mark.parametrize(
    "seen",
    [
        look("You sent the wrong one and I am really upset.", "problem"),
        look("I am really upset.", "disappointed"),
        look("It is the wrong one.", "angry", heat=1),
        look("Where is it???", "problem", heat=2),
        look("I am really upset.", "routine", confidence=0.2),
    ],
)
def test_whoever_says_so_or_writes_with_heat_is_upset(seen: Look) -> None:
    assert upset(seen)


@pytest.mark.parametrize(
    "seen",
    [
        look("You sent the wrong one.", "problem"),
        look("It came late.", "disappointed"),
        look("My dog was really upset by the bell, is there another?", "routine"),
        Look("I am sorry."),
    ],
)
def test_nobody_is_upset_who_does_not_show_it(seen: Look) -> None:
    assert not upset(seen)
