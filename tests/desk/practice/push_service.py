"""A push service on this machine: a real one, with TLS and a certificate of its own."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

from evenhand.desk.practice.pushing import wake


@dataclass
class Service:
    """Where it is, who trusts its certificate, what it answers for whom, and what it was sent."""

    address: str
    trusted: ssl.SSLContext
    answers: dict[str, int] = field(default_factory=dict)
    got: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)

    def endpoint(self, name: str = "a") -> str:
        """The address of one browser."""
        return f"{self.address}/push/{name}?v=2"

    def wake(self, endpoint: str) -> bool:
        """As the desk does it, but on this machine."""
        return wake(endpoint, context=self.trusted, may_reach=lambda _peer: True)

    @property
    def woken(self) -> list[str]:
        """The names of the browsers that were woken, in order."""
        return [path.split("?")[0].rpartition("/")[2] for path, _headers, _body in self.got]


@contextmanager
def push_service(folder: Path) -> Iterator[Service]:
    """The service while it runs."""
    certificate = _certificate(folder)
    trusted = ssl.create_default_context(cafile=str(certificate))
    with HTTPServer(("127.0.0.1", 0), _Answering) as server:
        inside = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        inside.load_cert_chain(certificate)
        server.socket = inside.wrap_socket(server.socket, server_side=True)
        service = Service(f"https://127.0.0.1:{server.server_port}", trusted)
        server.service = service  # type: ignore[attr-defined]  # for the handler alone
        thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield service
        server.shutdown()
        thread.join()


class _Answering(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        service: Service = self.server.service  # type: ignore[attr-defined]  # see above
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        service.got.append((self.path, dict(self.headers), body))
        self.send_response(service.answers.get(service.woken[-1], 201))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_args: Any) -> None:
        """Nothing is written to the terminal."""


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "push")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    kept = folder / "push-service.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    kept.write_bytes(private + made.public_bytes(Encoding.PEM))
    return kept
