"""A question of theirs to which the draft says nothing.

Why it matters: half an answer makes another contact, and the second one is angrier.

Say instead: each question, its answer; or, for what you do not know yet, by when you will.

Source: trade practice; comprehension and solution are what reviewers of replies look for first.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.ours import promise
from evenhand.coach.checking.theirs import content
from evenhand.coach.kinds import holds
from evenhand.coach.rule import Answering, Look, Rule

rule = Rule(
    concern="answer",
    hint="One of their questions has no answer yet, and no time for one.",
)

notices = (
    Answering(
        to="Does the cottage have a washing machine? And may we bring our greyhound along?",
        draft="Yes, there is a washing machine in the cottage, beside the kitchen door.",
    ),
    Answering(
        to="What does the piano lesson cost? Which room is wheelchair accessible?",
        draft="A piano lesson costs 24 euros for half an hour, paid each month.",
    ),
    Answering(
        to="Can the boiler be repaired this week? How much is the deposit for a new radiator?",
        draft="The boiler can be repaired; Tom has the part in his van and comes on Thursday.",
    ),
)

ignores = (
    "Yes, there is a washing machine in the cottage.",
    Answering(
        to="Does the cottage have a washing machine? And may we bring our greyhound along?",
        draft="There is a washing machine, and your greyhound is welcome.",
    ),
    Answering(
        to="Does the cottage have a washing machine? And may we bring our greyhound along?",
        draft="There is a washing machine. I'll ask the owner about the dog and write by noon.",
    ),
    Answering(to="Are you kidding me?", draft="I hear you, Owen, and I am on it."),
    Answering(
        to="How much is the greyhound bus to Leeds? Really?",
        draft="The bus to Leeds is 12 pounds.",
    ),
)

_FEWEST = 2
_NO_QUESTION = (
    "why ", "are you kidding", "is this a joke", "how dare", "who ", "really", "seriously", "right",
    "how can", "how could", "how is this", "what is wrong", "do you", "are you serious", "how long",
)  # fmt: skip


def find(look: Look) -> Iterator[None]:
    """One None when they ask several things and one of them is touched nowhere in the draft."""
    theirs = look.answered
    if theirs is None or look.in_reply_to.count("?") < _FEWEST or "?" in look.text:
        return
    said = content(look.text)
    asked = [
        content(sentence.of(look.in_reply_to))
        for sentence in theirs.sentences
        if sentence.of(theirs.lower).endswith("?")
        and not sentence.of(theirs.lower).startswith(_NO_QUESTION)
    ]
    answered = [not said.isdisjoint(words) for words in asked]
    unanswered = [len(w) >= _FEWEST for w, known in zip(asked, answered, strict=True) if not known]
    if any(answered) and any(unanswered) and not holds(promise, look):
        yield None
