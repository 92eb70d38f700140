"""Who may come in, and how often."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.errors import Throttled
from ninja.security import HttpBearer

from evenhand.desk.base.pacing import counted
from evenhand.desk.people import actions, queries
from evenhand.desk.people.models import Key

PER_MINUTE = 300
A_MINUTE = 60


class ByKey(HttpBearer):
    """Lets in whoever shows a key that still counts: `Authorization: Bearer evh_…`."""

    def authenticate(self, request: HttpRequest, token: str) -> Key | None:  # noqa: ARG002 - ninja's signature
        """The key behind a token; None turns the request away.

        Raises Throttled for a key that asks more than PER_MINUTE times in a minute.
        """
        key = queries.key_behind(actions.digest(token))
        if key is None:
            return None
        if counted(f"api.key.{key.pk}", seconds=A_MINUTE) > PER_MINUTE:
            raise Throttled(A_MINUTE)
        actions.note_key_used(key)
        return key
