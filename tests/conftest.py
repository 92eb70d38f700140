"""What every test stands on."""

from hypothesis import HealthCheck, settings

# Time says nothing about right or wrong here: a busy machine must not fail a test.
_PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

# The suite is the same on every run; `pytest --hypothesis-profile=search` looks further afield.
settings.register_profile("ci", max_examples=60, derandomize=True, database=None, **_PATIENT)
settings.register_profile("search", max_examples=2000, **_PATIENT)
settings.load_profile("ci")
