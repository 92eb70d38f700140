"""A plain question or request, nothing wrong.

Why it matters: most messages are this. The kindest thing is a full answer, at once, without ado.

What it often means: routine. Words of trouble beside it decide what it is.

Source: what plain requests sound like in the banking77 and NatCS sets.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import either, listening_as, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(concern="routine", hint="A plain question: answer it in full.")

notices = (
    "«Do you have» a table for four on Sunday?",
    "«When will» the tickets go on sale?",
    "«can i» bring my own bicycle",
    "«Is there» parking nearby?",
    "«How much» «is the» large one?",
    "«I was wondering» whether you gift-wrap.",
)

ignores = (
    "You do nothing.",
    "My will is in your safe, I come on Monday.",
    "There is no parking at all, that was a surprise.",
    "I can not.",
    "Do you think I enjoy this?",
)

_ASKED = phrases(
    *words("asks_a_question"),
    unless=(
        "(will|would) you (ever|finally)",
        "how (much|many) (more|longer|times)",
        "is there a reason",
        "do you (think|expect|even|realise|realize|have any idea)",
        "is this (the best|how you|a joke|acceptable)",
        "what (is wrong|the hell|a joke|the fuck)",
    ),
)


def _in_a_question(look: Look) -> Iterator[Span]:
    for span in _ASKED(look):
        if span is None:
            continue
        sentence = look.sentence_around(span)
        if span.start == sentence.start or "?" in sentence.of(look.text):
            yield span


find = either(listening_as((_ASKED,), _in_a_question), phrases(*words("asks_politely")))
