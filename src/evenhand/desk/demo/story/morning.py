"""A morning at Linden Home, a small shop for linen, lamps and pyjamas.

Every line is told backwards from now, so that the first screen shows what waits and what is due.
"""

from __future__ import annotations

from evenhand.desk.demo.cast import fact, ines, nadia, tomas, writes
from evenhand.desk.demo.story import offering
from evenhand.desk.demo.story.offering import PART_OFF, REFUND, offered
from evenhand.desk.demo.times import DAY, ago, clock, next_day_at_work, weekday
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Mode


def penny_in_june() -> None:
    """She was delighted the last time, and what was promised to her was kept."""
    told = writes(
        "Penny Marsh",
        "The blue throw",
        "I can't believe the throw came within a day, and it is even softer than the old one. "
        "Best parcel of the year, thank you so much.",
        ago(150 * DAY),
    )
    told.reply(
        "Penny, what a lovely thing to read. I'll tell Mirela, who weaves them, today. "
        "What did you like most about it?",
        ago(150 * DAY - 60),
        by=nadia(),
    )
    told.kept(ago(150 * DAY - 90), by=nadia())
    told.closed(ago(150 * DAY - 95), by=nadia())


def penny_in_march() -> None:
    """Before that she had asked for two things, and both were done in time."""
    told = writes(
        "Penny Marsh",
        "Two cushions",
        "Could I have the two cushions in one parcel? And when would they come?",
        ago(240 * DAY),
    )
    told.reply(
        "Penny, you can. I'll pack them together today. I'll send you the day by tomorrow at noon.",
        ago(240 * DAY - 30),
        by=nadia(),
    )
    told.kept(ago(240 * DAY - 120), by=nadia())
    told.message("Thank you!", ago(240 * DAY - 150))
    told.closed(ago(240 * DAY - 160), by=nadia())


def penny_now() -> None:
    """Disappointed, not angry yet: the conversation that is drawn on the first screen.

    Two ways out were offered at once, before anybody had asked what she hoped for. They stand.
    """
    fact("Penny Marsh", "order", "20417", 9, item="Pyjamas, peacock", total="39.00 EUR")
    fact("Penny Marsh", "delivery", "20417", 3, carrier="Parcel post")
    told = writes(
        "Penny Marsh",
        "Pajamas nothing like the photo",
        "Order 20417 is here, and the pajamas look nothing like the photo.",
        ago(DAY + 50),
    )
    made = offered(told, {PART_OFF: "7.80", REFUND: "39.00"}, ago(DAY + 12), by=tomas())
    offering.tell(made, "Penny, they should look like their photo.", ago(DAY + 10))
    told.message(
        "Hello,\nI was so excited to receive my new pajamas, but when I opened the box the "
        "colours were nothing like what was portrayed on your website. They were much duller. "
        "I bought them for my sister’s birthday on Saturday.",
        ago(64),
    )
    told.assigned(ago(52), nadia(), by=tomas())
    told.note(
        "Same complaint as 20398 and 20401. The product photo was replaced on Monday.",
        ago(50),
        by=tomas(),
    )
    day = next_day_at_work()
    noon = "noon" if day == "today" else f"noon {day}"
    inbox.keep_draft(
        told.conversation,
        Mode.REPLY,
        "Penny, thank you for telling me. You were looking forward to them for Saturday, and "
        "they arrived duller than the photo showed. The colours on the site are just a guide, "
        f"so could you send me a picture of them? If you get it to me by {noon}, I’ll call you "
        f"back by 2 pm {day}.",
        by=nadia(),
    )


def owen_before() -> None:
    """The first two letters, which brought him the wrong part twice."""
    for days, text in (
        (23, "The holder of the reading lamp is broken. Which part do I need, and what is it?"),
        (9, "The new holder has the wrong thread. Could you send the right one, please?"),
    ):
        told = writes("Owen Jameson", "Lamp holder for order 20288", text, ago(days * DAY))
        told.reply("Mr Jameson, a new holder is on its way.", ago(days * DAY - 200), by=ines())
        told.closed(ago(days * DAY - 201), by=ines())


def owen() -> None:
    """Furious, and right: the third letter, and a call that is late."""
    fact("Owen Jameson", "order", "20288", 23, item="Reading lamp, brass")
    fact("Owen Jameson", "delivery", "20288-b", 5, item="Lamp holder, the wrong thread again")
    told = writes(
        "Owen Jameson",
        "Third time I write about the same lamp part",
        "This is the third time I write about the same lamp part. You sent the wrong holder, "
        "then the wrong holder again. I stayed home on Tuesday for the courier and nobody came. "
        "I have asked politely twice and all I get is the same form letter. It is a simple part. "
        "I want the right one, or my money back. And I'm totally sick of it.",
        ago(150),
    )
    told.assigned(ago(140), nadia())
    told.reply(
        "Mr Jameson, you waited at home for a part that never came, after two wrong ones. "
        "That is on us. I have the right holder in my hand. "
        f"I'll call you back by {clock(ago(9))}.",
        ago(120),
        by=nadia(),
    )
    told.message(
        f"It is past {clock(ago(9))} and nobody has called me back, as you promised. "
        "This is exactly what I mean. I am fed up with it.",
        ago(4),
    )


def rosa() -> None:
    """Having a hard time, not giving one."""
    told = writes(
        "Rosa Lindqvist",
        "The parcel that must go back",
        "I am in hospital with my father, he had a stroke on Sunday, and I have just seen that "
        "the parcel must go back by Friday. I am exhausted and I don't know how I shall get to "
        "the post. Is there any way to leave it a little longer?",
        ago(38),
    )
    told.assigned(ago(36), nadia())


def walter() -> None:
    """Grieving."""
    writes(
        "Walter Osei",
        "My wife's subscription",
        "Good morning. My wife Grace passed away two weeks ago. She had a subscription for the "
        "seasonal linen box, in her name. I do not know her password. What do I have to do so "
        "that it does not come any more?",
        ago(95),
    )


def amal() -> None:
    """Confused, and promised an answer."""
    told = writes(
        "Amal Haddad",
        "Two codes for the gift card",
        "Where do I put the second code? It says the first one is wrong and then there is a "
        "page with a PIN, I don't understand which number it wants.",
        ago(200),
    )
    told.assigned(ago(198), nadia())
    told.reply(
        "Amal, the card does show two numbers, and the page does not say which is which. "
        f"I'll send you the three steps with pictures by {clock(ago(-45))}.",
        ago(70),
        by=nadia(),
    )
    told.message("ok thank you", ago(66))


def tristan() -> None:
    """Delighted, in words worth quoting."""
    told = writes(
        "Tristan Bell",
        "Your fitter, yesterday",
        "I can't believe you managed to get here and fix this in under an hour, that's "
        "incredible. Your fitter Samir even put the old shade aside for me.",
        ago(26),
    )
    told.assigned(ago(25), nadia())


def falk() -> None:
    """Asks for what the rule does not give."""
    told = writes(
        "D. Falk",
        "Refund of the sewing class",
        "Refund the class fee. I don't care that it says non-refundable, I can't come on that "
        "date any more. Could you make an exception?",
        ago(40),
    )
    told.assigned(ago(39), nadia())


def stokes() -> None:
    """Abusive: names the person, not the matter."""
    told = writes(
        "Ray Stokes",
        "Blanket",
        "You are a stupid cow and you have no idea what you are doing. I know where your shop "
        "is, and I will come round and make you sorry.",
        ago(55),
    )
    told.assigned(ago(54), tomas())


def mei() -> None:
    """A plain problem, without heat."""
    writes(
        "Mei Tanaka",
        "Order 20431 arrived damaged",
        "Hello, order 20431 came today and one of the two vases is broken. The box was crushed "
        "on one side. I can send a picture if you need one. Could you send a new one?",
        ago(15),
    )


def helen() -> None:
    """A complaint without one hard word."""
    writes(
        "Helen Brook",
        "The quilt",
        "It was her fortieth, and it wasn't the one in the picture. I had told everyone about "
        "it. I thought you would want to know.",
        ago(130),
    )


def jonas() -> None:
    """Asks, and nothing is wrong."""
    writes(
        "Jonas Weber",
        "Copy of the invoice",
        "Hi, could you send me a copy of the invoice for order 20390? Our office needs it with "
        "the company name on it. Thanks, Jonas",
        ago(7),
    )


def farah() -> None:
    """Says thanks; what was promised to her stands all the same."""
    told = writes(
        "Farah Nasser",
        "Curtains in two lengths",
        "Do you make the Oslo curtains in 240 and in 260? I would need both.",
        ago(2 * DAY),
    )
    told.reply(
        f"Farah, we do, from next month. I'll send you the exact day by {weekday(ago(-3 * DAY))}.",
        ago(2 * DAY - 90),
        by=ines(),
    )
    told.message("Thanks, that's great!", ago(2 * DAY - 120))
    told.closed(ago(2 * DAY - 130), by=ines())


def bruno() -> None:
    """Mistaken, honestly so: the parcel was handed in next door."""
    fact("Bruno Castell", "order", "20402", 8, item="Table lamp, oak", total="64.00 EUR")
    fact("Bruno Castell", "delivery", "20402", 4, status="delivered", left="with the neighbour")
    told = writes(
        "Bruno Castell",
        "Order 20402",
        "Hello, I ordered a table lamp from you last week, order 20402. My parcel never arrived. "
        "Could you send the lamp again?",
        ago(33),
    )
    told.assigned(ago(31), nadia())


LINES = (
    penny_in_march,
    penny_in_june,
    owen_before,
    owen,
    amal,
    helen,
    walter,
    penny_now,
    stokes,
    falk,
    rosa,
    tristan,
    mei,
    jonas,
    farah,
    bruno,
)


def tell() -> None:
    """Tell the morning once."""
    for line in LINES:
        line()
