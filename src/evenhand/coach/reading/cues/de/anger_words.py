"""Words of anger in German, at the matter or at the organisation."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Das ist «eine Frechheit», ich bezahle doch nicht zweimal.",
    "Langsam habe ich die «Nase voll» von euren Ausreden.",
    "ich «bin echt sauer», so geht man nicht mit leuten um",
    "Was für ein «Saftladen».",
    "Bei euch bestelle ich «nie wieder».",
)

ignores = (
    "Die Milch war leider schon sauer.",
    "Ich habe die Nase zu, können wir den Termin verschieben?",
    "Wir sind nicht sauer, nur neugierig.",
    "Es reicht, wenn der Techniker um acht kommt, das ist früh genug.",
    "Das soll nie wieder vorkommen, versprochen.",
)

find = phrases(
    *words("anger", "de"),
    unless=(
        "es reicht, wenn",
        "es reicht (aus|mir aus|uns aus|völlig|für|bis|auch)",
        "nie wieder (vorkommen|passieren|her|hergeben|gehabt|missen)",
        "(nicht|kein|keine) [mehr|so|wirklich] (sauer|wütend|frechheit|zumutung|katastrophe)",
        "(naturkatastrophe|frech grinsend)",
    ),
)
