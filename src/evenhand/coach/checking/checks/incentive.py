"""A reward tied to a good review.

Why it matters: a bought review is worth nothing to the next customer, and in the United States a
reward for a positive one has been unlawful since 21 October 2024. Elsewhere the rules differ; none
of them likes it hidden.

Say instead: ask what stood out, and whether their own words may be used. No reward. Where the house
gives one all the same, it is for any review, good or bad, and said openly.

Source: Federal Trade Commission, rule on consumer reviews and testimonials, 16 CFR part 465.
"""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern
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
    "Leave us «five stars in the store and we'll send you a month free».",
    "For «a five-star review on the portal you will be entered to win a hamper».",
    "If «you review us, show it at the till and you get £5».",
    "Rate us «10 out of 10 in the survey and £10 is yours».",
)

ignores = (
    "Would you leave us a review?",
    "The voucher is for the late train.",
    "We read every review, good or bad, and give nothing for it.",
    "Thank you for the five-star review! May we quote it?",
    "Here is your refund. Should you want to review the hotel, the link is below.",
    "A free room is on the third floor.",
    "Thank you for the five stars, the £5 for the late train are on the card.",
    "If you review us, say it as it was; we give nothing for it.",
    "We are proud of five stars in the guide, and you get the key at nine.",
)

_REWARD = (
    r"(?:\d{1,2} ?% (?:off|discount)|[\u00a3$\u20ac]\d{1,4}|\d{1,4} (?:euros?|pounds|points)"
    r"|discount|voucher|coupon|gift ?card|gift|cash ?back|credit|prize|refund(?: the \w{3,15})?"
    r"|reward|bonus|points|(?:month|week|year|one) (?:for )?free|free \w{3,15}|chance to win"
    r"|win an? \w{3,15}|draw)"
)
_GOOD = (
    r"(?:good|nice|positive|great|happy|glowing|favou?rable|kind"
    r"|(?:five|5|four|4|ten|10)[- ](?:stars?|out of (?:five|5|10|ten)))"
)
_REVIEW = r"(?:reviews?|ratings?|testimonials?|feedback|comments?|stars)"
_PRAISE = rf"(?:{_GOOD} {_REVIEW}|(?:five|5) stars|(?:10|ten) out of (?:10|ten)|you review us)"
_ANY = rf"(?:{_PRAISE}|(?:leave|leaving|write|writing|post|posting) (?:us )?an? {_REVIEW})"
_IF = r"(?:if you|for|in (?:return|exchange) for|when you|once you)"
_TOLD = r"(?:get|gets|send you|give you|receive|entered|we will|we'll|claim)"
_NEEDS = (
    "review",
    "reviews",
    "rating",
    "ratings",
    "testimonial",
    "feedback",
    "stars",
    "star",
    "out",
)

find = either(
    pattern(
        rf"\b(?P<found>(?:an? |the )?{_REWARD}\b(?: \w+){{0,4}}? {_IF}\b(?: \w+){{0,3}}? {_ANY})\b",
        needs=_NEEDS,
    ),
    pattern(
        rf"\b(?P<found>(?:an? )?{_ANY}\b[^.!?;\n]{{0,70}}?(?:\b{_TOLD}\b[^.!?;\n]{{0,30}}?(?<!\w)"
        rf"{_REWARD}|(?<!\w){_REWARD} is yours)\b)",
        needs=_NEEDS,
    ),
)
