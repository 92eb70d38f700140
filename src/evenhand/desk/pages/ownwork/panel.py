"""Beside a conversation: what was found in one's own replies there, to be practised."""

from __future__ import annotations

from evenhand.desk.inbox.models import Conversation
from evenhand.desk.pages.ownwork.page import sentences_in
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate

PLACE = 80
MOST = 3


def panel(conversation: Conversation, teammate: Teammate) -> Panel | None:
    """The reader's own alone; folded away once nothing went out of which there is no card."""
    found = sentences_in(conversation, teammate, MOST)
    is_done = all(one.has_card or not one.went_out for one in found)
    return Panel(PLACE, "ownwork/panel.html", found, a_way=is_done) if found else None
