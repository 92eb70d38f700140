"""A reward tied to a good review.

Why it matters: a bought review is worth nothing to the next customer, and in the United States a
reward for a positive one has been unlawful since 21 October 2024. Elsewhere the rules differ; none
of them likes it hidden.

Say instead: ask what stood out, and whether their own words may be used. No reward. Where the house
gives one all the same, it is for any review, good or bad, and said openly.

Source: Federal Trade Commission, rule on consumer reviews and testimonials, 16 CFR part 465.
"""

from __future__ import annotations

from evenhand.coach.kinds import pattern
from evenhand.coach.rule import Rule

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
)

ignores = (
    "Would you leave us a review?",
    "The voucher is for the late train.",
    "We read every review, good or bad, and give nothing for it.",
    "Thank you for the five-star review! May we quote it?",
    "Here is your refund. Should you want to review the hotel, the link is below.",
    "A free room is on the third floor.",
)

_REWARD = (
    r"(?:\d{1,2} ?% (?:off|discount)|discount|voucher|coupon|gift ?card|cash ?back|credit|prize"
    r"|reward"
    r"|refund|free \w{3,15}|bonus|points|chance to win)"
)
_GOOD = (
    r"(?:good|nice|positive|great|happy|glowing|five[- ]star|5[- ]star|4[- ]star|favou?rable|kind)"
)
_REVIEW = r"(?:reviews?|ratings?|testimonials?|feedback|comments?|stars)"

find = pattern(
    rf"\b(?P<found>(?:an? |the )?(?:{_REWARD}\b(?: \w+){{0,4}}? (?:if you|for|in (?:return"
    rf"|exchange) for|when you)"
    rf"\b(?: \w+){{0,3}}? {_GOOD} {_REVIEW}\b"
    rf"|{_GOOD} {_REVIEW}\b,? (?:and|to|for) [^.!?;\n]{{0,40}}?{_REWARD}\b(?: the \w{{3,15}})?))",
)
