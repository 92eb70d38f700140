"""A "but" right behind the apology or the sympathy, in German."""

from __future__ import annotations

from evenhand.coach.kinds import pattern

notices = (
    "«Es tut mir leid, aber» der Umtausch ist vorbei.",
    "«Wir bedauern die Verspätung, jedoch» war der Fahrer krank.",
    "«Ich verstehe Ihren Ärger, aber» die Regel gilt für alle.",
    "«sorry, aber» das geht so nicht",
)

ignores = (
    "Es tut mir leid. Die neue Lampe geht heute raus.",
    "Ich verstehe die Frage, und die Antwort ist ja.",
    "Das Zimmer ist klein, aber ruhig, und die Verspätung macht nichts.",
    "Aber gern, und es tut mir leid für die Wartezeit.",
)

find = pattern(
    r"\b(?:(?:es )?tut (?:mir|uns) (?:\w+ ){0,2}leid|entschuldigung|sorry|verzeihung"
    r"|(?:ich|wir) (?:entschuldigen?|bedauern?|bedaure|verstehen?)\b)"
    r"[^.!?;\n]{0,60}?,? (?:aber|jedoch|allerdings)\b",
    needs=("aber", "jedoch", "allerdings"),
)
