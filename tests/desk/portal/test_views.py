"""The customer's page, opened and answered."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from evenhand.desk.inbox.models import Conversation, Message
from tests.desk import cast
from tests.desk.portal.holding import (
    PICTURE,
    SAYS,
    arrived,
    held_by,
    over,
    path_of,
    seen,
    sends,
)


def test_the_page_says_what_happens_next_and_whose_turn_it_is() -> None:
    message = cast.message_from("Penny Marsh")
    arrived(message, SAYS)
    words = seen(held_by(message)).words
    assert "Nadia will call you back" in words
    assert "tomorrow by 14:00" in words
    assert "From you: a picture of the pajamas" in words
    assert "by 12:00" in words
    assert "Add a picture" in words
