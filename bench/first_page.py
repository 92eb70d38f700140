"""From `make run` in a fresh checkout to the first page, with and without pip's cache.

Needs git, make and the way to the package index.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench.measuring import Figure
from bench.running import free_port

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 300


def figures() -> Iterator[Figure]:
    """One cold run, and one with the packages in pip's cache."""
    with tempfile.TemporaryDirectory() as cache:
        for what in ("with an empty pip cache", "with a filled pip cache"):
            taken = _one_run(cache)
            yield Figure(
                f"make run to first page, {what}", f"{taken:.0f} s", f"{taken / 60:.2f} x 60 s"
            )


def _one_run(cache: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        checkout = Path(folder) / "evenhand"
        subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
        port = free_port()
        begun = time.monotonic()
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=checkout,
            env={**os.environ, "PIP_CACHE_DIR": cache},
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            _wait_for(port, process)
            return time.monotonic() - begun
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/accounts/login/").close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The first page did not come.")
