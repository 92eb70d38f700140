"""A time that is none, in German: bald, in Kürze, zeitnah, schnellstmöglich."""

from __future__ import annotations

from evenhand.coach.kinds import phrases
from evenhand.coach.rule import Look
from evenhand.coach.spoken import Span
from evenhand.coach.text.de.times import times_in

notices = (
    "Ihr Geld kommt «in Kürze».",
    "Wir melden uns «so schnell wie möglich».",
    "Der Techniker ruft Sie «zeitnah» an.",
    "Sie bekommen die Lampe «in den nächsten Tagen».",
    "wir kuemmern uns «schnellstmoeglich» darum",
)

ignores = (
    "Ihr Geld kommt in Kürze, spätestens am Freitag.",
    "Bis bald in unserem Haus, wir freuen uns!",
    "Werden Sie bald gesund.",
    "Bitte schicken Sie mir das Formular so schnell wie möglich.",
    "Sie bekommen die Lampe am Dienstag bis 14 Uhr.",
)

_WORDS = phrases(
    "bald",
    "in kürze",
    "demnächst",
    "zeitnah",
    "baldmöglichst",
    "schnellstmöglich",
    "(so|möglichst) (schnell|bald|rasch) wie möglich",
    "(sobald|so bald) wie möglich",
    "möglichst (schnell|bald|rasch)",
    "in (den nächsten|den kommenden|ein paar|einigen|wenigen) (stunden|tagen|wochen)",
    "zu gegebener zeit",
    "früher oder später",
    unless=(
        "(bis|wieder|ganz) bald",
        "bald (gesund|wieder|einmal)",
        "(hoffe|hoffen|freue|freuen) ... bald",
    ),
    unless_nearby=("bitte (schicken|senden|schick|melden|geben|teilen|laden)",),
)


def find(look: Look) -> list[Span]:
    """The words, unless an exact time stands in the same sentence."""
    found = [(span, look.sentence_around(span)) for span in _WORDS(look) if span is not None]
    exact = {sentence for sentence in {s for _, s in found} if _exact(look, sentence)}
    return [span for span, sentence in found if sentence not in exact]


def _exact(look: Look, sentence: Span) -> bool:
    return any(not time.vague for time in times_in(sentence.of(look.lower)))
