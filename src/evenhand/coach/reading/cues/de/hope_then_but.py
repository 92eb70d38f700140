"""They looked forward to something, and then comes the "aber", "doch" or "leider"."""

from __future__ import annotations

from evenhand.coach.kinds import pattern

notices = (
    "«Ich hatte mich so auf den Urlaub gefreut, aber» das Zimmer war schmutzig.",
    "«Meine Tochter war so gespannt auf die Puppe. Leider» war der Karton leer.",
    "«wir haben lange darauf gespart, nur» leider passt nichts",
    "«Ihr wurdet mir sehr empfohlen, doch» ans Telefon geht keiner.",
    "«Wir kommen seit Jahren zu Ihnen, doch» so kalt war das Essen nie.",
)

ignores = (
    "Ich freue mich auf das Wochenende, aber wann kann ich anreisen?",
    "Ich hatte mich so auf den Urlaub gefreut, und er war wunderbar.",
    "Wir haben gespart, aber nicht am Essen.",
    "Sie wurden mir empfohlen, aber ich habe vorher noch eine Frage.",
)

_WHO = r"(?:\b(?:ich|wir|ihr|sie|(?:mein|unser)\w{0,3} \w{2,15})\b[^.!?,;]{0,60}?)?"
_HOPE = (
    r"\b(?:gefreut|vorfreude|(?:so|sehr|schon lange|richtig) gespannt|gehofft|große hoffnung\w*|"
    r"(?:lange|extra|ewig|dafür|darauf) (?:darauf |dafür )?gespart|"
    r"(?:so |sehr |wärmstens )?empfohlen|"
    r"immer (?:sehr )?(?:gern|gerne|zufrieden|geliebt)|kommen? seit \w+(?: \w+)?|stammkund\w*|"
    r"konnten? es kaum erwarten|(?:freute|freuten) (?:mich|uns))\b"
)
_ON = r"[^.!?]{0,100}?(?:[.!?]\s+|[,;:\s-]\s*)"
_TURN = r"(?:aber|doch|jedoch|leider|allerdings|nur|stattdessen|umso \w+|und dann|dann aber)\b"
_NO_TURN = (
    r"(?!\s+(?:auch|danke|vielen|wann|wo|wie|was|kann|kannst|können|könnten|könnt|"
    r"ich habe (?:noch|vorher)|ich hätte|hätte|würde|vorher|vorab|noch|eine frage|bitte|"
    r"nicht (?:am|an)|mal))"
)

find = pattern(
    rf"{_WHO}{_HOPE}{_ON}{_TURN}{_NO_TURN}",
    needs=(
        *("gefreut", "vorfreude", "gespannt", "gehofft", "hoffnung", "hoffnungen", "gespart"),
        *("empfohlen", "immer", "seit", "stammkunde", "stammkundin", "stammkunden", "kaum"),
        *("freute", "freuten"),
    ),
)
