"""One another: back-up that is asked for, a word that is owed, and what turned round."""

from __future__ import annotations

from evenhand.desk.care import actions as care
from evenhand.desk.care import queries as care_queries
from evenhand.desk.care.lines import line_so_far
from evenhand.desk.care.models import BackUp, CheckedIn, Nudge
from evenhand.desk.demo.cast import as_of, nadia, tomas, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Conversation

HOUR = 60
"""Minutes."""


def owen_needs_two() -> None:
    """Nadia asks Tomás to stand beside her with Owen Jameson."""
    told = Conversation.objects.get(subject="Third time I write about the same lamp part")
    at = ago(3)
    with as_of(at):
        back_up = care.ask_back_up(
            told,
            by=nadia(),
            to=tomas(),
            asked="Could you write to him too? I call him now, and he should hear from both of us "
            "that the right holder leaves today.",
            line=line_so_far(told),
        )
    BackUp.objects.filter(pk=back_up.pk).update(at=at)
    inbox.show_backup(told.pk, at)


def vera() -> None:
    """Tomás wrote to somebody who grieves; it ended well, and he is owed a word for it."""
    told = writes(
        "Vera Holt",
        "My mother's curtains",
        "My mother died on Monday and her curtains are still at yours to be altered. I don't know "
        "what to do about them and I cannot face calling anybody.",
        ago(9 * HOUR),
    )
    told.assigned(ago(9 * HOUR - 20), tomas())
    told.reply(
        "Vera, I am very sorry about your mother. You need not do anything: we keep the curtains "
        "for as long as you like, and you owe us nothing for them.",
        ago(9 * HOUR - 40),
        by=tomas(),
    )
    told.message(
        "Thank you, truly. You took that off my shoulders, and what you wrote made "
        "me cry. I will not forget it.",
        ago(5 * HOUR),
    )
    told.closed(ago(5 * HOUR - 30), by=tomas())


def gus() -> None:
    """Nadia did it right, and it did not work out."""
    told = writes(
        "Gus Pratt",
        "The sofa cover",
        "You useless idiots sent the cover in the wrong green. Are you all stupid over there?",
        ago(6 * DAY),
    )
    told.assigned(ago(6 * DAY - 10), nadia())
    told.reply(
        "Mr Pratt, the cover is the wrong green, and that is our doing. The right one is packed "
        "and leaves today; keep the other until it is there. I'll call you by noon to agree on "
        "the hour. Please leave the insults out of it: I am the one who is sorting it out for you.",
        ago(6 * DAY - 60),
        by=nadia(),
    )
    told.kept(ago(6 * DAY - 70), by=nadia())
    told.message(
        "I don't want your cover. I am furious and I will never buy from you again. I am going "
        "to your competitor.",
        ago(5 * DAY),
    )
    told.closed(ago(5 * DAY - 60), by=nadia())
    for owed in care_queries.owed_to(nadia()):
        done = care.check_in(owed, by=owed.owed_by)
        CheckedIn.objects.filter(pk=done.pk).update(at=ago(4 * DAY))


def tell() -> None:
    """Tell it; what was said across the top of pages has long been put away."""
    vera()
    gus()
    owen_needs_two()
    for nudge in Nudge.objects.filter(seen_at=None):
        care.put_away(nudge)
