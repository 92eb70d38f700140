"""Telling the customer what to feel, or not to feel: calm down, don't worry, no need to be upset.

Why it matters: what a customer feels can never be wrong, only what they think; nobody is calmed by
being told to be. It says that the feeling is the problem.

Say instead: the feeling as you see it, and what you do about its cause. To someone new and merely
unsure, "don't worry" is kind and is left alone.

Source: the essay collection "The customer is always right" (curated idea cards): imagine being told
how you should be feeling.
"""

from __future__ import annotations

from evenhand.coach.checking.theirs import situation
from evenhand.coach.kinds import only_if, phrases
from evenhand.coach.rule import Rule

rule = Rule(
    concern="feeling",
    hint="Nobody can be told what to feel. Say what you will do about it.",
)

notices = (
    "«Please calm down», sir.",
    "«Please do not worry». Just contact the ward.",
    "«There's no need to be upset» about a scratch.",
    "«You're overreacting», it is only a deposit.",
    "«Dont panic», the exam has been moved.",
    "«No need to get angry».",
    "«You shouldn't feel» that way about the teacher.",
    "«Please don't be cross» with the driver.",
    "It is only a bin, so «try not to get upset».",
    "Let us all «keep calm» about the deposit.",
    "«You should be grateful» that the bus came.",
)

ignores = (
    "Don't worry about the postage, we pay it.",
    "You need not worry about sending it back.",
    "I would be worried too.",
    "I can see why you are upset.",
    "The baby needs calm, down to the lighting.",
    "Don't be shy, ask me anything.",
    "The pool stays calm until noon, so do not be late.",
)

_FEELINGS = "(upset|angry|mad|rude|emotional|annoyed|sad|disappointed|frustrated|alarmed)"

find = only_if(
    lambda look: situation(look) != "confused",
    phrases(
        "[please] (calm down|cool down|relax|chill|cheer up)",
        "[please] (don't|do not) (worry|panic|stress|fret|get upset|get angry|get emotional)",
        "[please] (don't|do not) be [so|too] (upset|angry|mad|disappointed|anxious|cross|sad"
        "|alarmed|annoyed|frustrated|dramatic)",
        "[please] try not to (worry|panic|stress|get upset|be upset|be angry|get angry)",
        "(there's|there is) no (need|reason) to (worry|panic|shout|get upset|get angry|be alarmed)",
        f"[there's|there is] no (need|reason) to (be|get|feel) {_FEELINGS}",
        "you're [just] (overreacting|over-reacting|being dramatic|being unreasonable)",
        "you are [just] (overreacting|over-reacting|being dramatic|being unreasonable)",
        "you (shouldn't|should not) (feel|be) " + _FEELINGS,
        "you (shouldn't|should not) feel",
        "(take a deep breath|get over it|hold your horses|chin up|look on the bright side)",
        "(keep|stay|remain) calm",
        "(nothing|not anything) to (worry|be upset|be angry|get upset|panic|fret|stress) about",
        "no need for (that tone|the tone|this tone|alarm|anger|shouting|capitals|all the)",
        "you should be (glad|happy|grateful|pleased|thankful|relieved)",
        "[it's|it is] not (the end of the world|a big deal|worth getting)",
        "(could|would) be (worse|much worse)",
        "(don't|do not) (take it personally|take it to heart|get worked up|lose heart|overreact)",
        "you're being [a bit|rather|very] (unreasonable|emotional|dramatic|difficult|rude|silly)",
        "you are being [a bit|rather|very] (unreasonable|emotional|dramatic|difficult|rude|silly)",
        unless=(
            "(worry|stress|panic|fret) (about|if|over|too)",
            "need not worry",
            "relax* (in|at|by|on|with|and)",
        ),
    ),
)
