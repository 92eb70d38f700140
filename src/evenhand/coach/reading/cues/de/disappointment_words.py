"""Disappointment said in so many words, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Ich bin sehr «enttäuscht» von dem Kurs.",
    "«Echt schade», wir waren immer gern bei euch.",
    "Von einem Fachgeschäft «hätte ich mehr erwartet».",
    "wir «sind echt traurig» über den kuchen",
    "Das Frühstück war «lieblos» hingestellt.",
)

ignores = (
    "Ihr habt mich nicht enttäuscht, alles bestens.",
    "Schade um das Wetter, sonst war es toll.",
    "Mein Sohn ist traurig, weil er die Mütze vermisst.",
    "Ich hätte nie erwartet, dass es so schnell geht.",
    "Ich hatte mehr Zeit als gedacht.",
)

find = phrases(
    *words("disappointment", "de"),
    "hätte ich mehr erwartet",
    unless=(
        "schade um",
        "(nicht|nie|niemals|noch nie) [mehr|im geringsten] enttäuscht",
    ),
)
