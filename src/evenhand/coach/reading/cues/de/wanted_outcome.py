"""What they want, in their own German words."""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern

notices = (
    "«Ich möchte mein Geld zurück».",
    "Der Deckel fehlt. «Bitte schicken Sie mir einen neuen».",
    "«könnt ihr das bitte stornieren»?",
    "«Ich hätte gern eine neue Vase», diese hat einen Sprung.",
)

ignores = (
    "Nein danke, ich brauche keine neue Tüte.",
    "Ich will nicht klagen, alles war schön.",
    "Bitte sehr, gern geschehen.",
    "Können Hunde bitte mit ins Haus?",
    "Ich möchte mich bedanken.",
)

_CLAUSE = r"[^.!?\n;,]{0,100}"
_ACT = (
    r"(?:schick|send|stornier|tausch|erstatt|überweis|ueberweis|prüf|pruef|änder|aender|kündig|kuendig|"
    r"lösch|loesch|ruf|melde|erklär|erklaer|korrigier|reparier|umtausch|ersetz|austausch|zurück|zurueck|"
    r"bestätig|bestaetig|erlass|mach|helf|nehm|geb|gib|liefer|buch|verschieb|sag)\w{0,8}"
)

find = either(
    pattern(
        r"\b(?:ich|wir) (?:möchten?|moechten?|will|wollen|verlangen?|fordern?|erwarten?|brauchen?|"
        r"hätten? gerne?|haetten? gerne?|bestehen? auf)\s+"
        rf"(?!nicht|kein|mich (?:bedanken|entschuldigen)|nur (?:sagen|mal))\w{_CLAUSE}",
        needs=(
            *("möchte", "möchten", "moechte", "moechten", "will", "wollen", "verlange"),
            *("verlangen", "fordere", "fordern", "erwarte", "erwarten", "brauche", "brauchen"),
            *("hätte", "hätten", "haette", "haetten", "bestehe", "bestehen"),
        ),
    ),
    pattern(rf"\bbitte\s+(?:\w+\s+){{0,3}}?{_ACT}\b{_CLAUSE}", needs=("bitte",)),
    pattern(
        r"\b(?:(?:können|koennen|könnten|koennten|würden) sie|(?:könnt|koennt) ihr|kannst du)"
        rf"\s+(?:[\w'-]+\s+){{0,6}}?{_ACT}\b{_CLAUSE}",
        needs=(
            *("können", "koennen", "könnten", "koennten", "könnt", "koennt", "kannst", "würden"),
        ),
    ),
)
