"""Which dated facts say otherwise than a claim; none unless it is clear.

Clear means: the records of the right kind all speak against it, with a day before the message. Sums
may be rounded, days remembered roughly; refunds take a while to be seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from evenhand.coach.records.matter import HEADS, is_before, of_kind
from evenhand.coach.records.values import day, fact, is_in, money, sums, text
from evenhand.coach.spoken import Fact, Record
from evenhand.coach.text.claims import Claim
from evenhand.coach.text.claims.paying import means
from evenhand.coach.text.claims.standing import TIERS

REFUND_IS_SEEN = timedelta(days=5)
"""How long a refund may be on its way, so that it is no mistake not to have seen it."""

MOST_SHOWN = 4
_PLAIN = frozenset(
    (
        *("my", "our", "the", "this", "that", "these", "your", "it", "they", "them", "any", "of"),
        *("everything", "nothing", "anything", "order", "parcel", "package", "packet", "delivery"),
        *("shipment", "item", "good", "purchase", "box", "boxe", "stuff", "number", "no", "a"),
    )
)
"""Words that name no particular thing, without a final s."""

_NO_TIER = frozenset(("none", "no", "member", "guest"))
_NO = frozenset(("no", "none", "false", "0", "not included", "not taken", "declined"))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the matter of a message written at `said`."""

    records: tuple[Record, ...]
    customer: Mapping[str, Any]
    said: date | datetime | None

    @property
    def day(self) -> date | None:
        """The day of the message."""
        return day(self.said)

    def of_kind(self, *kinds: str) -> tuple[Record, ...]:
        """The dated records of any of `kinds` that are before the message, oldest first."""
        return tuple(r for r in of_kind(self.records, *kinds) if is_before(r, self.said))


def against(claim: Claim, known: Known) -> tuple[Fact, ...]:
    """The dated facts that say otherwise than `claim`; () when nothing clearly does."""
    hold = _BY_TOPIC.get(claim.topic)
    return hold(claim, known)[:MOST_SHOWN] if hold else ()


def _arrived(claim: Claim, known: Known) -> tuple[Fact, ...]:
    if claim.says != "no":
        return ()
    of_orders = of_kind(known.records, "order")
    told = of_kind(known.records, "delivery", "replacement") or of_orders
    if any(is_in(order, "cancelled") for order in of_orders):
        return ()
    if not _may_be_about(claim.words, (*told, *of_orders)):
        return ()
    return _all(told, lambda r: is_in(r, "arrived") and is_before(r, known.said))


def _may_be_about(words: str, records: tuple[Record, ...]) -> bool:
    """Whether a thing named in `words` is among those on record; "my …" may be, if none is."""
    named = _stems(words) - _PLAIN
    held = frozenset[str]().union(*map(_things, records))
    if not named or named & held or any(char.isdigit() for char in words):
        return True
    return not held and words.startswith(("my ", "our "))


def _things(record: Record) -> frozenset[str]:
    """The words for what the record holds."""
    items = record.values.get("items")
    told = [_item(item)[0] for item in items] if isinstance(items, list | tuple) else []
    return _stems(" ".join((text(record, "item", "product", "items"), *told)))


def _refunded(claim: Claim, known: Known) -> tuple[Fact, ...]:
    def has_come(record: Record) -> bool:
        since, said = day(record.at), known.day
        waited = REFUND_IS_SEEN if claim.says == "not seen" else timedelta()
        done = is_in(record, "refunded") or not text(record, "status", "state")
        return done and (not since or not said or said - since >= waited)

    told = of_kind(known.records, "refund")
    return _all(told, lambda r: has_come(r) and is_before(r, known.said))


def _cancelled(claim: Claim, known: Known) -> tuple[Fact, ...]:
    told = _only(known.of_kind(*HEADS, "membership"))
    against_it = {"yes": "standing", "no": "cancelled"}.get(claim.says)
    return _all(told, lambda record: against_it is not None and is_in(record, against_it))


def _tier(claim: Claim, known: Known) -> tuple[Fact, ...]:
    of_customer = _customers_tier(known.customer)
    of_records = [r for r in known.of_kind("membership", "subscription") if _tier_of(r)]
    said = [tier for tier, _ in of_customer] + [_tier_of(r) for r in of_records]
    if any(claim.words in tier or not tier & {*TIERS, *_NO_TIER} for tier in said):
        return ()
    return (*(shown for _, shown in of_customer), *(fact(r) for r in of_records[-1:]))


def _customers_tier(customer: Mapping[str, Any]) -> list[tuple[frozenset[str], Fact]]:
    for name in ("tier", "level", "membership", "status", "plan"):
        value = customer.get(name)
        words = _words(value)
        if words & {*TIERS, *_NO_TIER}:
            since = _day_in(customer.get("since"))
            return [(words, Fact(f"Customer: {name} {value}"[:80], since, "record", ""))]
    return []


def _tier_of(record: Record) -> frozenset[str]:
    return _words(text(record, "tier", "level", "membership", "plan"))


def _words(value: object) -> frozenset[str]:
    plain = value.lower().replace("-", " ").replace("_", " ") if isinstance(value, str) else ""
    return frozenset(plain[:80].split())


def _dated(claim: Claim, known: Known) -> tuple[Fact, ...]:
    kinds = {
        "ordered on": ("order", "subscription"),
        "booked on": ("booking",),
        "paid on": ("payment",),
    }
    told = _only(known.of_kind(*kinds[claim.topic]))
    past = claim.past
    return _all(told, lambda r: not (past and past.may_be(day(r.at) or date.max, known.day)))


def _paid(claim: Claim, known: Known) -> tuple[Fact, ...]:
    told = known.of_kind("payment") or known.of_kind("invoice") or known.of_kind("order", "booking")
    every = [number for record in known.records for number in sums(record.values)]
    if any(abs(number - claim.amount) <= 1 + 0.02 * claim.amount for number in every):
        return ()
    told = _only(told)
    return _all(told, lambda record: _is_other_sum(money(record), claim))


def _is_other_sum(told: tuple[float, str] | None, claim: Claim) -> bool:
    return told is not None and told[0] > 0 and len({told[1], claim.currency} - {""}) < 2


def _charged(claim: Claim, known: Known) -> tuple[Fact, ...]:
    payments = of_kind(known.records, "payment")
    done = tuple(r for r in payments if is_before(r, known.said) and not is_in(r, "undone"))
    return (fact(done[0]),) if len(payments) == len(done) == 1 < claim.amount else ()


def _count(claim: Claim, known: Known) -> tuple[Fact, ...]:
    told = _only(known.of_kind("order", "booking"))
    if not told:
        return ()
    counted = _counted(told[0], claim.words)
    if counted is None or counted == claim.amount:
        return ()
    shown = fact(told[0])
    says = f"{shown.says} ({counted:g} {claim.words.split()[0]})"
    return (Fact(says, shown.at, shown.source, shown.key),)


def _counted(record: Record, words: str) -> float | None:
    """How many of `words` the record holds; None when it does not say."""
    stems = _stems(words)
    for name, value in record.values.items():
        if isinstance(value, int) and not isinstance(value, bool) and _stems(name) & stems:
            return value
    items = record.values.get("items")
    told = map(_item, items if isinstance(items, list | tuple) else ())
    found = [quantity for name, quantity in told if _stems(name) & stems]
    return sum(found) if found and min(found) > 0 else None


def _stems(words: str) -> frozenset[str]:
    plain = words[:200].lower().replace("_", " ").replace("-", " ")
    return frozenset(word.rstrip("s") for word in plain.split())


def _item(item: object) -> tuple[str, float]:
    """The name of one thing ordered, and how many of it; -1 when that is not said."""
    if isinstance(item, str):
        return item, 1
    if not isinstance(item, Mapping):
        return "", -1
    name = next((v for k in ("name", "item", "title") if isinstance(v := item.get(k), str)), "")
    count = next((item[k] for k in ("quantity", "count", "number") if k in item), 1)
    return name, count if isinstance(count, int | float) else -1


def _paid_by(claim: Claim, known: Known) -> tuple[Fact, ...]:
    told = known.of_kind("payment") or known.of_kind("order", "booking")
    told = tuple(r for r in told if means(text(r, "method", "means", "paid_by", "payment_method")))
    return _all(
        told,
        lambda r: (
            bool(claim.says)
            and means(text(r, "method", "means", "paid_by", "payment_method")) != claim.says
        ),
    )


def _has(claim: Claim, known: Known) -> tuple[Fact, ...]:
    told = _only(known.of_kind("order", "booking", "subscription"))
    return tuple(
        Fact(f"{fact(record).says} ({name}: {value})"[:100], record.at, "record", record.key)
        for record in told
        for name, value in record.values.items()
        if _is_without(name, value, claim, known.day)
    )[:1]


def _is_without(name: str, value: object, claim: Claim, said: date | None) -> bool:
    if claim.words not in name.lower():
        return False
    if name.lower().endswith(("until", "ends", "end", "expires")):
        ends = _day_in(value)
        return ends is not None and said is not None and ends < said
    return value is False or str(value).lower() in _NO


def _within(claim: Claim, known: Known) -> tuple[Fact, ...]:
    told = known.of_kind("delivery") or known.of_kind("order")
    most = timedelta(days=claim.amount + 1)
    said = known.day
    return _all(told, lambda r: said is not None and said - (day(r.at) or said) > most)


def _all(records: Iterable[Record], says_otherwise: Callable[[Record], bool]) -> tuple[Fact, ...]:
    """All of `records` as facts when there are any, and each of them says otherwise."""
    told = tuple(records)
    return tuple(map(fact, told)) if told and all(map(says_otherwise, told)) else ()


def _only(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """The only one of `records`; where there are several, none can be held against the words."""
    return records if len(records) == 1 else ()


def _day_in(value: object) -> date | None:
    if isinstance(value, date):
        return day(value)
    try:
        return datetime.fromisoformat(value).date() if isinstance(value, str) else None
    except ValueError:
        return None


_BY_TOPIC: Mapping[str, Callable[[Claim, Known], tuple[Fact, ...]]] = {
    "arrived": _arrived,
    "refunded": _refunded,
    "cancelled": _cancelled,
    "tier": _tier,
    "ordered on": _dated,
    "booked on": _dated,
    "paid on": _dated,
    "paid": _paid,
    "charged": _charged,
    "count": _count,
    "paid by": _paid_by,
    "has": _has,
    "within": _within,
}
