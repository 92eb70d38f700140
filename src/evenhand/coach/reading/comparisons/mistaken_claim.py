"""What they say of the matter differs from the record.

Why it matters: somebody who is mistaken is treated just as well as somebody who is right, and set
right with the fact, its source and its date, without an adjective. The record may be wrong too, so
offer to check.

What it often means: an honest error: two orders mixed up, a tier that has run out, a refund that
went unseen.

Source: Canity, How to Deal with Customers (2022); tau2-bench, airline tasks 3, 5 and 48 (scripted
customers who name a wrong tier or day).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from evenhand.coach.records.matter import concerning
from evenhand.coach.records.otherwise import Known as Matter
from evenhand.coach.records.otherwise import against
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Facts, Message, Record
from evenhand.coach.text.claims import claims_in

rule = Rule(
    concern="mistaken",
    hint="The record says otherwise: show it kindly, offer to check.",
    since="0.2",
)

_AT = datetime(2026, 3, 20, 9, tzinfo=UTC)


def _known(text: str, *records: Record, **customer: str) -> Known:
    return Known(text, facts=Facts(customer, records), at=_AT)


_ORDER = Record(
    "order",
    date(2026, 3, 2),
    "4471",
    {"amount": 89.9, "currency": "EUR", "items": [{"name": "bag of coffee", "quantity": 2}]},
)
_DELIVERED = Record("delivery", date(2026, 3, 6), "4471", {"status": "delivered"})
_SHOES = Record("order", date(2026, 2, 20), "4471", {"status": "delivered", "items": ["shoes"]})
_REFUND = Record("refund", date(2026, 3, 9), "4471", {"status": "paid", "amount": 89.9})
_PAID = Record("payment", date(2026, 3, 2), "P-81", {"order": "4471", "amount": 89.9})
_FLIGHT = Record("booking", date(2026, 3, 1), "HAT-201", {"status": "confirmed", "insurance": "no"})

notices = (
    _known("«I still haven't received my order» 4471.", _ORDER, _DELIVERED),
    _known("Hello, «my parcel never arrived». Please send it again.", _DELIVERED),
    _known("«I never received the shoes».", _SHOES),
    _known("«Nothing has arrived», where is it?", _DELIVERED),
    _known("«there are two charges» on my card for order 4471", _ORDER, _PAID),
    _known("«My order from 3 January» is late.", _ORDER),
    _known("«You have not refunded me», it is a disgrace!", _ORDER, _REFUND),
    _known("Why was I «charged twice» for the same order?", _ORDER, _PAID),
    _known("«I paid 49 €» and not a cent more.", _ORDER),
    _known("I «ordered it on 12 March», so it is still new.", _ORDER),
    _known("«I ordered three bags» and want what I paid for.", _ORDER),
    _known("«As a gold member» I may take three bags along.", tier="silver", since="2025-01-07"),
    _known(
        "Surely that's free: «I'm platinum».",
        Record("membership", date(2025, 1, 7), "M-1180", {"tier": "regular"}),
    ),
    _known("I «booked the flight yesterday», so I may cancel it.", _FLIGHT),
    _known("«I have travel insurance» for HAT-201, pay me back.", _FLIGHT),
    _known("«You cancelled my booking» and nobody told me.", _FLIGHT),
    _known(
        "I'd like to return it, I'm still «within the 14 days».",
        Record("delivery", date(2026, 2, 20), "4471", {"status": "delivered"}),
    ),
)

ignores = (
    "My parcel never arrived.",
    _known("If my parcel never arrived, what would you do?", _DELIVERED),
    _known("My neighbour's parcel never arrived either.", _DELIVERED),
    _known("The driver says my parcel never arrived at the depot.", _DELIVERED),
    _known("My order 5520 never arrived.", _ORDER, _DELIVERED),
    _known("The second parcel never arrived.", _DELIVERED),
    _known("I never received a reply.", _DELIVERED),
    _known("I never received the hat.", _SHOES),
    _known("My hat never arrived.", _SHOES),
    _known("I never received the hat.", _DELIVERED),
    _known(
        "My parcel never arrived.",
        Record("delivery", date(2026, 3, 6), "4471", {"status": "in transit"}),
    ),
    _known(
        "My parcel never arrived.",
        _DELIVERED,
        Record("delivery", date(2026, 3, 8), "4471", {"status": "lost"}),
    ),
    _known(
        "My parcel had not arrived by the day I wrote.",
        Record("delivery", date(2026, 3, 21), "4471", {"status": "delivered"}),
    ),
    _known("Was I charged twice?", _PAID),
    _known(
        "I was charged twice.",
        _PAID,
        Record("payment", date(2026, 3, 2), "P-82", {"order": "4471", "amount": 89.9}),
    ),
    _known("I paid 90 € for it.", _ORDER),
    _known("I paid 5 € for the shipping.", _ORDER),
    _known("I ordered it on 2 March.", _ORDER),
    _known("I ordered it two weeks ago.", _ORDER),
    _known("I ordered two bags of coffee.", _ORDER),
    _known("My wife is a gold member, may she bring a bag?", tier="silver"),
    _known("If I were a gold member, how many bags would I get?", tier="silver"),
    _known("As a silver member I may take two bags.", tier="silver"),
    _known(
        "I still have no refund.", Record("refund", date(2026, 3, 18), "4471", {"status": "paid"})
    ),
    Known(
        "It never arrived.", (Message("Where is my order 5520?"),), Facts({}, (_DELIVERED,)), _AT
    ),
)


def find(look: Look) -> Iterator[Compared]:
    """Each claim that the records of its matter speak against."""
    claims = claims_in(look.lower, look.sentences)
    if not claims:
        return
    earlier = (message.text.lower() for message in reversed(look.before))
    records = concerning(look.facts.records, (look.lower, *earlier))
    matter = Matter(records, look.facts.customer, look.at)
    for claim in claims:
        facts = against(claim, matter)
        if facts:
            yield Compared(claim.span.start, claim.span.end, facts)
