"""That the customer will hear from us or get something, in German."""

from __future__ import annotations

from evenhand.coach.promising.de.clauses import promised

notices = (
    "«Sie hören bis Freitag von uns».",
    "Der Fall liegt jetzt bei mir, und «Sie bekommen heute Bescheid».",
    "«Morgen bis 12 Uhr hören Sie von mir», Herr Lang.",
    "«du bekommst das geld bis montag zurueck»",
)

ignores = (
    "Sie hören bald die Musik im Saal.",
    "Bekommen Sie noch eine Rechnung von uns?",
    "Sie hören nichts von uns, wenn alles in Ordnung ist.",
    "Sie bekommen an der Kasse eine Tüte.",
)

_GET = (
    r"(?:bescheid|geld|erstattung|rückmeldung|rueckmeldung|antwort|anruf|gutschrift|rechnung|ersatz|"
    r"nachricht|e-?mail|lieferung|paket|gutschein|von (?:uns|mir))"
)

_WILL = r"(?:hören|hoeren|hörst|hoerst|hört|bekommen|bekommst|bekommt|erhalten|erhältst|erhaltet)"

find = promised(
    rf"(?:sie|ihr|du) {_WILL}(?=[^.!?;]{{0,80}}\b{_GET}\b)",
    rf"{_WILL} (?:sie|ihr|du)(?=[^.!?;]{{0,80}}\b{_GET}\b)",
    unless=r"\b(?:nicht|nichts|keine?[nmrs]?|nie)\b",
)
