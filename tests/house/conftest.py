"""The house is read with every file taken apart, and kept so from the first test to the last."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="package", autouse=True)
def nothing_is_collected() -> Iterator[None]:
    """Else the collector would walk the trees of a thousand files again and again, to no end."""
    gc.disable()
    yield
    gc.freeze()  # the trees are there to stay
    gc.enable()
