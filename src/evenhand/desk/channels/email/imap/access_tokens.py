"""Access tokens for XOAUTH2, renewed with the refresh token (RFC 6749 section 6)."""

from __future__ import annotations

import json
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from django.utils.translation import gettext as _

from evenhand.desk.base.sealing import unseal
from evenhand.desk.channels.email.actions.mailboxes import note_refresh_token
from evenhand.desk.channels.email.imap.faults import CannotConnect
from evenhand.desk.channels.email.models import Mailbox

SECONDS = 30
MOST_BYTES = 100_000


def access_token(mailbox: Mailbox) -> str:
    """A token to sign in with: a fresh one where there is a token address, else the one kept.

    Raises CannotConnect, and CannotUnseal when the desk's key has changed.
    """
    if not mailbox.token_url:
        return unseal(mailbox.sealed_access_token)
    answer = _ask(mailbox)
    token, renewed = answer.get("access_token"), answer.get("refresh_token")
    if not isinstance(token, str):
        raise _refused(mailbox)
    if isinstance(renewed, str) and renewed:
        note_refresh_token(mailbox, renewed)
    return token


def _ask(mailbox: Mailbox) -> dict[str, Any]:
    form = {
        "grant_type": "refresh_token",
        "refresh_token": unseal(mailbox.sealed_refresh_token),
        "client_id": mailbox.client_id,
    }
    if mailbox.sealed_client_secret:
        form["client_secret"] = unseal(mailbox.sealed_client_secret)
    request = Request(_checked(mailbox.token_url), urlencode(form).encode())  # noqa: S310 - https only, see _checked
    try:
        with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310 - https only, see _checked to be https
            told = json.loads(answer.read(MOST_BYTES))
    except HTTPError as wrong:
        wrong.close()
        raise (_refused(mailbox) if wrong.code < 500 else _away(mailbox)) from None
    except (OSError, HTTPException, ValueError):
        raise _away(mailbox) from None
    return told if isinstance(told, dict) else {}


def _checked(url: str) -> str:
    """The address, unless it would send the secrets in the clear to another machine."""
    parts = urlsplit(url)
    if parts.scheme == "https" or parts.hostname in {"localhost", "127.0.0.1", "::1"}:
        return url
    sentence = _("The token address %(url)s is not protected: it should begin with https://.")
    raise CannotConnect(sentence % {"url": url}, is_lasting=True)


def _refused(mailbox: Mailbox) -> CannotConnect:
    sentence = _("%(host)s gives no new token for %(login)s: grant access again.")
    where = {"host": urlsplit(mailbox.token_url).hostname, "login": mailbox.login}
    return CannotConnect(sentence % where, is_lasting=True)


def _away(mailbox: Mailbox) -> CannotConnect:
    sentence = _("%(host)s, where tokens come from, does not answer; it is tried again.")
    return CannotConnect(sentence % {"host": urlsplit(mailbox.token_url).hostname})
