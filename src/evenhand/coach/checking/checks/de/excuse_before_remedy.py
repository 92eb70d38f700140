"""A reason of ours before anything is done, in German."""

from __future__ import annotations

import re

from evenhand.coach.kinds import either, pattern, phrases
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span

notices = (
    "«Aufgrund des hohen Anfrageaufkommens» dauert es länger.",
    "«Wegen Personalmangels» bleibt die Küche zu.",
    "«Unser System hatte einen Fehler», daher die falsche Rechnung.",
    "«wegen der hohen nachfrage» sind wir leider spaeter dran",
)

ignores = (
    "Ich schicke Ihnen heute eine neue Rechnung. Unser System hatte einen Fehler.",
    "Wegen der Rechnung rufe ich Sie heute an.",
    "Aufgrund Ihrer Nachricht habe ich die Lampe geprüft.",
    "Die Nachfrage beim Lager hat ergeben: Ihr Paket kommt am Montag.",
)

_REASON = (
    r"(?:\w*aufkommens?|\w*mangels?|\w*ausfalls?|\w*ausfälle|krankheitsfälle\w*|krankheit|"
    r"lieferengp\w+|lieferschwierigkeiten|systemumstellung|systemfehlers?|nachfrage|feiertage|"
    r"streiks?|(?:technische\w*|interne\w*) (?:problem|störung|fehler|schwierigkeit)\w*)"
)
_EXCUSE = either(
    pattern(
        rf"\b(?:aufgrund|wegen) (?:\w+ ){{0,4}}?{_REASON}\b",
        needs=("aufgrund", "wegen"),
    ),
    phrases(
        "unser system (hat|hatte|zeigt|zeigte) [leider] [einen|ein] [technischen] (fehler|problem)",
        "der (paketdienst|lieferant|versanddienstleister|kurier|hersteller) hat [leider]",
    ),
)
_REMEDY = re.compile(
    r"\b(?:(?:ich|wir) (?:habe|haben|werde|werden|schicke|schicken|sende|senden|erstatte|erstatten|"
    r"überweise|überweisen|rufe|rufen|bringe|bringen|tausche|tauschen|kümmere|kümmern|prüfe|prüfen|"
    r"melde|melden)|(?:schicke|sende|erstatte|überweise|rufe|tausche|bringe) (?:ich|wir))\b"
)


def find(look: Look) -> list[Span]:
    """The reason, where nothing is done for the customer before it."""
    found = [span for span in _EXCUSE(look) if span is not None]
    done = _REMEDY.search(look.lower) if found else None
    return [span for span in found if done is None or span.start < done.start()]
