"""E-mail tests send by the desk's own way out, into a folder unless a test names a server."""

from __future__ import annotations

import pytest
from django.conf import LazySettings


@pytest.fixture(autouse=True)
def way_out(settings: LazySettings, home: object) -> None:
    """Django's test runner would put another backend in its place."""
    settings.EMAIL_BACKEND = "evenhand.desk.channels.email.outgoing.DeskBackend"
    settings.SMTP_URL = ""
    settings.MAIL_BACKEND = ""
