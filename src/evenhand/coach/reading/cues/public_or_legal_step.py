"""They name a public or legal step: a review, the press, a lawyer, the ombudsman.

Why it matters: tell the lead, keep to facts, answer the matter. A counter-threat never helped, and
one post can travel further than any reply.

What it often means: angry, and sure that nobody listens otherwise.

Source: ideas collected from bloopglobal.com on customers as the voice of a business (one post can
make or break it); consumer law names the bodies.
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="risk", hint="They name a public or legal step: tell the lead.")

notices = (
    "«My lawyer will» write to you.",
    "I will «leave a review» that you will not like.",
    "the «ombudsman» has my letter",
    "Then I'll «post this everywhere».",
    "I have asked my bank for a «chargeback».",
    "If it is not here by Friday I am «going to a solicitor».",
    "Have «sent it to the papers», perhaps that helps.",
)

ignores = (
    "I am a lawyer and need a desk lamp.",
    "Will you post the parcel today?",
    "I read your review of the lamp, so I booked.",
    "Is it legal to park there overnight?",
    "I would love to leave a review for Ana.",
    "Is the legal advice line part of the cover?",
    "What is a chargeback?",
    "We sent it to the paper mill last week, is it there?",
)

find = phrases(
    *words("public_or_legal_step"),
    unless=(
        "love to leave",
        "(is|what's|what is) a chargeback",
        "paper (mill|shop|bank)",
        "legal advice (line|cover|service)",
        "(one|1) star, and only because",
        "leave [you] [a|an] (great|good|glowing|five star|5 star|positive|nice) review",
    ),
)
