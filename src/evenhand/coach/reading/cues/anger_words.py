"""Words of anger, or a harsh verdict on the matter or on the organisation.

Why it matters: an angry customer who is interrupted, corrected or given reasons gets angrier. One
who has been heard out can be helped.

What it often means: angry at the matter. This is not abuse; the words are aimed at what happened.

Source: Canity, How to Deal with Customers (2022); Jin and Aletras 2021 (how severely people
complain).
"""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Rule

rule = Rule(concern="feeling", hint="Anger at the matter or at the organisation.")

notices = (
    "And I'm totally «sick of» it.",
    "This is «unacceptable», I want the manager.",
    "«Worst» garage in town.",
    "im «fed up» with calling every morning about the same pipe",
    "An hour for a coffee is «pathetic».",
    "Your driver «hung up on» my mother.",
)

ignores = (
    "I'm not angry, I only want to know what happened.",
    "Everything is fine now, no need to be furious any more.",
    "My son was sick of course the whole flight, but your crew were kind.",
    "If the worst comes to the worst we can collect it.",
    "I feel awful about asking.",
    "The angry birds mug is for my son.",
    "What a nightmare choosing between your rooms, all so pretty.",
    "I had a horrible cold last week, could I move my booking?",
)

find = phrases(
    *words("anger"),
    unless=(
        "worst comes to the worst",
        "sick of course",
        "no need to be (angry|furious|mad)",
        "(nuts|nut) (and|allergy|free)",
        "peanuts",
        "(without|if it) fail",
        "mad about (you|your|the [lovely|new])",
        "nut*",
        "fail to",
        "fail (on|at|after|when|if|with)",
        "(horrible|terrible|awful|worst) (day|week|cold|flu|weather|accident|headache|storm|news)",
        "(why|would|did|does|could|will|may|might) ... fail",
        "(top-up|transfer|payment|upload|download) ... fail",
        "i don't use",
        "insane (deal|value|discount)",
        "best and worst",
        "(can|could|would|will|please) [you] [still|please] give me my money back",
        "(feel|feeling|felt|feels) (awful|terrible|horrible) (about|writing|for|that|asking)",
        "(a|what a) nightmare choosing",
        "angry birds",
        "unbelievable (bargain|value|price|quality|view)",
    ),
    unless_negated=True,
)
