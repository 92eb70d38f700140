"""Commands that need one more word."""

from __future__ import annotations

import pytest

from evenhand.desk.running.door import _run


def test_export_says_what_can_be_exported(capsys: pytest.CaptureFixture[str]) -> None:
    assert [_run("export", words) for words in ([], ["cheese"])] == [2, 2]
    said = "evenhand export: say what: write `lessons FOLDER`, to keep them in git\n"
    assert capsys.readouterr().err == said * 2
