"""What a message says has happened, so that it can be held against what is known beside it.

A claim is what the writer states as a fact about their own matter: "it never arrived", "I paid
49 €", "as a gold member", "I ordered it on 3 March". It is no claim when it is asked ("was I
charged twice?"), supposed ("if it never arrives"), doubted ("maybe"), told of somebody else ("my
neighbour's parcel never came"), quoted ("the driver says") or taken back by a "not". A part of the
matter ("the second parcel", "the rest") is left alone as well: what is known of the whole says
nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from evenhand.coach.spoken import Span
from evenhand.coach.text.claims import goods, paying, standing
from evenhand.coach.text.claims.ways import Way
from evenhand.coach.text.money import money_of
from evenhand.coach.text.negation import negated
from evenhand.coach.text.numbers import number
from evenhand.coach.text.past import Past, past_of
from evenhand.coach.text.sentences import sentence_at

_PEOPLE = (
    r"neighbou?r|friend|sister|brother|mother|mum|mom|father|dad|parent|son|daughter|aunt|uncle"
    r"|cousin|colleague|boss|customer|flatmate|roommate|grandmother|grandfather|gran|mate|husband"
    r"|wife|partner|girlfriend|boyfriend|guest|tenant|client"
)
_OTHERS = re.compile(
    rf"\b(?:my|our|an?|her|his|their|another|other|the)\s(?:\w+\s)?(?:{_PEOPLE})(?:'?s'?)?\b"
    r"|\b(?:his|her|their)\s(?:order|parcel|package|booking|refund|account|membership|card)\b"
    r"|\b(?:someone|somebody|people|everyone|he|she|they)\s(?:else|also|have|has|had|was|were)?\s?$"
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|in case|suppose|supposing|assuming|until|should it|had it|had i"
    r"|maybe|perhaps|might|possibly|not sure|not certain|could have|may have|don't know|no idea"
    r"|wonder\w{0,4}|afraid|worried|hope|hoping|wish|dreamt|pretend|as though|supposedly"
    r"|apparently|allegedly|marked as|last time|last year|years ago|once before|in the past"
    r"|according to (?:you|your|the)"
    r"|(?:previous|other|another|earlier|different|last) (?:order|time|booking|parcel|one)"
    r"|would be|would have|want to|going to|used to|when it|when they)\b"
)
_TOLD = re.compile(
    r"\b(?P<who>[\w']+)\s(?:(?:has|have|had|clearly|always|still|also|just)\s)?"
    r"(?:says?|said|told|claims?|claimed|shows?|showed|states?|stated|writes?|wrote|insists?"
    r"|insisted|thinks?|believes?|reads?|promised)\b"
)
_OURSELVES = re.compile(r"\b(?:i|we)\b")
_ASKS = re.compile(r"\b(?:why|how come|how is it|how can it)\b")
_IS_IT = re.compile(
    r"\W{0,3}(?:so\s|and\s|but\s)?(?:was|were|did|do|does|is|are|am|has|have|had|can|could|will|would"
    r"|should|may)\b"
)
_CLAUSE = re.compile(r"[,.;:!?()\n\u2013\u2014]")
_PART = re.compile(
    r"\b(?:second|third|other|another|rest|half|part|parts|missing|replacement|new|spare|return"
    r"|exchange|previous|first|one of|both|(?<!at )all"
    r"|last(?! (?:week|month|year|night|\w{3,6}day)\b)|full|fully|entire|whole|remaining|difference"
    r"|deposit|postage|shipping|delivery (?:fee|charge|cost)|extra|each|per|monthly"
    r"|yearly|an? (?:week|month|year))\b"
)
_NOT_GOODS = re.compile(
    r"\b(?:refund|money|repl(?:y|ies)|answer|response|e-?mails?|mail|message|confirmation|invoice"
    r"|receipt|call|callback|technician|engineer|plumber|electrician|driver|courier|man|woman"
    r"|nobody|code|voucher|credit|link|tracking|letter|visit|bus|train|taxi|information"
    r"|update|news|apology|help|explanation|discount|points|password|label|charger|manual|bill"
    r"|documents?|transfer|verification|itinerary|own|salary|notification|text|sms|statement|screws?|lid|cable)\b"
)
_TIMES = {"twice": 2.0, "two times": 2.0, "double": 2.0, "three times": 3.0}
WAYS: tuple[Way, ...] = (*goods.WAYS, *paying.WAYS, *standing.WAYS)
"""Every way to claim something."""

_WORD = re.compile(r"[a-z0-9]+")
_MONEY = re.compile(r"[£€$]\s?\d|\d\s?[£€$]")
_LOOK_BACK = 90
_LOOK_ON = 30
_FAR = 400
_MOST = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: its `topic` and what it `says` of it, as WAYS list them.

    `words` is what it is about (a tier, a thing), `amount` a number or sum, `currency`
    three letters, `past` the day named, as far as the topic has them.
    """

    topic: str
    says: str
    span: Span
    words: str = ""
    amount: float = 0.0
    currency: str = ""
    past: Past | None = None


@lru_cache(maxsize=16)
def claims_in(lower: str, sentences: tuple[Span, ...]) -> tuple[Claim, ...]:
    """The first claims in `lower` (lower case, straight apostrophes); one a topic and place."""
    words = frozenset(_WORD.findall(lower))
    found = [
        claim
        for way in WAYS
        if not way.needs.isdisjoint(words)
        for match in way.regex.finditer(lower)
        if _stands(way, match, lower, sentences)
        for claim in _read(way, match)
    ]
    found.sort(key=lambda claim: (claim.span.start, -claim.span.end))
    kept: dict[str, Claim] = {}
    return tuple(claim for claim in found if _is_apart(kept, claim))[:_MOST]


def _is_apart(kept: dict[str, Claim], claim: Claim) -> bool:
    last = kept.get(claim.topic)
    if last is not None and claim.span.start < last.span.end:
        return False
    kept[claim.topic] = claim
    return True


def _read(way: Way, match: re.Match[str]) -> Iterator[Claim]:
    groups = match.groupdict()
    words = groups.get("words") or groups.get("subject") or ""
    said = groups.get("number")
    start, end = match.span("found") if "found" in groups else match.span()
    end -= len(match.string[start:end]) - len(match.string[start:end].rstrip(" .,\n"))
    past = past_of(match) if "ago" in groups else None
    if "ago" in groups and past is None:
        return
    amount, currency = money_of(match) if "sum" in groups else (0.0, "")
    if said is not None:
        amount = _TIMES.get(said) or number(said)
    says = way.canon(words) if way.canon else way.says
    yield Claim(way.topic, says, Span(start, end), words, amount, currency, past)


def _stands(way: Way, match: re.Match[str], lower: str, sentences: tuple[Span, ...]) -> bool:
    """Whether the writer states it as a fact about their own matter, and of the whole of it."""
    start = match.start()
    whole = sentences[sentence_at(sentences, start)] if sentences else Span(0, len(lower))
    sentence = Span(max(whole.start, start - _FAR), min(whole.end, match.end() + _FAR))
    before = lower[sentence.start : start]
    if _OTHERS.search(before) or _SUPPOSED.search(before) or _told_by_others(before):
        return False
    if _is_asked(lower[sentence.start : sentence.end], before, match.end() - sentence.start):
        return False
    if way.affirms and negated(lower, start):
        return False
    about = match.groupdict().get("subject")
    after = _CLAUSE.split(lower[match.end() : match.end() + _LOOK_ON], maxsplit=1)[0]
    if way.whole and (_PART.search(match.group()) or _PART.search(after)):
        return False
    return not way.goods or _is_goods(lower, match.span(), sentence, about)


def _is_goods(lower: str, place: tuple[int, int], sentence: Span, subject: str | None) -> bool:
    """Whether what came or did not come is what was ordered, and not a reply or a person."""
    start, end = place
    next_words = " ".join(_CLAUSE.split(lower[end : end + _LOOK_ON])[0].split()[:2])
    if _NOT_GOODS.search(next_words) or "back" in next_words:
        return False
    if subject is None:
        if lower[sentence.start : start].strip(" \"'") not in ("", "and", "but", "so", "still"):
            return False
        subject = ""
    if _NOT_GOODS.search(subject) or _OTHERS.search(subject) or _PART.search(subject):
        return False
    named = subject.strip() not in ("", "it", "they", "them", "this", "that")
    back = lower[max(0, start - _LOOK_BACK) : start]
    return named or not any(other.search(back) for other in (_NOT_GOODS, _PART, _MONEY))


def _is_asked(sentence: str, before: str, end: int) -> bool:
    """Whether the claim is what is asked, not what a question rests on ("…, so where is it?")."""
    if not sentence.endswith("?") or _ASKS.search(before):
        return False
    return _IS_IT.match(sentence) is not None or not _CLAUSE.search(
        sentence, end, len(sentence) - 1
    )


def _told_by_others(before: str) -> bool:
    return any(
        not _OURSELVES.search(before[max(0, told.start() - 14) : told.end()])
        for told in _TOLD.finditer(before)
    )
