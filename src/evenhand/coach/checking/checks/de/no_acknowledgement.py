"""The reply to an upset customer goes straight to business, in German."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.theirs import opening, upset
from evenhand.coach.rule import Answering, Look

notices = (
    Answering(
        to="Ich bin stinksauer, seit drei Wochen kein Internet!",
        draft="Bitte starten Sie den Router neu. Danach sollte die Lampe grün leuchten.",
        situation="angry",
    ),
    Answering(
        to="Ich hatte mich so gefreut, und dann war die Torte nicht da.",
        draft="Bitte nennen Sie mir Ihre Bestellnummer. Ohne sie finde ich nichts im System.",
        situation="disappointed",
    ),
    Answering(
        to="Mein Mann ist letzte Woche gestorben, wie kündige ich seinen Vertrag?",
        draft="Füllen Sie das Formular im Anhang aus. Wir bearbeiten es in zwei Werktagen.",
        situation="hurting",
    ),
)

ignores = (
    Answering(
        to="Ich bin stinksauer, seit drei Wochen kein Internet!",
        draft="Drei Wochen ohne Netz, das tut mir leid. Bitte starten Sie den Router neu.",
        situation="angry",
    ),
    Answering(
        to="Wie starte ich den Router neu?",
        draft="Bitte ziehen Sie den Stecker. Nach zehn Sekunden stecken Sie ihn wieder ein.",
        situation="confused",
    ),
    Answering(
        to="Ich hatte mich so gefreut, und dann war die Torte nicht da.",
        draft="Danke, dass Sie es mir sagen. Ich rufe jetzt den Bäcker an.",
        situation="disappointed",
    ),
)

_SURE = 0.5
_UPSET = ("angry", "disappointed", "hurting")
_HEARD = re.compile(
    r"\b(?:leid|entschuldig\w*|verzeih\w*|verstehe\w*|verständlich\w*|danke?|dankbar|ärgerlich\w*|"
    r"schade|bedauer\w*|beileid|recht|wunder|schlimm\w*|traurig\w*|unser (?:fehler|versehen)|"
    r"hätte nicht (?:passieren|sein)|sorry|mitgefühl|enttäuscht\w*|ärger|schwer\w*)\b"
)


def find(look: Look) -> Iterator[None]:
    """Missing when they are upset and the first two sentences take nothing up."""
    reading = look.reading
    told = reading is not None and reading.confidence >= _SURE and reading.situation in _UPSET
    if not told and not upset(look):
        return
    said = opening(look)
    if said.end and not _HEARD.search(look.lower[said.start : said.end]):
        yield None
