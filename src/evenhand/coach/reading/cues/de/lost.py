"""They do not find their way, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Ich «verstehe die Rechnung nicht».",
    "«wo muss ich» denn da klicken",
    "Ich «weiß nicht, wie» ich das Konto lösche.",
    "«Was bedeutet» Grundpreis?",
    "Ich bin «völlig durcheinander».",
    "«Weiss nicht, wo» ich das eingeben soll.",
)

ignores = (
    "Das verstehe ich, vielen Dank für die Erklärung.",
    "Ich weiß nicht, ob Sie am Montag offen haben.",
    "Das bedeutet mir viel, danke.",
    "Wo ist der nächste Laden?",
    "Sie müssen mir das nicht erklären.",
    "versteh mich bitte nicht falsch, das rad ist toll",
)

find = phrases(
    *words("lost", "de"),
    "(verstehe|versteh|kapiere|kapier) ... nicht",
    unless=("nicht (falsch|missverstehen)",),
)
