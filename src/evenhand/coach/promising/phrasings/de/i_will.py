"""What we say that we will do ourselves, in German: "ich rufe Sie an", "wir werden …"."""

from __future__ import annotations

from evenhand.coach.promising.de.clauses import promised

notices = (
    "Danke für das Foto! «Ich rufe Sie morgen bis 14 Uhr an».",
    "Das war unser Fehler. «Wir erstatten Ihnen die Gebühr innerhalb von drei Tagen».",
    "«Bis Freitag schicke ich Ihnen die neue Rechnung», Frau Lang.",
    "«wir werden das am montag mit der kueche klaeren»",
    "«Ich melde mich heute bei Ihnen», sobald der Techniker da war.",
)

ignores = (
    "Ich rufe Sie nicht mehr an, versprochen.",
    "Wir werden sehen.",
    "Wenn ich Sie morgen anrufe, haben Sie dann Zeit?",
    "Wir haben Ihnen die Rechnung am Freitag geschickt.",
    "Ich melde mich nur kurz mit einer Frage.",
    "Schicken wir Ihnen die Rechnung wirklich doppelt?",
)

_ACT = (
    r"(?:rufe|schicke|sende|erstatte|überweise|ueberweise|bringe|tausche|liefere|hole|informiere|"
    r"bestelle|veranlasse|kläre|klaere|prüfe|pruefe|kümmere|kuemmere|leite|antworte|schreibe|buche|"
    r"repariere|ersetze|storniere|lasse|gebe|sage|melde)n?"
)

find = promised(
    rf"(?:ich|wir) (?:{_ACT}|werden?)",
    rf"{_ACT} (?:ich|wir)",
    r"werden? (?:ich|wir)",
    unless=r"\b(?:sehen|nicht|keine?[nmrs]?|nie|niemals|nur kurz|immer|gerne? helfen)\b",
)
