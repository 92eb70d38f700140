"""A question of theirs to which the draft says nothing.

Why it matters: half an answer makes another contact, and the second one is angrier.

Say instead: each question, its answer; or, for what you do not know yet, by when you will.

Source: trade practice; comprehension and solution are what reviewers of replies look for first.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.questions import left_open
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
    Answering(
        to="do i get a locker, is there heated covered parking and can i bring the violin",
        draft="The violin is fine in the hall, and a locker comes with the ticket.",
    ),
    Answering(
        to="I would like to know if the choir tours, and what happens to the old velvet robes.",
        draft="The choir tours every May, this year in Riga.",
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
        draft="Yes to both.",
    ),
    Answering(
        to="How much is the locker, and when does the hall open?",
        draft="Lockers are free. Doors at seven.",
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


def find(look: Look) -> Iterator[None]:
    """One None when they ask several things and one of them is touched nowhere in the draft."""
    if look.in_reply_to and left_open(look):
        yield None
