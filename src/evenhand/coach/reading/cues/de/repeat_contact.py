"""Not the first time that they write or call about this, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Jetzt ist die Heizung «schon wieder» kalt.",
    "Ich schreibe Ihnen «zum dritten Mal».",
    "hab «schon zweimal» angerufen",
    "«Wie bereits geschrieben» fehlt die Rechnung.",
    "Das ist «meine vierte Mail» zu diesem Thema.",
)

ignores = (
    "Ich freue mich, schon bald wieder bei Ihnen zu sein.",
    "Ich war zum ersten Mal bei Ihnen und sehr zufrieden.",
    "Kann ich zweimal im Monat kommen?",
    "Wie geschrieben steht, ist der Eintritt frei.",
    "Meine Mail ist neu: a@b.de",
    "Nach der Operation bin ich schon wieder gesund, die Kur fällt also aus.",
)

find = phrases(*words("repeat_contact", "de"), unless=("schon wieder (da|zu hause|gesund|gut)",))
