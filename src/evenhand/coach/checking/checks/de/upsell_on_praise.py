"""Something is sold in the same breath as praise is answered, in German."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.theirs import praises
from evenhand.coach.kinds import guarded, pattern
from evenhand.coach.rule import Answering, Look
from evenhand.coach.spoken import Span

_COOK = "Das beste Essen seit Jahren, ein großes Lob an die Küche!"
_LAMP = "Wir sind begeistert von der Lampe, vielen Dank."

notices = (
    Answering(
        to=_COOK,
        draft="Das freut uns. «Vielleicht gefällt Ihnen auch unser» Weinabend.",
        situation="delighted",
    ),
    Answering(
        to=_LAMP,
        draft="Wie schön! «Bestellen Sie doch gleich» den Schirm dazu.",
        situation="delighted",
    ),
    Answering(
        to=_LAMP,
        draft="Danke, das geht an Samir. Diese Woche gibt es «20 % Rabatt auf» alle Kissen.",
        situation="delighted",
    ),
    Answering(
        to=_COOK,
        draft="Danke! «Gönnen Sie sich» beim nächsten Mal das große Menü.",
        situation="delighted",
    ),
    Answering(
        to=_LAMP,
        draft="das freut uns sehr, «schau dir auch mal unsere» neuen Lampen an",
        situation="delighted",
    ),
)

ignores = (
    Answering(
        to="Haben Sie auch Schirme?",
        draft="Ja. Vielleicht gefällt Ihnen auch unser Schirm aus Leinen.",
        situation="routine",
    ),
    Answering(
        to="Wir sind begeistert von der Lampe! Welcher Schirm passt dazu?",
        draft="Danke! Schauen Sie sich unseren Schirm aus Leinen an.",
        situation="delighted",
    ),
    Answering(
        to=_LAMP,
        draft="Wie schön, dass es Ihnen in unserem Haus gefällt. Samir liest es heute.",
        situation="delighted",
    ),
    Answering(
        to=_LAMP,
        draft="Danke! Die 10 % Rabatt auf die verspätete Lieferung sind überwiesen.",
        situation="delighted",
    ),
    Answering(
        to=_COOK,
        draft="Das freut uns. Sagen Sie es doch gleich dem Koch, er ist am Freitag da.",
        situation="delighted",
    ),
)

_ALSO = r"(?:auch |mal |einmal |doch |gern |gerne |vielleicht |ja |noch |gleich |jetzt ){0,3}"
_OUR = r"(?:unser\w{0,2}|die neue|den neuen|das neue)"
_SALE = guarded(
    pattern(
        rf"\b(?:vielleicht )?(?:gefällt|gefallen|interessiert|interessieren)"
        rf" (?:ihnen|dir|euch|sie|dich) {_ALSO}{_OUR}\b"
        r"|\b(?:(?:bestell|buch|kauf|abonnier|reservier)(?:e|en sie)?)"
        r" (?:doch|am besten) (?:gleich|jetzt)\b"
        r"|\b(?:gönnen|sichern|holen) sie sich\b|\b(?:gönn|sicher|hol)e? dir\b"
        rf"|\b(?:schauen sie|schau|sehen sie|sieh) (?:sich |dir )?{_ALSO}{_OUR}\b"
        rf"|\b(?:entdecken sie|entdecke|probieren sie|probier) {_ALSO}{_OUR}\b"
        r"|\b\d{1,2} ?(?:%|prozent) (?:rabatt|nachlass|ermäßigung)(?: auf)?\b"
        r"|\bhaben sie schon (?:mal |einmal )?(?:an|über) [^.!?]{0,30}?\b(?:upgrade|abo)\b",
    ),
    unless_nearby=("(verspätete*|fehlende*|kaputte*|beschädigte*|falsche*)",),
)
_ASKED = re.compile(r"\?|\b(?:empfehlt|empfehlen sie|suche|interessiere|möchte \w+ bestellen)\b")


def find(look: Look) -> Iterator[Span | None]:
    """Where something is sold to a customer who was read as delighted, and asked for nothing."""
    if look.in_reply_to and praises(look) and not _ASKED.search(look.in_reply_to.lower()):
        yield from _SALE(look)
