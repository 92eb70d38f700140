"""Late, cancelled, lost or never brought, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Mein Paket ist «noch nicht angekommen».",
    "Der Zug hatte zwei Stunden «Verspätung».",
    "«Wo bleibt» die Rückzahlung?",
    "«warte jetzt seit» drei wochen auf die schuhe",
    "Die Torte kam «zu spät».",
)

ignores = (
    "Entschuldigen Sie meine Verspätung, wir stehen im Stau.",
    "Ist es zu spät, um noch mitzumachen?",
    "Ich warte auf Ihre Antwort, danke.",
    "Wo ist der Eingang?",
    "Ich komme leider zu spät zum Termin.",
)

find = phrases(
    *words("late_or_lost", "de"),
    unless=(
        "entschuldig* ... verspätung",
        "(meine|unsere) [kleine] (verspätung|verspätete)",
        "(ist es|wäre es|bin ich|nicht) [schon|noch] zu spät",
        "zu spät (gesehen|gemerkt|bemerkt|gebucht|bestellt|dran)",
        "(komme|kommen|käme|verspäte) ... zu spät",
        "(warte|warten) auf (ihre|eure|deine) (antwort|nachricht|rückmeldung)",
        "(ich|wir) habe* ... (storniert|gestrichen|abgesagt)",
    ),
)
