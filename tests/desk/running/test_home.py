import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from evenhand.desk.running.home import CannotStart, listen, prepare


@pytest.fixture(autouse=True)
def own_umask() -> Iterator[None]:
    """What `prepare` changes for the process is put back."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_prepare_makes_a_home_and_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    prepare(home)
    key = home / "secret.key"
    assert len(key.read_text()) > 50
    assert [stat.S_IMODE(path.stat().st_mode) for path in (home, key)] == [0o700, 0o600]


def test_prepare_keeps_what_comes_later_from_others_even_in_a_folder_that_is_open(
    tmp_path: Path,
) -> None:
    tmp_path.chmod(0o755)
    prepare(tmp_path)
    (tmp_path / "evenhand.sqlite3").write_bytes(b"")
    (tmp_path / "run").mkdir()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"files": 0o700, "secret.key": 0o600, "evenhand.sqlite3": 0o600, "run": 0o700}


def test_prepare_keeps_a_key_that_is_there(tmp_path: Path) -> None:
    prepare(tmp_path)
    key = (tmp_path / "secret.key").read_text()
    prepare(tmp_path)
    assert (tmp_path / "secret.key").read_text() == key


def test_prepare_says_what_to_do_when_the_home_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotStart, match="choose another with --home"):
        prepare(tmp_path / "file" / "home")


def test_listen_says_that_a_port_is_taken() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CannotStart) as wrong:
            listen("127.0.0.1", port, "--port")
    assert str(wrong.value) == f"Port {port} on 127.0.0.1 is taken: choose another with --port."


def test_answers_are_not_held_back_for_what_may_follow() -> None:
    with listen("127.0.0.1", 0, "--port") as ear:
        assert ear.proto == socket.IPPROTO_TCP  # else asyncio leaves TCP_NODELAY off
