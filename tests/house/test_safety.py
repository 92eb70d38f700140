"""Nothing secret is written down, and nothing points outside of the project."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import PurePosixPath

from tests.house.source import ROOT, Source, none_of, sample

SECRETS = {
    r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----": "a private key",
    r"AKIA[0-9A-Z]{16}\b": "a cloud key",
    r"gh[pousr]_[A-Za-z0-9]{30,}\b": "a forge token",
    r"sk_live_[A-Za-z0-9]{16,}\b": "a payment key",
    r"xox[bap]-[A-Za-z0-9-]{20,}\b": "a chat token",
    r"SECRET_KEY\s*=\s*[\"'][^\"'{}\s]{20,}[\"']": "a secret key",
}
UPWARD = re.compile(r"(?<![\w./])(?:\.\./)+[\w./-]*")


@cache
def kept() -> list[Source]:
    """Every text file that git keeps, or would keep once added."""
    wanted = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", *wanted],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = []
    for name in sorted(filter(None, listed.stdout.split("\0"))):
        try:
            found.append(Source(name, (ROOT / name).read_text(encoding="utf-8")))
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return found


def secrets(source: Source) -> list[str]:
    return [
        source.at(source.text.count("\n", 0, found.start()) + 1, what)
        for pattern, what in SECRETS.items()
        for found in re.finditer(pattern, source.text)
    ]


def leaving(source: Source) -> list[str]:
    """Paths upward that would leave the project, seen from the file that names them."""
    depth = len(PurePosixPath(source.path).parts) - 1
    return [
        source.at(source.text.count("\n", 0, found.start()) + 1, f"{found[0]} leaves the project")
        for found in UPWARD.finditer(source.text)
        if found[0].count("../") > depth
    ]


def test_no_secret_is_written_down() -> None:
    none_of(found for source in kept() for found in secrets(source))


def test_no_path_leaves_the_project() -> None:
    none_of(
        found
        for source in kept()
        if not source.path.startswith("tests/")
        for found in leaving(source)
    )


def test_a_secret_is_seen() -> None:
    key = "-----BEGIN " + "PRIVATE KEY-----"
    assert secrets(sample(f"x\n{key}\n", "x.txt")) == ["x.txt:2: a private key"]
    assert secrets(sample("SECRET_" + "KEY = 'correct-horse-battery-staple'", "x.py")) == [
        "x.py:1: a secret key"
    ]


def test_a_path_that_leaves_is_seen() -> None:
    assert len(leaving(sample("see ../../x/y.md and ../z.md", "docs/x.md"))) == 1
