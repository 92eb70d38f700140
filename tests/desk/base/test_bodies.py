"""Requests that never end: asked over real sockets of the real web server."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from django.conf import settings

from tests.desk.live.serving import Served, served

HEAD = b"POST /accounts/login/ HTTP/1.1\r\nHost: localhost\r\n"
MOST = settings.REQUEST_MEGABYTES << 20


@pytest.fixture
def desk() -> Iterator[Served]:
    with served() as running:
        yield running


def page(desk: Served, head: bytes, *more: bytes) -> str:
    """All that comes back to a browser that sends so much."""
    with socket.create_connection(("127.0.0.1", desk.port), timeout=20) as line:
        line.sendall(head + b"Accept: text/html\r\n\r\n")
        for part in more:
            line.sendall(part)
        line.shutdown(socket.SHUT_WR)
        return line.makefile("rb").read().decode()


def status(desk: Served, request: bytes, *more: bytes) -> int:
    with socket.create_connection(("127.0.0.1", desk.port), timeout=20) as line:
        line.sendall(request)
        for part in more:
            line.sendall(part)
        return int(line.makefile("rb").readline().split()[1])


@pytest.mark.parametrize("length", [MOST + 1, 10**30])
def test_a_body_that_says_it_is_too_large_is_refused_before_it_comes(
    desk: Served, length: int
) -> None:
    assert status(desk, HEAD + b"Content-Length: %d\r\n\r\n" % length) in {400, 413}


def test_a_body_that_does_not_say_how_large_it_is_is_cut_off(desk: Served) -> None:
    megabyte = b"100000\r\n" + b"x" * (1 << 20) + b"\r\n"
    chunks = [megabyte] * (settings.REQUEST_MEGABYTES + 1)
    assert status(desk, HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *chunks) == 413


def test_what_is_not_too_large_is_answered(desk: Served) -> None:
    assert status(desk, HEAD + b"Content-Length: 3\r\n\r\n", b"a=b") == 403


def test_a_film_of_two_gigabytes_is_refused_on_a_page_of_ours_before_it_comes(
    desk: Served,
) -> None:
    files = HEAD + b"Content-Type: multipart/form-data; boundary=x\r\n"
    head, _, body = page(desk, files + b"Content-Length: %d\r\n" % (2 << 30)).partition("\r\n\r\n")
    assert head.splitlines()[0].split()[1] == "413"
    assert "content-security-policy" in head.lower()
    assert "<h1>That is too large</h1>" in body
    assert body.rstrip().endswith("</html>")


def test_who_goes_on_sending_what_was_refused_is_heard_out(desk: Served) -> None:
    """A browser reads the answer only after it has sent all; what comes is thrown away."""
    size = MOST + 1
    answer = page(desk, HEAD + b"Content-Length: %d\r\n" % size, *[b"x" * (1 << 20)] * (MOST >> 20))
    assert answer.startswith("HTTP/1.1 413")
    assert "That is too large" in answer
