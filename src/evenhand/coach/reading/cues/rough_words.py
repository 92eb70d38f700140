"""An insult word or a rough wish, of which it cannot be told whom it is aimed at.

Why it matters: "lying rat" may mean a colleague, a neighbour or a machine. Rules alone must not
call a person abusive for it; a trained reader that hears the whole message may, and these are the
words to show for it.

What it often means: heat. With rules alone it decides nothing. It is left out where an insult to a
person is quoted already.

Source: published staff-protection policies, which ask that the words be named.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from evenhand.coach.kinds import either, guarded, holds, listening_as, pattern, phrases
from evenhand.coach.lexicon import words
from evenhand.coach.look import Look
from evenhand.coach.reading import cues
from evenhand.coach.rule import Finder, Rule, rules_in
from evenhand.coach.spoken import Span

rule = Rule(concern="feeling", hint="Rough words; whom they are aimed at is not clear.")

notices = (
    "«vultures»",
    "What an «idiot» that was on the phone.",
    "Your lecturer is late and somebody should tell the «lazy sod».",
    "I saw the «absolute clown» again today.",
    "«foolish people», I will not come again",
    "Your driver is a «fat lazy *&^%».",
    "I «hope he loses his licence».",
    "either way «get lost»",
)

ignores = (
    "You are an idiot and so is your boss.",
    "The clown costume arrived torn.",
    "The clown at the party was lovely with the children.",
    "Is the set idiot-proof? I am no good with tools.",
    "There are rats in the kitchen of the flat.",
    "We saw a pig, a goat and two donkeys at your farm.",
    "A thief took the parcel from our porch.",
    "A scammer rang me and said he was from you.",
    "I felt like an idiot when the card did not work.",
    "My neighbour is an idiot and took in the wrong parcel.",
    "Two mugs were broken, and the vase as well.",
    "Liar Liar is the film, on which channel is it?",
    "The worm farm kit came without its lid.",
    "My hamster died and I hope she did not suffer.",
)

_THINGS_TOO = frozenset(words("insults_literal"))
_ALL = (*words("insults"), *words("insults_besides"))
_ANY = "|".join(_ALL)
_PLAIN = tuple(name for name in words("insults") if name not in _THINGS_TOO)
_HARSH = (
    r"(?:absolute|utter|complete|total|lazy|useless|lying|stupid|thieving|nasty|rude|smug|"
    r"fat|ugly|shameless|spineless|ignorant|brainless|horrible|bloody|fucking)"
)
_STANDS = r"(?!['-]?\w|\s+(?:of a|costume|suit|bag|proof|print|farm|kit|bed|app|site|website)\b)"
_OURS = (
    "(my|our|his|her) [own] (ex|neighbour|neighbor|neighbours|husband|wife|brother|sister|son)",
    "(my|our) (daughter|dad|mum|mother|father|dog|cat|rat|hamster|boy|girl|friend|uncle|cousin)",
    "(i'm|i am|im|i was|am i|i feel|i felt|feel like|felt like|like|such) (a|an|the|like)",
)

_rough = guarded(
    either(
        pattern(
            rf"\b(?:{'|'.join(_PLAIN)})\b{_STANDS}",
            needs=tuple(name.split()[-1] for name in _PLAIN),
        ),
        pattern(
            rf"\b(?<!the ){_HARSH}(?:,?\s+(?:little|old|wee|fat)){{0,2}}\s+(?:{_ANY})\b{_STANDS}|"
            rf"\b(?:lazy|useless|absolute)\s+(?:sods?|clowns?)\b{_STANDS}",
            needs=tuple(name.split()[-1] for name in _ALL),
        ),
        pattern(
            rf"(?:^|[.!?\n]\s*)(?P<found>{_ANY})\s*(?=[.!?\n]|$)",
            needs=tuple(name.split()[-1] for name in _ALL),
        ),
        pattern(
            r"\b(?:(?:fat|lazy|stupid|useless|ugly|lying)\s+){1,3}[*&^%$#@!]{3,8}(?!\w)",
            needs=("fat", "lazy", "stupid", "useless", "ugly", "lying"),
        ),
        phrases(*words("rough_words")),
    ),
    unless_nearby=_OURS,
)


def _find(look: Look) -> Iterable[Span | None]:
    found = list(_rough(look))
    return () if found and holds(_insult(), look) else found


@cache
def _insult() -> Finder:
    return next(rule.find for rule in rules_in(cues) if rule.name == "insult-to-person")


find = listening_as((_rough,), _find)
