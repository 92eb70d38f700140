"""Praise for the work or for a person, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "«Super Service», das ging ja fix!",
    "Wir sind «begeistert» von der Küche.",
    "«ihr seid echt die besten»",
    "Frau Lang war «sehr freundlich».",
    "Ein «großes Lob» an die Werkstatt.",
    "Kommen «gerne wieder»!",
)

ignores = (
    "Wir waren nicht begeistert von der Küche.",
    "Der Service ist ab acht Uhr erreichbar?",
    "Wäre sehr freundlich, wenn Sie mir antworten.",
    "Ein Foto wäre sehr nett, dann bin ich wieder schlauer.",
    "Auf Rechnung wäre das sehr nett.",
    "Ein Lob habe ich nicht erwartet.",
    "Melden Sie sich gern wieder bei mir.",
)

_GOOD = (
    "(begeistert|zufrieden|glücklich|empfehlen|weiterempfehlen|freundlich|nett|hilfsbereit|schnell"
    "|kompetent)"
)

find = phrases(
    *words("praise", "de"),
    unless=(
        f"(nicht|nicht mehr|nicht gerade|wenig|alles andere als|mäßig) [so|sehr|wirklich] {_GOOD}",
        f"nicht (sehr|so|super|besonders|rundum) {_GOOD}",
        "(wäre|wären|seien sie|seid) [das|es] [sehr|so] (freundlich|nett|lieb)",
        "(so|sehr) (freundlich|nett|lieb) (und|wäre*|sein|wenn)",
        "(so|sehr) schnell wie",
        "melden sie sich (gern|gerne) wieder",
        "melde* ... (gern|gerne) wieder",
        "nicht [wirklich|sehr] (geholfen|weitergeholfen)",
        "(niemand|keiner) ... (geholfen|weitergeholfen)",
        "(na|ja) toll",
    ),
)
