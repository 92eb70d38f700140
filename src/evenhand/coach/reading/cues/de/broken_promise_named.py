"""They name a promise of ours that was not kept, in German."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words

notices = (
    "Es ist Donnerstag, und «niemand hat angerufen».",
    "Auf den «versprochenen Rückruf» warte ich noch heute.",
    "«Wollten Sie sich gestern melden»?",
    "«gemeldet hat sich keiner»",
)

ignores = (
    "Niemand hat mir so gut geholfen wie Sie.",
    "Bitte rufen Sie mich gegen zwei zurück.",
    "Ich habe versprochen, mich zu melden: alles ist gut angekommen.",
)

find = phrases(*words("broken_promise_named", "de"))
