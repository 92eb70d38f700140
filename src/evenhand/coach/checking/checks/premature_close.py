"""A farewell while something is still open: a no, a question of ours, a promise.

Why it matters: "I hope this helps" after a no, or "consider this closed" before they agree, shuts
the door in the face of somebody who still stands in it.

Say instead: what is open, and who has the next move. When all is answered, closing is fine.

Source: style lists of support teams (SkyVerge).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.ours import refusal
from evenhand.coach.checking.questions import left_open
from evenhand.coach.kinds import holds, phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="answer",
    hint="Something is still open. Say what, and who moves next.",
)

notices = (
    "We're unable to swap the cake. «I hope this helps». Mia",
    "Unfortunately the ferry is full. «Hope that helps»!",
    "Which floor do you live on? «I hope this helps».",
    "«I am closing this case» now.",
    "«Please consider this matter closed».",
    "We cannot pay for the shirt. «Is there anything else» I can do for you?",
    Answering(
        to="Is breakdown included, and does it cover my partner driving abroad?",
        draft="Breakdown is included at no cost. «I hope this helps».",
    ),
    "Two per cent is due on 1 March. «I consider your enquiry closed».",
    "«I'll mark this as resolved» and wish you a nice day.",
)

ignores = (
    Answering(
        to="Is breakdown included, and does it cover my partner driving?",
        draft="Breakdown is included, and your partner is covered too. I hope this helps.",
    ),
    "The ferry leaves at nine from pier two. Hope that helps!",
    "You are welcome! Is there anything else I can help you with?",
    "I hope this helps you to decide: the blue one is lighter.",
    "I will close the case of the violin for the night.",
    "Once the tap is dry for a week, we can close this case, if you agree.",
    "I hope the cream helps the knee.",
    "We will close this case once you agree.",
    "Unfortunately the ferry is full. I hope this helps you to plan: the next one is at ten.",
)

_SHUTS = phrases(
    "(i am|i'm|we are|we're) [now] closing (this|the|your) (case|chat|request|matter|conversation)",
    "(i'll|we'll|i will|we will) [now] (mark|set) (this|it|your case) as (resolved|closed|solved)",
    "(i'll|we'll|i will|we will) [now] close (this|your) (case|chat|request|matter)",
    "[please|we|i] consider (this|the"
    "|your) [matter|case|issue|request|enquiry|inquiry|complaint] (closed|resolved|settled)",
    "(case|matter) closed",
    unless_nearby=("you agree",),
)
_FAREWELL = phrases(
    "[i|we] hope (this|that|it) helps",
    "[i|we] trust (this|that) (answers|helps|clarifies"
    "|settles) [your|you|all|the] [questions|question]",
    "should (anything|any questions) [else] come up",
    "should you have any (other|further|more) questions",
    "[is there] anything else",
    "glad (i|we) could help",
    unless=("helps (you|to|with|if)", "anything else (happens|that|goes|comes)"),
)


def find(look: Look) -> Iterator[Span | None]:
    """Words that shut the matter; mere farewells only beside what is open: a no, a question."""
    yield from _SHUTS(look)
    farewells = [span for span in _FAREWELL(look) if span is not None]
    if farewells and (holds(refusal, look) or _asks(look, farewells) or _unanswered(look)):
        yield from farewells


def _unanswered(look: Look) -> bool:
    """Whether a question of theirs is left open."""
    return bool(look.in_reply_to) and left_open(look)


def _asks(look: Look, farewells: list[Span]) -> bool:
    """Whether the draft asks something apart from its farewell."""
    closing = {look.sentence_around(span) for span in farewells}
    return any(
        sentence not in closing and look.text[sentence.end - 1] == "?"
        for sentence in look.sentences
    )
