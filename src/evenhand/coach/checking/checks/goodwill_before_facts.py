"""Money is given before anybody has looked, or more of it than the house allows.

Why it matters: it rewards the false claim and shortchanges the honest one who is asked for proof.
And if looking shows more harm, the matter has already been priced.

Say instead: look first, with a time: "I'll see what happened to the bill and write by five. If it
was us, the whole sum goes back today." A small sum on trust may be the custom of your house.

Source: tau2-bench, airline policy: compensation after the facts are confirmed, within limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Facts, Span

rule = Rule(
    concern="trust",
    hint="Given before it was looked into, or above the limit. Look first.",
    since="0.2",
)

_LIMIT = Facts(policies=({"clause": "7", "rule": "Goodwill credit: up to 20 EUR per case."},))

notices = (
    "«I've credited £25» to you, and I'll find out what happened.",
    "«I have sent you 500 euros today», and tomorrow we will look into whether it was our van.",
    "For your disappointment «we'll credit £50», no need to send anything.",
    "«Here's a $30» voucher while we look into what happened to the harp.",
    Answering("", "That was our mistake. «I've credited 45 EUR» to your card.", facts=_LIMIT),
)

ignores = (
    "I've looked: we charged twice. I've credited £25 to your card.",
    "I'll find out what happened to the £25.",
    "We have refunded 25 euros. If anything else is wrong, I'll look into it.",
    Answering("", "That was our mistake. I've credited 15 EUR to your card.", facts=_LIMIT),
    Answering("", "I've refunded the 45 EUR that you paid for the jug.", facts=_LIMIT),
    "You paid us 500 euros, and tomorrow we will look into the order.",
)

_DIGITS = r"\d{1,7}(?:[.,]\d{1,3}){0,3}"
_SUM = rf"(?:[£$€]\s?{_DIGITS}|{_DIGITS}\s?(?:€|euros?|pounds?|dollars?|eur|gbp|usd|%)(?!\w))"
_GIVEN = re.compile(
    r"\b(?:i|we)(?:'ve| have|'ll| will|'m| am|'re| are)(?: now| already| just"
    r"| also)? (?:credit(?:ed|ing)?|knock(?:ed|ing)?|tak(?:e|en|ing)|tak(?:e|en|ing) off"
    r"|refund(?:ed|ing)?|sen[dt](?:ing)?|add(?:ed|ing)?|put(?:ting)?|appl(?:y|ied|ying)|issu(?:e"
    r"|ed|ing)|pa(?:y|id|ying)|giv(?:e|en|ing)) "
    rf"(?:you |your account |back )?(?:an? |the )?(?:\w+ ){{0,2}}?(?P<sum>{_SUM})(?: today)?"
)
_TOKEN = re.compile(
    rf"\b(?:here(?:'s| is)|please (?:accept|take)) (?:an? )?(?:\w+ ){{0,2}}?(?P<sum>{_SUM})"
)
_TO_LOOK = re.compile(
    r"\b(?:i|we)(?:'ll| will|'m going to| are going to| am going to|'re going to)(?: now| then"
    r"| also)? (?:see (?:what|whether|if|why)|find out|check (?:what|whether|if|why)"
    r"|look into (?:what|whether|why|how|it|this)|investigate|ask (?:what|whether|why))"
    r"|\bwhile (?:we|i)(?:'re| are|'m| am)? (?:\w+ )?(?:look|investigat|check|find out)\w*"
    r"|\b(?:don't|do not) (?:yet )?know (?:yet )?(?:what|whether|why|if)"
    r"|\bnot sure (?:yet )?(?:what|whether)|\b(?:no (?:proof|receipt|photo) (?:needed|required)"
    r"|don't need (?:to see|any proof|a receipt))\b|\b(?:haven't|have not"
    r"|not yet) (?:\w+ )?(?:checked|looked|investigated|seen)\b|\b(?:no need to (?:send|show"
    r"|prove)|no questions asked|without (?:any )?(?:proof|checking|evidence))\b"
)
_FOUND = re.compile(
    r"\b(?:i've|i have|we've|we have) (?:now )?(?:looked|checked|read|seen|found)\b"
    r"|\bi can see\b|\bwe can see\b|\b(?:our|my) (?:mistake|fault|error)\b|\bif (?:anything"
    r"|something)\b|\bwe (?:charged|overcharged|sent)\b"
)
_GOODWILL = re.compile(r"\b(?:goodwill|credit|voucher|compensation|gesture|discount)\b")
_LIMIT_OF = re.compile(
    r"\b(?:up to|at most|no more than|not more than|maximum(?: of)?|max\.?|limit(?: of| is)?"
    r"|not exceed(?:ing)?)\s*:?\s*[£$€]?\s?(?P<limit>\d+(?:[.,]\d{1,2})?)"
)


def find(look: Look) -> Iterator[Span]:
    """The first sum that is given before the facts are known, or beyond a limit of the policies."""
    given = _GIVEN.search(look.lower) or _TOKEN.search(look.lower)
    if given is None:
        return
    unseen = _TO_LOOK.search(look.lower) and not _FOUND.search(look.lower)
    if unseen or _is_beyond(given, look.facts.policies):
        yield Span(given.start(), given.end())


def _is_beyond(given: re.Match[str], policies: tuple[Any, ...]) -> bool:
    """Whether goodwill is above what the policies allow; money given back is no goodwill."""
    if "refund" in given.group():
        return False
    limits = [limit for policy in policies if (limit := _limit_of(policy)) is not None]
    amount = _number(re.sub(r"[^\d.,]", "", given["sum"]))
    return bool(limits) and amount is not None and amount > max(limits) and "%" not in given["sum"]


def _limit_of(policy: Any) -> float | None:
    """The limit that a policy sets on goodwill, as its `limit` or in the words of its `rule`."""
    said = str(policy.get("rule", "")).lower()
    if not _GOODWILL.search(said):
        return None
    if isinstance(policy.get("limit"), int | float):
        return float(policy["limit"])
    found = _LIMIT_OF.search(said)
    return _number(found["limit"]) if found else None


def _number(written: str) -> float | None:
    try:
        return float(written.rstrip(".,").replace(",", "."))
    except ValueError:
        return None
