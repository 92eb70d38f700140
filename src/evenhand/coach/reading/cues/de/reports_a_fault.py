"""Something does not work, is missing or is not as ordered, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Der Geschirrspüler «pumpt nicht mehr» ab.",
    "Im Karton «fehlen» die Schrauben.",
    "mein handy «geht nicht mehr» an",
    "Mir wurde der Betrag «doppelt abgebucht».",
    "Die Lampe kam «beschädigt» an.",
    "Ihr habt die «falsche Groesse» geschickt.",
)

ignores = (
    "So geht man nicht mit Leuten um.",
    "Ist das Gerät gegen Wasser geschützt oder geht es dann kaputt?",
    "Mir fehlen die Worte, so schön ist der Ring.",
    "Alles läuft, kein Fehler mehr.",
    "Geht es nicht auch am Dienstag?",
    "Es gab nie Probleme mit der Lieferung.",
    "Wie viele Schrauben braucht man?",
)

find = phrases(
    *words("faults", "de"),
    unless=(
        "(mir|uns) fehlen die worte",
        "fehlen (mir|uns) die worte",
        "(geht|ginge|gehen) (es|das|wir|dann) ... (kaputt|nicht auch|nicht schneller)",
        "(kein|keine|keinen|nie|ohne) [mehr|einen|ein] (fehler|problem|probleme|fehlermeldung*)",
        "(nicht|nichts) [mehr] (kaputt|defekt|beschädigt|fehlt|fehlen)",
        "(fehlt|fehlen) (nichts|noch unterlagen|noch angaben|ihnen|euch)",
        "(was|welche unterlagen|welche angaben) (fehlt|fehlen)",
        "geht ... nicht (um|darum)",
        "(geht|gehen) man nicht",
        "(kaputt gemacht|selbst kaputt)",
    ),
)
