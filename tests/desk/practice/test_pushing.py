"""Waking a browser: signed, empty, and never into a private network."""

from __future__ import annotations

import json
import stat
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_vapid import Vapid02

from evenhand.desk.practice.pushing import (
    Unreachable,
    is_endpoint,
    is_public,
    key,
    public_key,
    wake,
)
from tests.desk.practice.push_service import Service, push_service


@pytest.fixture
def service(home: Path) -> Iterator[Service]:
    """A push service on this machine."""
    with push_service(home) as running:
        yield running


def here(_peer: str) -> bool:
    """The service of these tests stands on this machine."""
    return True


def test_no_word_leaves_and_the_desk_signs(service: Service) -> None:
    assert service.wake(service.endpoint())
    [(path, headers, body)] = service.got
    assert (path, body) == ("/push/a?v=2", b"")
    assert Vapid02.verify(headers["Authorization"])
    token = headers["Authorization"].split("t=")[1].split(",")[0]
    claims = json.loads(urlsafe_b64decode(token.split(".")[1] + "=="))
    assert (claims["aud"], claims["sub"]) == (service.address, "mailto:desk@localhost")
    assert headers["Authorization"].endswith(f"k={public_key()}")
    assert sorted(headers) == [
        "Accept-Encoding", "Authorization", "Content-Length", "Host", "TTL", "Urgency",
    ]  # fmt: skip


@pytest.mark.parametrize("answers", [404, 410])
def test_a_browser_that_gave_up_is_gone(service: Service, answers: int) -> None:
    service.answers["a"] = answers
    assert not service.wake(service.endpoint())


@pytest.mark.parametrize("answers", [301, 400, 429, 503])
def test_any_other_answer_is_told(service: Service, answers: int) -> None:
    service.answers["a"] = answers
    with pytest.raises(Unreachable, match=str(answers)):
        service.wake(service.endpoint())


def test_a_private_network_is_sent_nothing(service: Service) -> None:
    with pytest.raises(Unreachable, match="private network"):
        wake(service.endpoint(), context=service.trusted)
    assert service.got == []


def test_a_certificate_that_nobody_knows_is_not_trusted(service: Service) -> None:
    with pytest.raises(Unreachable, match="SSLCertVerificationError"):
        wake(service.endpoint(), may_reach=here)
    assert service.got == []


def test_where_nobody_listens_is_told_without_the_address() -> None:
    with pytest.raises(Unreachable) as told:
        wake("https://127.0.0.1:9/secret", may_reach=here)
    assert "secret" not in str(told.value)


def test_the_key_is_kept_for_nobody_else_to_read(home: Path) -> None:
    first = public_key()
    assert (public_key(), len(first)) == (first, 87)
    assert stat.S_IMODE((home / "push.key").stat().st_mode) == 0o600
    assert sorted(path.name for path in home.iterdir() if "push" in path.name) == ["push.key"]
    assert key().private_key.key_size == 256


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://updates.push.services.mozilla.com/wpush/v2/abc", True),
        ("https://fcm.googleapis.com:443/fcm/send/abc?x=1", True),
        ("http://push.example.org/abc", False),
        ("https://push.example.org:8443/abc", False),
        ("https://localhost/abc", False),
        ("https://10.0.0.1/abc", False),
        ("https://[::1]/abc", False),
        ("https://me:word@push.example.org/abc", False),
        ("https://push.example.org:port/abc", False),
        ("", False),
    ],
)
def test_an_endpoint_is_a_public_name_behind_https(address: str, may: bool) -> None:
    assert is_endpoint(address) is may


@given(st.text(max_size=60))
def test_whatever_is_sent_as_an_endpoint_is_answered(address: str) -> None:
    assert is_endpoint(f"//{address}") is False
    assert is_endpoint(f"https://10.0.0.1/{address}") is False


@pytest.mark.parametrize(
    ("peer", "public"),
    [
        ("34.107.221.82", True),
        ("127.0.0.1", False),
        ("192.168.1.4", False),
        ("fe80::1%eth0", False),
    ],
)
def test_which_addresses_are_public(peer: str, public: bool) -> None:
    assert is_public(peer) is public
