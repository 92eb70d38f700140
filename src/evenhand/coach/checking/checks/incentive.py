"""A reward tied to a good review.

Why it matters: a bought review is worth nothing to the next customer, and in the United States a
reward for a positive one has been unlawful since 21 October 2024. Elsewhere the rules differ; none
of them likes it hidden.

Say instead: ask what stood out, and whether their own words may be used. No reward. Where the house
gives one all the same, it is for any review, good or bad, and said openly.

Source: Federal Trade Commission, rule on consumer reviews and testimonials, 16 CFR part 465.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="law",
    hint="A reward for praise may be unlawful. Ask for their words, give nothing.",
)

notices = (
    "Leave us «a five-star review and you get 10 % off».",
    "We'll send «a voucher if you leave a positive review».",
    "There is «a free coffee for every good review».",
    "Write «a nice review and we will refund the delivery».",
    "You get «a discount in return for a 5 star rating».",
    "Leave us «five stars in the store and we'll send you a month free».",
    "For «a five-star review on the portal you will be entered to win a hamper».",
    "If you «review us, show it at the till and you get £5».",
    "«Rate us 10 out of 10 in the survey and £10» is yours.",
    "Pop us «a quick review and the next coffee is on us».",
)

ignores = (
    "Would you leave us a review?",
    "The voucher is for the late train.",
    "We read every review, good or bad, and give nothing for it.",
    "Thank you for the five-star review! May we quote it?",
    "Here is your refund. Should you want to review the hotel, the link is below.",
    "A free room is on the third floor.",
    "Feel free to leave us a review.",
    "Thank you for leaving a five-star review, the £5 for the late bus are on your card.",
    "Thank you for the five stars, the £5 for the late train are on the card.",
    "If you review us, say it as it was; we give nothing for it.",
    "We are proud of five stars in the guide, and you get the key at nine.",
)

_KIND = r"(?:good|nice|positive|great|kind|glowing|quick|short|lovely|(?:five|5|four|4)[- ]star)"
_REVIEW = re.compile(
    rf"\b(?:(?:an? |every |each )?(?:{_KIND} )?(?:reviews?|ratings?|testimonials?|write-?up"
    rf"|shout-?out"
    r"|(?:five|5) stars|5\*|(?:10|ten)(?:/| out of )(?:10|ten))|(?:review|rate) us)"
)
_ASKED = re.compile(
    r"\b(?:leav(?:e|ing)|writ(?:e|ing)|post(?:ing)?|giv(?:e|ing)|drop|pop|share|rate|review us"
    r"|if you"
    r"|when you|once you|(?<!you )for (?:an?|every|each|any|your)|in (?:return|exchange) for)\b"
)
_REWARD = re.compile(
    r"(?:\b\d{1,2} ?%(?: off| discount)?|[\u00a3$\u20ac]\d{1,4}(?: off)?|\b(?:an? )?(?:discount"
    r"|voucher|coupon|gift ?card|gift|cash ?back|credit|prize draw|prize|reward|hamper|bonus"
    r"|upgrade"
    r"|treat|(?<!feel )free (?!to\b)\w{3,15}|chance to win|win an? \w{3,15}|(?!feel)\w{3,9} free)\b"
    r"|\b(?:vouchers|points|money off|half price|refund the \w{3,15}|on (?:us|the house))\b)"
)
_THANKED = re.compile(r"\bthank\w*\b[^,;:]{0,40}$")
_OPEN = re.compile(r"\b(?:good or bad|honest|whatever you (?:think|write)|nothing for)\b")
_HEARD = frozenset(
    (
        *("review", "reviews", "rate", "rating", "ratings", "testimonial", "testimonials", "stars"),
        *("5", "10", "ten", "up", "out", "writeup"),
    )
)
_FAR = 90
_LONGEST = 600


def find(look: Look) -> Iterator[Span]:
    """From the review to the reward or back, in each sentence that asks for the one with both."""
    if look.words.isdisjoint(_HEARD):
        return
    for sentence in look.sentences:
        told = sentence.of(look.lower)[:_LONGEST]
        review, reward = _REVIEW.search(told), _REWARD.search(told)
        if review is None or reward is None or not _ASKED.search(told) or _OPEN.search(told):
            continue
        first, last = sorted((review.span(), reward.span()))
        if last[0] - first[1] <= _FAR and not _THANKED.search(told[: review.start()]):
            yield Span(sentence.start + first[0], sentence.start + last[1])
