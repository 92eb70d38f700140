from types import ModuleType

import pytest

from evenhand.coach.guidance import steps
from evenhand.coach.guidance.advice import steps_in
from evenhand.coach.rule import RuleError


def test_steps_in_walks_the_folder():
    found = steps_in(steps)
    assert list(found) == sorted(found)
    assert found["own-it"].advice.do == "Own it, in the first person"


def test_steps_in_says_what_a_file_lacks(tmp_path, monkeypatch):
    folder = tmp_path / "some_steps"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "wave.py").write_text('"""Wave."""\nstep = 1\n')
    monkeypatch.syspath_prepend(tmp_path)
    package: ModuleType = __import__("some_steps")
    with pytest.raises(RuleError, match="The step wave needs `does`"):
        steps_in(package)
