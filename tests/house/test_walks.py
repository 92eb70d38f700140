"""The walks of CONTRIBUTING.md are run: what a newcomer copies has to work."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from evenhand.coach.rule import look_at, marked, rules_in
from evenhand.desk.channels.channel import Channel
from tests.house.source import ROOT

BLOCK = re.compile(r"^```python\n# ([^\n]*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def walks() -> dict[str, str]:
    """The code of each walk by the path that its first line names."""
    return dict(BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))


@pytest.fixture
def walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package that holds every walk as a module."""
    folder = tmp_path / "walked"
    folder.mkdir()
    for path, code in walks().items():
        if path.startswith("src/"):
            (folder / Path(path).name).write_text(code, encoding="utf-8")
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("walked")
    for name in [name for name in sys.modules if name.partition(".")[0] == "walked"]:
        del sys.modules[name]


def test_the_walks_lead_into_folders_that_are_walked() -> None:
    paths = [Path(path) for path in walks() if path.startswith("src/")]
    assert len(paths) == 3
    assert [p for p in paths if not (ROOT / p).parents[p.name == "channel.py"].is_dir()] == []


def test_the_rules_of_the_walks_keep_their_word(walked: ModuleType) -> None:
    (Path(walked.__path__[0]) / "channel.py").unlink()
    rules = rules_in(walked)
    assert [rule.name for rule in rules] == ["plea-for-forgiveness", "prefers-writing"]
    for rule in rules:
        for example in rule.notices:
            assert rule.spans(look_at(example)) == list(marked(example)[1])
        assert [e for e in rule.ignores if rule.spans(look_at(e))] == []


def test_the_channel_of_the_walk_is_one(walked: ModuleType) -> None:
    channel = importlib.import_module("walked.channel").channel
    assert isinstance(channel, Channel)
    assert channel.name == "letters"


def test_every_import_of_the_walks_is_there() -> None:
    for code in walks().values():
        for module, names in re.findall(r"^from (\S+) import (\w+(?:, \w+)*)", code, re.MULTILINE):
            there = importlib.import_module(module)
            assert [name for name in names.split(", ") if not hasattr(there, name)] == []
