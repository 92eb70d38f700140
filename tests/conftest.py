"""What every test stands on."""

import gc
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

# Time says nothing about right or wrong here: a busy machine must not fail a test.
_PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

# The suite is the same on every run; `pytest --hypothesis-profile=search` looks further afield.
settings.register_profile("ci", max_examples=60, derandomize=True, database=None, **_PATIENT)
settings.register_profile("search", max_examples=2000, **_PATIENT)
settings.load_profile("ci")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is imported now is there to stay: the collector need not walk it, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
