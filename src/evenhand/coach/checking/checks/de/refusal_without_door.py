"""A no with nothing behind it, in German."""

from __future__ import annotations

import re

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span

notices = (
    "Ein Umtausch ist «leider nicht möglich».",
    "Das «können wir leider nicht» erstatten. Mit freundlichen Grüßen",
    "«Wir können den Termin nicht» verschieben.",
    "Das ist «ausgeschlossen».",
)

ignores = (
    "Ein Umtausch ist leider nicht möglich, ich kann Ihnen aber einen Gutschein schicken.",
    "Den Termin können wir nicht verschieben. Stattdessen haben wir am Montag etwas frei.",
    "Wir können das heute nicht lösen, aber morgen um neun ist der Techniker bei Ihnen.",
    "Das können wir gern tauschen.",
)

_NO = phrases(
    "[leider] nicht (möglich|machbar|zulässig|vorgesehen|erstattungsfähig)",
    "(können|kann) (wir|ich) [ihnen|dir] [leider|aktuell|derzeit] [das|es] nicht",
    "(wir|ich) (können|kann) ... nicht",
    "[leider] ausgeschlossen",
    "(leider keine|keine) (möglichkeit|ausnahme|ausnahmen|erstattung)",
)
_DOOR = re.compile(
    r"\b(?:stattdessen|alternativ\w*|dafür|aber|jedoch|sondern|gern\w*|gutschein|angebot|biete\w*|"
    r"möglich ist|(?:können|könnten) sie|kannst du|kann ich ihnen|können wir ihnen|oder|"
    r"wenn sie (?:möchten|wollen)|"
    r"(?:ich|wir) (?:schicke|frage|prüfe|erstatte|tausche|rufe|melde|suche|habe|werde)\w*)\b"
)


def find(look: Look) -> list[Span]:
    """The first no, where no way on stands behind it."""
    for span in _NO(look):
        if span is not None:
            return [] if _DOOR.search(look.lower, span.end) else [span]
    return []
