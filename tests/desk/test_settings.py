"""What the settings make of the environment, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

NAMES = (
    "DEBUG",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "SECURE_HSTS_SECONDS",
    "SECURE_PROXY_SSL_HEADER",
    "ALLOWED_HOSTS",
)
ASK = f"""
import django, json
from django.conf import settings
django.setup()
print(json.dumps({{name: getattr(settings, name) for name in {NAMES!r}}}))
"""
A_YEAR = 60 * 60 * 24 * 365
OWN = ["localhost", "127.0.0.1", "[::1]"]


def settled(home: Path, **environment: str) -> dict[str, object]:
    bare = {name: value for name, value in os.environ.items() if not name.startswith("EVENHAND_")}
    given = {"DJANGO_SETTINGS_MODULE": "evenhand.desk.settings", "EVENHAND_HOME": str(home)}
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**bare, **given, **environment},
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, object] = json.loads(asked.stdout)
    return found


@pytest.mark.parametrize("is_https", [True, False])
def test_cookies_keep_to_https_where_there_is_any(tmp_path: Path, is_https: bool) -> None:
    scheme = "https" if is_https else "http"
    proxy = {"EVENHAND_BEHIND_PROXY": "yes"} if is_https else {}
    found = settled(tmp_path, EVENHAND_URL=f"{scheme}://care.example.org", **proxy)
    assert found == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": is_https,
        "CSRF_COOKIE_SECURE": is_https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SECURE_HSTS_SECONDS": A_YEAR if is_https else 0,
        "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"] if is_https else None,
        "ALLOWED_HOSTS": [*OWN, "care.example.org"],
    }
