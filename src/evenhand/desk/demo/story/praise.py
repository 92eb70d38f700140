"""Kind words: some have travelled, and Tristan's about the fitter still wait to."""

from __future__ import annotations

from evenhand.desk.demo.cast import HOUSE, as_of, ines, nadia, tomas, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox.models import Conversation
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import actions as praise
from evenhand.desk.praise import queries
from evenhand.desk.praise.models import PassedOn, Praised

HOUR = 60
"""Minutes."""


def passed(subject: str, to: Praised, minutes: float, *, by: Teammate, line: str = "") -> PassedOn:
    """The praise in the conversation of that subject was passed on so many minutes ago."""
    at = ago(minutes)
    said = queries.standing_in(Conversation.objects.get(subject=subject)).latest("pk")
    with as_of(at):
        gone = praise.pass_on(said, to, by=by, line=line)
    PassedOn.objects.filter(pk=gone.pk).update(at=at)
    return gone


def penny_in_june() -> None:
    """What Penny said of the throw went to Mirela, who wove it."""
    mirela = praise.outsider("Mirela", f"mirela@weavers.{HOUSE}")
    gone = passed("The blue throw", mirela, 150 * DAY - 80, by=nadia(), line="Softer than the old.")
    praise.posted(gone.letter)


def gabi() -> None:
    """Gabi praised the whole house, and the whole house read it."""
    told = writes(
        "Gabi Torres",
        "The blind for the bay window",
        "Could you tell me how to measure the bay? I have three corners and no idea.",
        ago(4 * DAY),
    )
    told.assigned(ago(4 * DAY - 15), nadia())
    told.reply(
        "Gabi, three corners are three measures: I have drawn them into the picture below, with "
        "the order in which to take them.",
        ago(4 * DAY - 40),
        by=nadia(),
    )
    told.message(
        "I can't believe you drew it for me by hand. It fits to the millimetre, and it took me ten "
        "minutes. Best service I have ever had, all of you.",
        ago(3 * DAY),
    )
    passed(
        "The blind for the bay window",
        praise.for_team(),
        3 * DAY - 20,
        by=tomas(),
        line="Ten minutes instead of an afternoon. Let us draw it by hand more often.",
    )
    told.reply(
        "Gabi, you have just made our day. Thank you for telling us. I have passed your words on "
        "to the whole team. What made the biggest difference, the drawing or the order?",
        ago(3 * DAY - 35),
        by=tomas(),
    )
    told.closed(ago(3 * DAY - 36), by=tomas())


def vera() -> None:
    """What Vera wrote to Tomás when she grieved is on his own page."""
    line = "This is why we go slowly."
    passed("My mother's curtains", praise.for_teammate(tomas()), 4 * HOUR, by=ines(), line=line)


def tell() -> None:
    """Tell it, after those whose words travel have written."""
    penny_in_june()
    gabi()
    vera()
