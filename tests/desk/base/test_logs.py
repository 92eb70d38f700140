"""Nothing in the log opens a door."""

from __future__ import annotations

import logging
import sys

import pytest
from django.conf import settings
from django.test import Client

from evenhand.desk.base.logs import Discreet
from evenhand.desk.people import actions


def line(message: str, *values: object) -> str:
    record = logging.LogRecord("x", logging.WARNING, "x.py", 1, message, values, None)
    return Discreet("%(message)s").format(record)


def test_a_one_time_link_loses_its_token() -> None:
    assert line("Gone: %s", "/welcome/s3cr3t/") == "Gone: /welcome/…/"
    assert line("At /password/reset/key/1-abc/?x") == "At /password/reset/key/…/?x"
    assert line("Gone: %s", "/c/s3cr3t/replies/") == "Gone: /c/…/replies/"
    assert line("Not Found: /conversations/12/") == "Not Found: /conversations/12/"


def test_so_does_one_in_a_traceback() -> None:
    try:
        raise ValueError("/welcome/s3cr3t/")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "Oh", (), sys.exc_info())
    assert "s3cr3t" not in Discreet("%(message)s").format(record)


def test_what_a_database_quotes_is_left_out() -> None:
    said = "duplicate key\nDETAIL:  Key (value)=(penny@example.com) already exists.\nHINT: none"
    assert line("Oh: %s", said) == "Oh: duplicate key\nDETAIL: …\nHINT: none"


def test_a_form_filled_in_wrongly_does_not_tell_the_log_its_link(
    caplog: pytest.LogCaptureFixture,
) -> None:
    token = actions.invite(by=None)
    caplog.handler.setFormatter(Discreet("%(message)s"))
    assert Client().post(f"/welcome/{token}/", {"name": ""}).status_code == 422
    assert caplog.text == "Unprocessable Entity: /welcome/…/\n"


def test_the_desk_logs_so() -> None:
    assert settings.LOGGING["formatters"]["line"]["()"] == f"{Discreet.__module__}.Discreet"
