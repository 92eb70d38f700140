"""What was said or shown before, and is not so now, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "«Mir wurde am Telefon versprochen», dass der Schrank aufgebaut wird.",
    "«Laut Website» ist die Jacke wasserdicht, nach zehn Minuten war ich nass.",
    "Der Tisch «sollte am Montag geliefert werden».",
    "«Auf den Bildern sah» das Bad ganz neu aus.",
    "Die Farbe ist «anders als abgebildet».",
    "«ich dachte, bei» dem preis ist das frühstück dabei",
)

ignores = (
    "Ich hätte nie erwartet, dass Sie so schnell antworten.",
    "Ich verspreche, dass ich den Schlüssel am Montag abgebe.",
    "Soll ich die Bilder an diese Adresse schicken?",
    "Ich dachte gerade an unser Gespräch, vielen Dank dafür.",
    "Was sollte man bei Ihnen auf der Website angeben?",
)

find = phrases(
    *words("breached_expectation", "de"),
    unless=(
        "wie versprochen (hier|anbei|schicke|sende|melde|kommt|kommen)",
        "dachte (gerade|eben|auch) an",
        "nie [im leben] erwartet",
    ),
)
