"""What a colleague does next, told as a fact: "Nico rings you at 4".

Why it matters: it sounds settled, and the customer waits by the telephone for a person they know by
name.

What it often means: it is in somebody's diary. Make sure that it is in the right one.

Source: Olshtain and Weinbach (1987): a complaint is the breach of an expectation.
"""

from __future__ import annotations

from evenhand.coach.kinds import either
from evenhand.coach.promising.colleagues import is_colleague
from evenhand.coach.promising.told import told
from evenhand.coach.promising.verbs import ACT, ACTING, ACTS, any_of
from evenhand.coach.rule import Rule

rule = Rule(concern="promise", hint="Told as settled: make sure that they know of it.")

notices = (
    "I have found the boiler part, and «Ruth fits it on Tuesday between 1 and 3».",
    "«Our duty manager Elin is ringing you within 20 minutes».",
    "The results are with the vet, and «she calls you at 16:30».",
    "Logged as 4417, «electrician comes on Wednesday».",
    "Jaap has your keys and «rings your bell by 1».",
    "«Surveyor to ring you on Monday».",
)

ignores = (
    "She rings you every Monday at nine.",
    "The courier comes on Friday.",
    "Your sister calls us on Monday.",
    "The sales office is closing at 5.",
    "Nico rang you yesterday at 4.",
    "Ruth fits boilers.",
)

_COMES = ("knocks", "goes", "decides")


def _is_left_out_or_a_colleague(subject: str) -> bool:
    return not subject or is_colleague(subject)


_TO_ACT = any_of((*ACT, "follow"))

find = either(
    told(any_of((*ACTS, *_COMES)), (*ACTS, *_COMES), by=is_colleague),
    told(rf"{any_of(ACTS)} (?:you|your|him|her|them)\b", ACTS, by=lambda subject: not subject),
    told(
        rf"(?:is|are) (?:now |already )?(?!working (?:from|until|on \\w+day|hard)){any_of(ACTING)}",
        ("is", "are"),
        by=is_colleague,
    ),
    told(rf"to (?:ring|call|phone|visit|contact|come|fit|{_TO_ACT})", ("to",), by=is_colleague),
)
