"""Connecting and signing in to a mailbox's server, with one clear sentence for what goes wrong."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass

from django.utils.translation import gettext as _
from imapclient import IMAPClient
from imapclient.exceptions import (
    CapabilityError,
    IMAPClientAbortError,
    IMAPClientError,
    LoginError,
)

from evenhand.desk.base.sealing import CannotUnseal, unseal
from evenhand.desk.channels.email.imap.access_tokens import access_token
from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.models import Mailbox, Security, SignIn

SECONDS = 30  # for each answer of the server


@dataclass(frozen=True)
class Folder:
    """A folder that is open: by which connection, whose, and the numbers that it told.

    `uid_validity` changes when the server numbers its messages anew. `uid_next` is the number that
    the next message will get, 0 when the server does not tell.
    """

    server: IMAPClient
    mailbox: Mailbox
    uid_validity: int
    uid_next: int


def connect(mailbox: Mailbox) -> Folder:
    """Sign in and open the mailbox's folder. Raises CannotConnect."""
    server = _reach(mailbox)
    try:
        _sign_in(server, mailbox)
        return _open(server, mailbox)
    except BaseException:
        leave(server)
        raise


def leave(server: IMAPClient) -> None:
    """End a connection, whatever state it is in."""
    try:
        server.shutdown()
    except OSError:
        return


def _reach(mailbox: Mailbox) -> IMAPClient:
    where = {"host": mailbox.host, "port": mailbox.port}
    context = ssl.create_default_context()
    try:
        server = IMAPClient(
            mailbox.host,
            port=mailbox.port,
            ssl=mailbox.security == Security.SSL,
            ssl_context=context,
            timeout=SECONDS,
        )
        server.normalise_times = False
        _notice_silence(server.socket())
        if mailbox.security == Security.STARTTLS:
            server.starttls(ssl_context=context)
    except socket.gaierror:
        sentence = _("There is no server called %(host)s: check its name.")
        raise CannotConnect(sentence % where) from None
    except ssl.SSLCertVerificationError as wrong:
        sentence = _("The certificate of %(host)s is not valid (%(why)s): ask who runs it.")
        raise CannotConnect(sentence % {**where, "why": wrong.verify_message}) from None
    except ssl.SSLError:
        sentence = _("%(host)s does not speak TLS on port %(port)d: check port and security.")
        raise CannotConnect(sentence % where) from None
    except CapabilityError:
        sentence = _("%(host)s does not offer STARTTLS on port %(port)d: check port and security.")
        raise CannotConnect(sentence % where) from None
    except IMAPClientError:
        sentence = _("%(host)s does not speak IMAP on port %(port)d: check both, or try later.")
        raise CannotConnect(sentence % where) from None
    except (OSError, EOFError):
        sentence = _("%(host)s does not answer on port %(port)d: check both, or try later.")
        raise CannotConnect(sentence % where) from None
    return server


def _sign_in(server: IMAPClient, mailbox: Mailbox) -> None:
    where = {"host": mailbox.host}
    try:
        if mailbox.sign_in == SignIn.XOAUTH2:
            server.oauth2_login(mailbox.login, access_token(mailbox))
        else:
            server.login(mailbox.login, unseal(mailbox.sealed_password))
    except CannotUnseal:
        sentence = _("The password was sealed with another key of the desk: enter it again.")
        raise CannotConnect(sentence, is_lasting=True) from None
    except LoginError as wrong:
        if isinstance(wrong.__context__, IMAPClientAbortError):
            raise _broken_off(mailbox) from None  # the line broke: nothing was refused
        raise _refused(str(wrong), mailbox) from None
    except CapabilityError:
        sentence = _("%(host)s offers no sign-in by token: choose a password instead.")
        raise CannotConnect(sentence % where, is_lasting=True) from None
    except (OSError, IMAPClientError):
        raise _broken_off(mailbox) from None


def _broken_off(mailbox: Mailbox) -> CannotConnect:
    sentence = _("%(host)s broke off while signing in; it is tried again.")
    return CannotConnect(sentence % {"host": mailbox.host})


def _refused(said: str, mailbox: Mailbox) -> CannotConnect:
    """Response codes are those of RFC 5530."""
    where = {"host": mailbox.host, "login": mailbox.login}
    if "UNAVAILABLE" in said:
        sentence = _("%(host)s cannot check passwords just now; it is tried again.")
        return CannotConnect(sentence % where)
    if "PRIVACYREQUIRED" in said or mailbox.security == Security.PLAIN:
        sentence = _("%(host)s refuses the sign-in of %(login)s: check name, password, security.")
    elif mailbox.sign_in == SignIn.XOAUTH2:
        sentence = _("%(host)s refuses the token of %(login)s: grant access again.")
    else:
        sentence = _("%(host)s refuses the name %(login)s or its password: enter both again.")
    return CannotConnect(sentence % where, is_lasting=True)


def _open(server: IMAPClient, mailbox: Mailbox) -> Folder:
    try:
        opened = server.select_folder(mailbox.folder)
    except OSError:
        raise CannotConnect(_("%(host)s broke off.") % {"host": mailbox.host}) from None
    except IMAPClientError:
        sentence = _("The mailbox has no folder called %(folder)s: check its name.")
        raise CannotConnect(sentence % {"folder": mailbox.folder}) from None
    numbers = (int(opened.get(name, 0)) for name in (b"UIDVALIDITY", b"UIDNEXT"))
    return Folder(server, mailbox, *numbers)


def _notice_silence(connection: socket.socket) -> None:
    """Let the system notice within two minutes when the other side is gone without a word."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 20), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            connection.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
