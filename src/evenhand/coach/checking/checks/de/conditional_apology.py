"""An apology with a way out, in German: "falls", "etwaige", "dass Sie das so empfinden"."""

from __future__ import annotations

from evenhand.coach.kinds import pattern

notices = (
    "«Es tut uns leid, falls» der Kellner unfreundlich war.",
    "«Wir entschuldigen uns für etwaige Unannehmlichkeiten».",
    "«Es tut mir leid, dass Sie das so empfinden».",
    "«entschuldigung, wenn» das falsch rüberkam",
)

ignores = (
    "Es tut uns leid, dass der Kellner unfreundlich war.",
    "Entschuldigung, die Rechnung war falsch.",
    "Falls etwas fehlt, schicke ich es Ihnen sofort.",
    "Es tut mir leid. Wenn Sie möchten, tauschen wir die Lampe.",
)

_SORRY = (
    r"(?:(?:es )?tut (?:mir|uns) (?:\w+ ){0,2}leid|entschuldigung|verzeihung|sorry"
    r"|(?:ich|wir) (?:entschuldigen?|bedauern?|bedaure)(?: (?:mich|uns))?"
    r"|(?:ich|wir) bitten? um (?:entschuldigung|verzeihung))"
)

find = pattern(
    rf"\b{_SORRY},? (?:falls\b|wenn\b|sollte[nt]?\b|dass (?:sie|du|ihr) (?:das|dies|es|sich)"
    r" (?:so|als|nicht gut)\b[^.!?\n]{0,60}?(?:empfinden|empfindest|empfunden|fühlen|sehen)\w*"
    r"|(?:für )?(?:jegliche|etwaige|eventuelle|mögliche|allfällige)\w* \w+)",
    needs=(
        "leid",
        "entschuldigung",
        "verzeihung",
        "sorry",
        "entschuldige",
        "entschuldigen",
        "bedauern",
        "bedaure",
    ),
)
