"""Two things that they say cannot both hold, or what they say and what they did.

Why it matters: it has to be set straight, and nobody has to be called a liar for it. Show both
statements with their dates, and ask which it is.

What it often means: a slip of memory, two orders mixed up, or a story that changed when the first
one led nowhere.

Source: Canity, How to Deal with Customers (2022); tau2-bench, airline tasks 4 and 49 (scripted
customers who change their story).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cache

from evenhand.coach.records.matter import concerning, is_before, names_one, of_kind
from evenhand.coach.records.said import by, own_words, quoted
from evenhand.coach.records.values import day, fact, is_in
from evenhand.coach.rule import Compared, Known, Look, Rule
from evenhand.coach.spoken import Fact, Facts, Message, Record
from evenhand.coach.text.claims import Claim, claims_in
from evenhand.coach.text.claims.clashing import clash

rule = Rule(
    concern="contradicting", hint="Both cannot hold: show both with dates, ask which.", since="0.2"
)

_AT = datetime(2026, 3, 20, 9, tzinfo=UTC)


def _wrote(text: str, day_of_march: int) -> Message:
    return Message(text, "customer", datetime(2026, 3, day_of_march, 9, tzinfo=UTC))


def _known(text: str, *before: Message, records: tuple[Record, ...] = ()) -> Known:
    return Known(text, before, Facts(records=records), _AT)


_BROKEN = _wrote("The lamp arrived broken, please refund me.", 4)
_US = Message("Could you send us a photo of the damage?", "us", datetime(2026, 3, 5, tzinfo=UTC))
_NEW_ONE = Message(
    "We are sending you a replacement today.", "us", datetime(2026, 3, 6, tzinfo=UTC)
)
_RETURN = Record("return", date(2026, 3, 11), "4471", {"status": "received"})

notices = (
    _known("«My parcel never arrived», so there is no photo.", _BROKEN, _US),
    _known("«I paid cash», there is no slip.", _wrote("I paid by card in your shop.", 3)),
    _known("I «ordered it on 12 March».", _wrote("I ordered it on 2 March and wait.", 9)),
    _known("«I paid 89 €», give it back.", _wrote("I paid 49 € and it broke.", 9)),
    _known("It is «still in its original box».", _wrote("I used the drill twice, it smokes.", 9)),
    _known("«I ordered three lamps».", _wrote("I ordered two lamps and one came.", 9)),
    _known("It is for sure lost, «it never arrived».", records=(_RETURN,)),
)

ignores = (
    "My parcel never arrived.",
    _known("My parcel never arrived.", _wrote("My parcel has not arrived yet.", 9)),
    _known("My parcel has arrived now.", _wrote("My parcel never arrived.", 9)),
    _known("It never arrived.", _BROKEN, _NEW_ONE),
    _known("The second lamp never arrived.", _BROKEN),
    _known("Order 5520 never arrived.", _wrote("Order 4471 arrived broken.", 9)),
    _known("I ordered the shade on 12 March.", _wrote("I ordered the lamp on 2 March.", 9)),
    _known("Sorry, my mistake: I ordered it on 12 March.", _wrote("I ordered it on 2 March.", 9)),
    _known("I ordered it on 3 March.", _wrote("I ordered it two weeks ago.", 16)),
    _known("I paid half of it in cash.", _wrote("I paid by card in your shop.", 3)),
    _known("If it never arrived, would you know?", _BROKEN),
    _known("I paid cash.", Message("I paid by card.", "us")),
)

_TAKEN_BACK = re.compile(
    r"\b(?:my mistake|i was wrong|i meant|correction|i mixed|i misread|mixed (?:it|them) up|typo"
    r"|i confused|turns out|turned out|i was mistaken|wrongly|not what i wrote|i looked again"
    r"|i checked again|to correct|misremember\w*|found (?:it|them|the)"
    r"|wrong (?:order|date|number))\b"
)
_SENT_ANEW = re.compile(
    r"\b(?:replace\w*|resend|re-?sent|new one|another|exchange\w*|again|(?:sending|send|sent|post)"
    r" you (?:a|the|your|an))\b"
)
_PLAIN = frozenset(
    re.findall(
        r"\w+",
        "that this with have from been were they them then only just also card cash week weeks "
        "month already total paypal online phone shop store yesterday today march april june july "
        "august january february september october november december monday tuesday wednesday "
        "thursday friday saturday sunday order ordered bought booked paid purchased your website "
        "there what wait broke days give back which",
    )
)
_WORD = re.compile(r"[a-z]{4,20}")
_AFTER = 40


def find(look: Look) -> Iterator[Compared]:
    """Each claim that cannot hold beside an earlier one of theirs, or beside what they did."""
    claims = claims_in(look.lower, look.sentences)
    if not claims or _TAKEN_BACK.search(look.lower):
        return
    did_otherwise = cache(lambda topic, says: _did_otherwise(topic, says, look))
    for claim in claims:
        facts = _said_otherwise(claim, look) or did_otherwise(claim.topic, claim.says)
        if facts:
            now = quoted(look.text, claim.span.start, look.at, "Now")
            yield Compared(claim.span.start, claim.span.end, (*facts, now))


def _said_otherwise(claim: Claim, look: Look) -> tuple[Fact, ...]:
    for message in reversed(by("customer", look.before)):
        earlier = Look(own_words(message))
        if _is_another_matter(look, earlier) or _was_sent_anew(claim, message, look.before):
            continue
        for then in claims_in(earlier.lower, earlier.sentences):
            on, stated = day(look.at), day(message.at)
            if clash(claim, then, on, stated) and _is_same(claim, look, then, earlier):
                return (quoted(earlier.text, then.span.start, message.at, "Then"),)
    return ()


def _is_another_matter(look: Look, earlier: Look) -> bool:
    numbers = {names_one(look.lower), names_one(earlier.lower)} - {""}
    return len(numbers) > 1


def _was_sent_anew(claim: Claim, since: Message, before: Iterable[Message]) -> bool:
    """Whether we sent something new after the message `since`, which may be what is meant now."""
    if claim.topic not in ("arrived", "opened", "used"):
        return False
    before = tuple(before)
    later = before[before.index(since) :]
    return any(m.by == "us" and _SENT_ANEW.search(m.text.lower()) for m in later)


def _is_same(claim: Claim, look: Look, then: Claim, earlier: Look) -> bool:
    """Whether both may be about one thing: neither names things that the other does not."""
    if claim.topic in ("arrived", "opened", "used", "tier"):
        return True
    if " also " in claim.span.of(look.lower) or " also " in then.span.of(earlier.lower):
        return False
    now, before = _things(claim, look), _things(then, earlier)
    return not now or not before or not now.isdisjoint(before)


def _things(claim: Claim, look: Look) -> set[str]:
    after = look.lower[claim.span.start : claim.span.end + _AFTER]
    clause = re.split(r"[,.;:!?\n]| and | but ", after, maxsplit=1)[0]
    return {word.rstrip("s") for word in _WORD.findall(clause)} - _PLAIN


def _did_otherwise(topic: str, says: str, look: Look) -> tuple[Fact, ...]:
    """What they did with what they say never came or was never used."""
    kinds = {("arrived", "no"): ("return", "review", "use"), ("used", "no"): ("use",)}
    did = kinds.get((topic, says), ())
    if not did:
        return ()
    earlier = (message.text.lower() for message in reversed(look.before))
    records = of_kind(concerning(look.facts.records, (look.lower, *earlier)), *did)
    done = [r for r in records if is_before(r, look.at) and not is_in(r, "undone")]
    return tuple(map(fact, done[:3]))
