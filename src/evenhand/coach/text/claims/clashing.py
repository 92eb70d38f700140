"""Whether two claims of one writer, the second made after the first, cannot both hold.

Things change: what had not come may have come since, what was sealed may have been opened. So only
what cannot be undone counts (it came, it was used), and what was never other than it is (a day, a
sum, how it was paid).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from evenhand.coach.text.claims.claiming import Claim

_LASTING = {
    ("arrived", "no"): ("arrived", "yes"),
    ("opened", "no"): ("opened", "yes"),
    ("used", "no"): ("used", "yes"),
    ("cancelled", "never"): ("cancelled", "yes"),
}
_USING_OPENS = {("opened", "no"): ("used", "yes")}
_OFF = 0.02


def clash(now: Claim, then: Claim, on: date | None, stated: date | None) -> bool:
    """Whether `now`, said on the day `on`, and `then`, stated earlier, cannot both be true."""
    new, old = (now.topic, now.says), (then.topic, then.says)
    if old in (_LASTING.get(new), _USING_OPENS.get(new)):
        return True
    if now.topic != then.topic:
        return False
    if now.past is not None:
        return _other_day(now, then, on, stated)
    differ = _DIFFER.get(now.topic)
    return differ is not None and differ(now, then)


def _other_day(now: Claim, then: Claim, on: date | None, stated: date | None) -> bool:
    """Whether the one day named by its date is surely not the other."""
    if now.past is None or then.past is None:
        return False
    first, second = then.past.on(stated), now.past.on(on)
    if second is not None:
        return not then.past.may_be(second, stated)
    return first is not None and not now.past.may_be(first, on)


def _other_sum(now: Claim, then: Claim) -> bool:
    one = len({now.currency, then.currency} - {""}) < 2
    return one and abs(now.amount - then.amount) > 1 + _OFF * then.amount


def _other_count(now: Claim, then: Claim) -> bool:
    one, other = (claim.words.split()[0].rstrip("s") for claim in (now, then))
    return one == other and now.amount != then.amount


def _other_means(now: Claim, then: Claim) -> bool:
    return bool(now.says) and bool(then.says) and now.says != then.says


def _other_tier(now: Claim, then: Claim) -> bool:
    return now.words != then.words


_DIFFER: Mapping[str, Callable[[Claim, Claim], bool]] = {
    "paid": _other_sum,
    "count": _other_count,
    "paid by": _other_means,
    "ordered by": _other_means,
    "tier": _other_tier,
}
