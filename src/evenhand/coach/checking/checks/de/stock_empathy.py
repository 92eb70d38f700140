"""Words of sympathy that would fit anyone, in German."""

from __future__ import annotations

from evenhand.coach.kinds import either, pattern, phrases

notices = (
    "«Ich verstehe Ihren Ärger».",
    "«Wir nehmen Ihre Beschwerde sehr ernst».",
    "«Ihre Zufriedenheit liegt uns am Herzen».",
    "«Bitte entschuldigen Sie die Unannehmlichkeiten».",
    "«Ihr Feedback ist uns wichtig».",
)

ignores = (
    "Ich verstehe Ihren Ärger: drei Techniker, und der Hahn tropft immer noch.",
    "Ich verstehe, dass die zweite Rechnung auch falsch war.",
    "Die Unannehmlichkeiten mit der Heizung nehmen wir auf uns, ich komme heute.",
    "Ihre Meinung habe ich an Frau Lang weitergegeben.",
)

find = either(
    pattern(
        r"\b(?:ich|wir) (?:verstehen?|kann|können)(?: \w+){0,2}? (?:ihren?|deinen?|eure|euren) "
        r"(?:ärger|unmut|frust|verärgerung|enttäuschung|frustration)"
        r"(?: (?:sehr gut|gut|absolut|vollkommen|voll und ganz|nur zu gut))?"
        r"(?: (?:verstehen|nachvollziehen))?\b(?!\s*(?::|,? (?:dass|weil|denn|über|nach)\b))",
        needs=("ärger", "unmut", "frust", "verärgerung", "enttäuschung", "frustration"),
    ),
    phrases(
        "(ihre|deine|eure) zufriedenheit (liegt|ist) uns [sehr] (am herzen|wichtig)",
        "(ihr|dein) (feedback|anliegen) ist uns [sehr] wichtig",
        "(ihre|deine) (meinung|rückmeldung) ist uns [sehr] wichtig",
        "(geschätzter kunde|geschätzte kundin)",
        "wir nehmen (ihre|jede|alle|solche) (beschwerde|beschwerden|kritik|anliegen) sehr ernst",
        "[bitte] (entschuldigen sie|entschuldige) [bitte] die [entstandenen] unannehmlichkeiten",
        "(entschuldigung|entschuldigen uns) für die [entstandenen] unannehmlichkeiten",
    ),
)
