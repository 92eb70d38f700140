from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from evenhand.coach.once import Once


@dataclass(frozen=True)
class Counted:
    asked: list[str] = field(default_factory=list)

    @Once
    def word(self) -> str:
        """What is counted."""
        self.asked.append("again")
        return "word"


def test_it_is_worked_out_once_for_each_object():
    one, other = Counted(), Counted()
    assert (one.word, one.word, other.word) == ("word", "word", "word")
    assert (one.asked, other.asked) == (["again"], ["again"])


def test_it_is_told_by_its_class_as_it_was_written():
    assert isinstance(Counted.word, Once)
    assert Counted.word.__doc__ == "What is counted."


def test_nobody_writes_it_on_a_frozen_object():
    with pytest.raises(FrozenInstanceError):
        Counted().word = "other"
