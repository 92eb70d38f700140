"""What follows when a conversation is closed."""

from __future__ import annotations

from django.db import transaction

from evenhand.desk.care import queries
from evenhand.desk.care.actions.backing import end_back_up
from evenhand.desk.care.actions.resting import drop_held, let_begin
from evenhand.desk.care.actions.straining import note_done_right
from evenhand.desk.inbox.models import Conversation


@transaction.atomic
def settle_closed(conversation: Conversation) -> None:
    """Nothing is held, back-up is over, a breather after it may begin; safe to repeat.

    Who did it right is told so, if it did not work out.
    """
    drop_held(conversation)
    let_begin(conversation)
    note_done_right(conversation)
    back_up = queries.open_back_up(conversation)
    if back_up is not None:
        end_back_up(back_up, by=None)
