"""An insult aimed at a person, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Sie sind doch ein «Idiot».",
    "«halt die fresse» und überweis mir mein geld",
    "Diese «blöde Kuh» an der Kasse hat mich angeschrien.",
    "ihr seid alle «Arschloecher»",
    "«Seid ihr eigentlich zu dumm» zum Lesen?",
)

ignores = (
    "Ich Idiot habe das falsche Datum eingegeben.",
    "Die Anleitung ist idiotensicher, danke!",
    "Ist das Kalb von dieser Kuh?",
    "Ich war zu dumm, um das Paket zu öffnen.",
    "Das Kostüm von der Kasse, bitte zweimal.",
)

_ONESELF = "(idiot|trottel|vollidiot|volltrottel|dummkopf)"

find = phrases(
    *words("insult_to_person", "de"),
    unless=(
        f"(ich|mich|mir|wie|wie der letzte|bin|war) [so|so ein|ein|wohl ein] {_ONESELF}",
        "(war|bin|bin ich|war ich) [wohl|vielleicht|einfach|nur] zu (dumm|blöd|dämlich)",
        "(nachbar|ex|bruder) ... (idiot|trottel|penner)",
    ),
)
