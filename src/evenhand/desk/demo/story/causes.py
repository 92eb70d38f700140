"""What the story's troubles came from, and what was changed about it."""

from __future__ import annotations

from evenhand.desk.causes import actions, queries
from evenhand.desk.causes.models import Cause, Change, Naming
from evenhand.desk.demo.cast import CHANNEL, as_of, ines, nadia, tomas, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox.models import Conversation

NAMED = (
    ("Pajamas nothing like the photo", "Not as shown", "Pyjamas, peacock"),
    ("The quilt", "Not as shown", "Quilt, harvest"),
    ("Third time I write about the same lamp part", "Wrong thing sent", "Reading lamp, brass"),
    ("Order 20431 arrived damaged", "Arrived damaged", "Vase, pair"),
    ("A vase with a crack", "Arrived damaged", "Vase, pair"),
    ("Two codes for the gift card", "Hard to understand", "Gift card"),
)

BEFORE = (
    ("Hana Sato", "Vase, pair", 34),
    ("Ilse Braun", "Vase, pair", 41),
    ("Marco Conti", "Vase, pair", 52),
    ("Noor Aziz", "Table lamp, oak", 57),
    ("Greta Lund", "Vase, pair", 88),
)
"""Who wrote of broken things before the box was changed: name, thing, days ago."""

CHANGED = 30
"""Days since the box was changed."""


def named() -> None:
    """Each conversation has its cause, as far as something went wrong."""
    for subject, cause, product in NAMED:
        for conversation in Conversation.objects.filter(channel=CHANNEL, subject=subject):
            at = conversation.messages.earliest("at").at
            with as_of(at):
                naming = actions.name(conversation, _listed(cause), by=nadia(), product=product)
            Naming.objects.filter(pk=naming.pk).update(at=at)


def broken_things() -> None:
    """Vases came broken until the box was changed, and hardly any since."""
    cause = _listed("Arrived damaged")
    for name, product, days in BEFORE:
        told = writes(
            name,
            "Arrived broken",
            f"The {product.split(',')[0].lower()} came broken today. What do we do now?",
            ago(days * DAY),
        )
        told.reply(
            "A broken thing out of our own box: that is on us. I sent you a new one this morning.",
            ago(days * DAY - 40),
            by=ines(),
        )
        told.closed(ago(days * DAY - 60), by=ines())
        with as_of(ago(days * DAY - 50)):
            naming = actions.name(told.conversation, cause, by=ines(), product=product)
        Naming.objects.filter(pk=naming.pk).update(at=ago(days * DAY - 50))
    with as_of(ago(CHANGED * DAY)):
        change = actions.change(cause, "Vases leave in the double box with corners", by=tomas())
    Change.objects.filter(pk=change.pk).update(at=ago(CHANGED * DAY))


def _listed(name: str) -> Cause:
    return queries.listed().get(name=name)


def tell() -> None:
    """Tell what caused it all."""
    actions.begin_list()
    broken_things()
    named()
