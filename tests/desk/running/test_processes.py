import os
from functools import partial
from pathlib import Path

import pytest
from django.core.management import CommandError

from evenhand.desk.running.processes import apart


def test_apart_runs_to_the_end_in_a_process_of_its_own(tmp_path: Path) -> None:
    told = tmp_path / "told"
    apart(partial(_tell_who, told))
    assert told.read_text() not in {"", str(os.getpid())}


def test_apart_says_when_it_failed_there() -> None:
    with pytest.raises(CommandError, match="the lines above say why"):
        apart(partial(os._exit, 3))


def _tell_who(file: Path) -> None:
    file.write_text(str(os.getpid()))
