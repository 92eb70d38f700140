"""The way out: an SMTP server, a delivery service, or a folder when neither is set."""

from __future__ import annotations

import itertools
import os
import smtplib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend
from django.utils import timezone
from django.utils.translation import gettext as _

SECONDS = 60  # to connect, and for each answer of the server
_count = itertools.count()


def where_mail_goes() -> str:
    """By which way mail leaves, as a sentence for the keeper of the desk."""
    if settings.MAIL_BACKEND:
        service = settings.MAIL_BACKEND.removesuffix(".EmailBackend").rpartition(".")[2]
        return _("Mail leaves by %(service)s.") % {"service": service}
    if settings.SMTP_URL:
        server = urlsplit(settings.SMTP_URL).hostname
        return _("Mail leaves by the server %(server)s.") % {"server": server}
    folder = {"folder": settings.OUTGOING_FOLDER}
    return _("No outgoing server is set: mail is put into %(folder)s and reaches nobody.") % folder


def leaves() -> bool:
    """Whether mail leaves this machine at all."""
    return bool(settings.MAIL_BACKEND or settings.SMTP_URL)


class SomeRefused(smtplib.SMTPRecipientsRefused):
    """The server took the letter for some recipients and refused the others."""


class _RefusesAny:
    """Tells of every recipient that the server refused, also when it took others."""

    def sendmail(self, *args: Any, **kwargs: Any) -> dict[str, tuple[int, bytes]]:
        refused: dict[str, tuple[int, bytes]] = super().sendmail(*args, **kwargs)  # type: ignore[misc]  # smtplib.SMTP comes next
        if refused:
            raise SomeRefused(refused)
        return refused


class _Plain(_RefusesAny, smtplib.SMTP):
    pass


class _Tls(_RefusesAny, smtplib.SMTP_SSL):
    pass


class _Server(SmtpBackend):
    """Django's SMTP backend, but a refused copy is not passed over in silence."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _Tls if self.use_ssl else _Plain

    def open(self) -> bool | None:
        """Connect and sign in; a connection that leads to neither is not left behind."""
        try:
            return super().open()
        except OSError:
            with suppress(OSError):
                self.close()
            raise


class _Folder(BaseEmailBackend):
    """Writes each letter into the outgoing folder as an .eml file."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the letters. Returns how many there were."""
        folder = Path(settings.OUTGOING_FOLDER)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for message in email_messages:
            name = f"{timezone.now():%Y%m%d-%H%M%S-%f}-{os.getpid()}-{next(_count)}"
            draft = folder / f".{name}.part"
            draft.write_bytes(message.message().as_bytes())
            draft.replace(folder / f"{name}.eml")
        return len(email_messages)


class DeskBackend(BaseEmailBackend):
    """The way out that is set, chosen at each use: Django's own mail takes it too."""

    def __init__(self, fail_silently: bool = False, **kwargs: Any) -> None:  # noqa: ARG002 - as Django calls it
        super().__init__(fail_silently=fail_silently)
        self.way = _way(fail_silently)

    def open(self) -> bool | None:
        """Connect, where there is something to connect to."""
        return self.way.open()

    def close(self) -> None:
        """End the connection."""
        self.way.close()

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Send the letters. Returns how many left; raises what the way out raises."""
        return self.way.send_messages(email_messages) or 0


def _way(fail_silently: bool) -> BaseEmailBackend:
    if settings.MAIL_BACKEND:
        chosen: BaseEmailBackend = get_connection(
            settings.MAIL_BACKEND, fail_silently=fail_silently
        )
        return chosen
    if settings.SMTP_URL:
        return _server(settings.SMTP_URL, fail_silently)
    return _Folder(fail_silently=fail_silently)


def _server(url: str, fail_silently: bool) -> BaseEmailBackend:
    """`smtp` insists on STARTTLS, `smtps` speaks TLS from the start, `smtp+plain` neither."""
    parts = urlsplit(url)
    usual = {"smtp": 587, "smtps": 465, "smtp+plain": 25}[parts.scheme]
    return _Server(
        host=parts.hostname or "localhost",
        port=parts.port or usual,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_tls=parts.scheme == "smtp",
        use_ssl=parts.scheme == "smtps",
        timeout=SECONDS,
        fail_silently=fail_silently,
    )
