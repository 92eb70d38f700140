"""The test message: when it left, to whom, and whether an answer has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.channels.email import queries

KEPT = "test_message"


@dataclass(frozen=True)
class Test:
    """A test message that left. `answer` is the address of the conversation that answers it."""

    to: str
    at: datetime
    answer: str


def note_test(request: HttpRequest, to: str) -> None:
    """Keep in the session that a test message left just now."""
    request.session[KEPT] = {"to": to, "at": timezone.now().isoformat()}


def test_of(request: HttpRequest) -> Test | None:
    """The last test message of this session."""
    kept = request.session.get(KEPT)
    if kept is None:
        return None
    at = datetime.fromisoformat(kept["at"])
    letter = queries.answer_since(kept["to"], at)
    answer = reverse("conversation:conversation", args=[letter.conversation_id]) if letter else ""
    return Test(to=kept["to"], at=at, answer=answer)
