"""More than the rule gives is asked for, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Könnten Sie «eine Ausnahme» machen?",
    "Geht das vielleicht «ausnahmsweise» ohne Bon?",
    "«Aus Kulanz» wäre das sehr nett.",
    "koennt ihr ein «auge zudruecken»",
)

ignores = (
    "Ohne Ausnahme ein tolles Team!",
    "Ich brauche einen Termin für das linke Auge.",
    "Die Ausnahme bestätigt die Regel, sagt man.",
)

find = phrases(
    *words("asks_an_exception", "de"),
    unless=("ohne ausnahme", "mit ausnahme (von|der|des)", "ausnahme bestätigt"),
)
