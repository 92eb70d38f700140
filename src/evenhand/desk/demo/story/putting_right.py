"""Putting right at Linden Home: a choice that waits, a yes that is asked for, and two stories."""

from __future__ import annotations

from datetime import datetime, timedelta

from evenhand.desk.demo.cast import as_of, fact, nadia, tomas, writes
from evenhand.desk.demo.story import offering
from evenhand.desk.demo.story.offering import PART_OFF, REFUND, REPLACEMENT, offered
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Mode
from evenhand.desk.remedies import actions, queries
from evenhand.desk.remedies.models import (
    Approval,
    Arrived,
    Carried,
    Choice,
    Confirmed,
    Grant,
    Offer,
    Option,
    Story,
)


def nora_hears_two_ways() -> None:
    """The quilt that was not the one in the picture: told, and answered in three words."""
    fact("Nora Feld", "order", "20388", 12, item="Quilt, meadow", total="86.00 EUR")
    told = writes(
        "Nora Feld",
        "The quilt, order 20388",
        "I was so looking forward to the meadow quilt, but what came in order 20388 is the winter "
        "pattern, I looked again in daylight. It is nothing like the picture.",
        ago(190),
    )
    told.assigned(ago(188), nadia())
    made = offered(told, {PART_OFF: "17.20", REPLACEMENT: "43.00"}, ago(120), by=nadia())
    offering.tell(
        made,
        "Nora, thank you for looking again in daylight. You ordered the meadow and got the winter "
        "pattern; that was our mistake.",
        ago(119),
    )
    told.message("The second one, please.", ago(17))


def lotte_waits_for_a_yes() -> None:
    """Bed linen that faded: what would put it right is more than Nadia gives alone."""
    fact("Lotte Hansen", "order", "20366", 20, item="Bed linen, indigo, four sets", total="240 EUR")
    told = writes(
        "Lotte Hansen",
        "Four sets of bed linen, all faded",
        "I had hoped so much that these would last, but all four sets from order 20366 came out "
        "grey after one wash, and I washed them exactly as the label says. I run a small guest "
        "house, and they looked nothing like your picture when I made the beds.",
        ago(75),
    )
    told.assigned(ago(74), nadia())
    inbox.keep_draft(
        told.conversation,
        Mode.REPLY,
        "Lotte, you washed them as the label says, and they came out grey: that is the dye, not "
        "you. A guest house cannot have grey beds.",
        by=nadia(),
    )
    story = "A guest house, washed as the label says; two more wrote the same of this dye"
    made = offered(told, {PART_OFF: "48", REFUND: "240"}, ago(60), by=nadia(), story=story)
    for option in made.options.all():
        need = queries.need_of(option, made, nadia(), queries.bounds_of(nadia(), ago(60)))
        if need:
            with as_of(ago(58)):
                ask = actions.ask(option, story=story, by=nadia(), to=tomas())
            Approval.objects.filter(pk=ask.pk).update(at=ago(58))


def ivo_kept_his_cushions() -> None:
    """Thirty-six days, not thirty: bent, carried out, told, and learnt from."""
    fact("Ivo Petrov", "order", "20251", 48, item="Cushion, sand", total="18.00 EUR")
    told = writes(
        "Ivo Petrov",
        "A cushion with a pulled thread",
        "One cushion from order 20251 has a pulled thread. I know that the thirty days are over, "
        "I was away with my mother. Is there anything you can do?",
        ago(11 * DAY),
    )
    story = "Six days late, because he was looking after his mother"
    made = offered(
        told, {REPLACEMENT: "18"}, ago(11 * DAY - 30), by=nadia(), story=story, bends=True
    )
    offering.tell(made, "Mr Petrov, you were where you were needed.", ago(11 * DAY - 31))
    told.message("That is very kind. Yes, please.", ago(11 * DAY - 90))
    _settle(made, ago(11 * DAY - 120), reference="Parcel 00340-4417")
    _share(
        made, "Days are counted by people. He told us why before we asked, and it cost a cushion."
    )
    told.closed(ago(9 * DAY), by=nadia())


def grace_had_her_wedding() -> None:
    """A table runner for Saturday: sent by courier, which nobody had ordered."""
    fact("Grace Adeyemi", "order", "20310", 16, item="Table runner, ivory", total="20.00 EUR")
    told = writes(
        "Grace Adeyemi",
        "The runner for Saturday",
        "The table runner of order 20310 has a stain, and the wedding is on Saturday. Is there any "
        "way to have another one by then?",
        ago(16 * DAY),
    )
    story = "A wedding on Saturday: money back, and the runner is hers"
    made = offered(told, {REFUND: "15.10"}, ago(16 * DAY - 20), by=nadia(), story=story, bends=True)
    offering.tell(made, "Grace, your wedding comes first.", ago(16 * DAY - 21))
    told.message("You have saved the day, thank you!", ago(16 * DAY - 60))
    _settle(made, ago(16 * DAY - 80), reference="Transfer 7731")
    _share(made, "We asked what Saturday needed, and only then what the rule said.")
    told.closed(ago(14 * DAY), by=nadia())


def two_vases_unalike() -> None:
    """Two vases with a crack: one customer kept hers for part of the price, one got it all back."""
    for name, number, days, kind, amount in (
        ("Mira Olsen", "20344", 19, PART_OFF, "9.00"),
        ("Samuel Roth", "20351", 13, REFUND, "45.00"),
    ):
        fact(name, "order", number, days + 6, item="Vase, pair", total="45.00 EUR")
        told = writes(
            name,
            "A vase with a crack",
            f"One of the two vases of order {number} has a crack from top to bottom. What now?",
            ago(days * DAY),
        )
        made = offered(told, {kind: amount}, ago(days * DAY - 40), by=nadia())
        offering.tell(
            made, "A cracked vase out of our own box: that is on us.", ago(days * DAY - 41)
        )
        told.message("That is fine with me, thank you.", ago(days * DAY - 90))
        _settle(made, ago(days * DAY - 120), reference=f"Transfer 77{number[-2:]}")
        told.closed(ago((days - 2) * DAY), by=nadia())


def _settle(made: Offer, at: datetime, *, reference: str) -> None:
    """It was chosen, granted, carried out and told, from that time on."""
    option = made.options.select_related("kind", "offer").get()
    by, later = made.by, at + timedelta(hours=20)
    with as_of(at):
        actions.choose(option, how="teammate", yes=True, by=by)
        grant = actions.grant(option, by=by)
    with as_of(later):
        actions.note_arrival(grant, by=tomas())
        actions.carry_out(grant, reference=reference, by=tomas())
        actions.confirm(grant, by=by)
    _date(option, grant, at, later)


def _date(option: Option, grant: Grant, at: datetime, later: datetime) -> None:
    Choice.objects.filter(option=option).update(at=at)
    Grant.objects.filter(pk=grant.pk).update(at=at, due=at + timedelta(days=option.days))
    for done in (Arrived, Carried, Confirmed):
        done.objects.filter(grant=grant).update(at=later)


def _share(made: Offer, words: str) -> None:
    grant = queries.grants().get(option__offer=made)
    at = grant.confirmed.at + timedelta(hours=1)
    with as_of(at):
        story = actions.share(grant, words=words, by=made.by)
    Story.objects.filter(pk=story.pk).update(at=at)


def tell() -> None:
    """Tell how things were put right."""
    grace_had_her_wedding()
    ivo_kept_his_cushions()
    nora_hears_two_ways()
    lotte_waits_for_a_yes()
    two_vases_unalike()
