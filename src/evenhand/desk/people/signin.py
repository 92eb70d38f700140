"""How allauth behaves at this desk: nobody signs up, people come by invitation."""

from __future__ import annotations

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class SignIn(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Sign-in without sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Never: a teammate is invited."""
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link's address; its host is the desk's own, whatever the request was sent to."""
        path = urlsplit(super().get_reset_password_from_key_url(key)).path
        return f"{settings.PUBLIC_URL}{path}"
