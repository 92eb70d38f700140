"""Claim and record: the lamp next door, a list of three things, and one refund too many."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from evenhand.desk.asks import actions as asks
from evenhand.desk.asks.models import Ask, Given, Item
from evenhand.desk.demo.cast import CHANNEL, Told, as_of, fact, ines, nadia, tomas, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.evidence import actions
from evenhand.desk.evidence.models import Decision, Explanation, Review, Sheet
from evenhand.desk.evidence.models import Told as DecisionTold
from evenhand.desk.inbox.models import Draft
from evenhand.desk.policies.queries import version


def bruno() -> None:
    """The sheet began by itself; Tomás knows the street."""
    sheet = Sheet.objects.get(conversation__customer__name="Bruno Castell")
    added = actions.explain(
        sheet, "The bakery next door takes parcels in for the whole street.", by=tomas()
    )
    Explanation.objects.filter(pk=added.pk).update(at=ago(25))


def clara() -> None:
    """Asked for twice without luck, then in one list: one of three things is here."""
    fact("Clara Voss", "order", "20355", 16, item="Garden bench, ash", total="189.00 EUR")
    told = writes("Clara Voss", "The bench wobbles", "The new bench wobbles.", ago(5 * DAY))
    told.assigned(ago(5 * DAY - 20), ines())
    told.reply(
        "Clara, a bench that wobbles is no place to sit. Could you please send me a photo of the "
        "left leg and your order number?",
        ago(5 * DAY - 30),
        by=ines(),
    )
    told.message("It is the left one, as I wrote. We have guests on Sunday.", ago(4 * DAY))
    told.reply(
        "Clara, thank you. To go on I still need a picture of the leg.",
        ago(4 * DAY - 60),
        by=ines(),
    )
    told.message("I have told you which leg it is. When does somebody come?", ago(3 * DAY))
    _ask(told, ago(3 * DAY - 45))
    told.message(
        "The number is 20355, it stands on the box. So when does somebody come and mend it?",
        ago(48),
    )
    _tick(told, ago(40))


def _ask(told: Told, at: datetime) -> None:
    """One numbered ask, read, sent."""
    wanted = [
        "A photo of the left leg, from below",
        "Your order number; it stands on the box",
        "Which screws were in the bag: long or short?",
    ]
    with as_of(at):
        ask = asks.begin(told.conversation, wanted, by=ines())
        letter = asks.put_in_draft(ask, by=ines()).text
    told.reply(f"Clara, that is on me: I asked in pieces.\n\n{letter}", at, by=ines())
    Draft.objects.filter(conversation=told.conversation).delete()
    Ask.objects.filter(pk=ask.pk).update(at=at)
    Item.objects.filter(ask=ask).update(at=at)


def _tick(told: Told, at: datetime) -> None:
    """The number is here."""
    item = Item.objects.get(ask__conversation=told.conversation, text__startswith="Your order")
    with as_of(at):
        asks.give(item, message=told.conversation.messages.latest("at"), by=ines())
    Given.objects.filter(item=item).update(at=at)


def leon() -> None:
    """Three goodwill refunds in a year, and a fourth is asked for: decided, told, reviewed."""
    for days, number, item in ((310, 19877, "Rug"), (190, 20044, "Quilt"), (75, 20251, "Cushions")):
        amount = "goodwill, in full"
        fact("Leon Hartwig", "refund", f"{number}", days, status="paid", item=item, reason=amount)
    fact("Leon Hartwig", "order", "20398", 20, item="Wool throw", total="88.00 EUR")
    told = writes(
        "Leon Hartwig",
        "The throw, order 20398",
        "The throw is warmer than I thought. I want a refund, please, as with the cushions.",
        ago(2 * DAY),
    )
    told.assigned(ago(2 * DAY - 15), tomas())
    decision = _decide(told, ago(2 * DAY - 200))
    told.reply(
        "Leon, thank you for saying what is wrong with it. We paid the rug, the quilt and the "
        f"cushions back as goodwill. {decision.words}\nWhat I can do: our workshop lines it "
        "anew in a lighter cloth, at no cost.",
        ago(2 * DAY - 210),
        by=tomas(),
    )
    DecisionTold.objects.filter(decision=decision).update(at=ago(2 * DAY - 210))
    objection = (
        "I would like a review. The quilt had a hole, that was no goodwill. "
        "And I want a refund for the throw."
    )
    told.message(objection, ago(75))
    with as_of(ago(70)):
        review = actions.ask_review(decision, objection, by=nadia())
    Review.objects.filter(pk=review.pk).update(at=ago(70))


def _decide(told: Told, at: datetime) -> Decision:
    sheet = Sheet.objects.get(conversation=told.conversation)
    with as_of(at):
        decision = actions.decide(
            sheet,
            "refused",
            reason="Three goodwill refunds since January, each for another thing. No common cause "
            "that is ours: I looked at all three. The workshop is the better offer here.",
            by=tomas(),
            version=version("goodwill", "3", timezone.localdate(at)),
        )
    Decision.objects.filter(pk=decision.pk).update(at=at)
    return decision


def date_sheets() -> None:
    """Each sheet began with its first claim."""
    for sheet in Sheet.objects.filter(conversation__channel=CHANNEL):
        Sheet.objects.filter(pk=sheet.pk).update(at=sheet.claims.earliest("at").at)


def tell() -> None:
    """Tell of what differed, and of what was missing."""
    bruno()
    clara()
    leon()
    date_sheets()
