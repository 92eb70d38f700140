"""Heat in a German message: capitals, rows of "!" and "?", and words that turn up others."""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases

notices = (
    "Ich warte «SEIT SIEBEN WOCHEN» auf die Dichtung.",
    "Wo ist mein Paket«???»",
    "Das ist «absolut» der letzte Brief«!!»",
)

ignores = (
    "Die Lampe von IKEA kostet 20 EUR.",
    "Wo ist mein Paket?",
    "Das ist absolut kein Problem.",
)

find = either(
    pattern(r"\b[A-ZÄÖÜ]{3,}(?:\s+[A-ZÄÖÜ]{2,}){1,20}\b(?!\d)", cased=True),
    pattern(r"(?<![!?])[!?]{2,}", needs=("!!", "??", "!?", "?!")),
    phrases(
        "absolut",
        "(wirklich|echt|einfach) (das letzte|unglaublich)",
        "endgültig",
        "sofort",
        "auf der stelle",
        unless=("absolut (kein|keine|in ordnung|ok|zufrieden|begeistert)", "ab sofort"),
    ),
)
