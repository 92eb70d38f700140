"""Reads a thread's newest customer message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from evenhand.coach.hearing import awake
from evenhand.coach.reading import comparisons, cues
from evenhand.coach.reading.fusing import Trained
from evenhand.coach.reading.trained_reader import quoted
from evenhand.coach.reading.weighing import Shape, Weighed, weigh, weigh_both
from evenhand.coach.reading.weights import weights
from evenhand.coach.reading.words import told
from evenhand.coach.rule import Compared, Finder, Look, rules_in
from evenhand.coach.spoken import FLAGS, Cue, Fact, Facts, Message, Reading, Span, Stance, Thread
from evenhand.coach.text.languages import ENGLISH, is_read
from evenhand.coach.text.quoting import masked

_BUT = re.compile(r"(?<!nothing )(?<!all )\bbut\b(?! (?:thanks|thank|also|otherwise))")

STANCES = {
    "routine": Stance(1, 0),
    "problem": Stance(2, 0),
    "confused": Stance(2, 0),
    "disappointed": Stance(3, 0),
    "angry": Stance(3, 1),
    "abusive": Stance(1, 3),
    "hurting": Stance(3, 0),
    "exception": Stance(2, 2),
    "delighted": Stance(2, 0),
    "mistaken": Stance(2, 2),
    "repeating": Stance(2, 2),
    "exploiting": Stance(1, 3),
    "contradicting": Stance(1, 2),
    "hard-to-please": Stance(2, 1),
}
"""How much empathy and firmness each situation asks for, 0 to 3 each."""

MOST_READ = 20_000
"""Characters of a message that are read; what lies beyond them changes no reading."""

MOST_WANTS = 5
MOST_ALSO = 3

BESIDE = ("exploiting", "contradicting", "repeating", "mistaken", "hard-to-please")
"""The situations that facts show, the one that asks for most care in judging first."""

PERSON_FIRST = ("abusive", "hurting")
"""What goes before any comparison with a record: a person insulted, a person in need."""

SHOWN_BY_FACTS = 0.7
"""How sure a comparison is: a record may be wrong too, and a person looks at both."""

UNREAD = 0.2
"""How sure it is that a message is `routine` which the coach cannot read."""

A_REASON = 0.5
"""Points of a cue from which it is a reading's reason, and no trained reader is quoted."""

_PLACE = attrgetter("span.start", "span.end")
_ENDS = re.compile(r"[.!?\n]")
ENDS_WITH_MORE = 4
"""From how many sentences on a message has a last word that weighs more."""


def read(
    thread: Thread,
    facts: Facts = Facts(),  # noqa: B008  # frozen, never written
    trained: Trained | None = None,
) -> Reading:
    """What the coach understands of the newest customer message of `thread`.

    Quoted mail and signatures are left out; all offsets are into that message's own text. What
    went before in `thread` and `facts` can only show the situations that need them, each with its
    dated facts; they never change what is read from text alone. Without a customer message the
    reading is `routine` at confidence 0; so it is, at confidence UNREAD, in a language that the
    coach does not read. The language is that of `thread`, or else what the coach makes of the text.
    With a `trained` reader (`evenhand.coach.reader`) both read an English text, as `fusing` says.
    """
    seen = see(thread, facts)
    if isinstance(seen, Reading):
        return seen
    return reading_of(seen, cues_in(*seen), trained)


class Seen(NamedTuple):
    """A message that is read: its own words, its whole text, its language."""

    look: Look
    text: str
    language: str


def see(thread: Thread, facts: Facts) -> Seen | Reading:
    """The newest customer message of `thread`, or its reading where there is nothing to read."""
    message = thread.latest
    if message is None or not message.text.strip():
        return Reading("routine", 0.0, STANCES["routine"])
    look = Look(own_words(message), before=thread.before, facts=facts, at=message.at)
    language = thread.language or look.language
    if not is_read(language):
        return Reading("routine", UNREAD, STANCES["routine"], language=language)
    return Seen(look, message.text, language)


def reading_of(seen: Seen, found: tuple[Cue, ...], trained: Trained | None) -> Reading:
    """What a message amounts to in which these cues were `found`."""
    if trained is None or seen.language != ENGLISH:
        return _read(seen, _by_rules(seen, found), found)
    weighed, cues_of_both = _by_both(seen, found, trained)
    return replace(_read(seen, weighed, cues_of_both), reader=trained.version)


def own_words(message: Message) -> str:
    """What is read of a message: quoted mail and signature are blanked out, offsets still hold."""
    return masked(message.text[:MOST_READ])


def _by_rules(seen: Seen, found: tuple[Cue, ...]) -> Weighed:
    words = told(seen.look.lower) if seen.language == ENGLISH else {}
    return weigh(found, shape_of(seen.look), words)


def _by_both(
    seen: Seen, found: tuple[Cue, ...], trained: Trained
) -> tuple[Weighed, tuple[Cue, ...]]:
    """What rules and trained reader make of it, whose sentence is quoted where no cue speaks."""
    look, shape, words = seen.look, shape_of(seen.look), told(seen.look.lower)
    (heard,) = trained.hear([look.text])
    alone = weigh(found, shape, words)
    weighed = weigh_both(alone, found, shape, words, heard, trained.fusion)
    labels = [flag for flag in weighed.flags if flag not in alone.flags]
    if weighed.situation != "routine" and not _spoken_for(weighed, found):
        labels.append(weighed.situation)
    return weighed, (*found, *quoted(look, seen.text, labels, trained.hear))


def _spoken_for(weighed: Weighed, found: tuple[Cue, ...]) -> bool:
    """Whether any cue says enough for the situation that is read to be its reason."""
    points = (weights()[cue.rule].situations.get(weighed.situation, 0.0) for cue in found)
    return any(number >= A_REASON for number in points)


def _read(seen: Seen, weighed: Weighed, found: tuple[Cue, ...]) -> Reading:
    """The reading of a text from what was weighed, with what stands beside it."""
    look = seen.look
    known = look.facts.records or look.facts.customer or look.before
    compared = _compared(look, seen.text) if known else ()
    situation, also = _seen_beside(weighed, compared)
    return Reading(
        situation=situation,
        confidence=weighed.confidence if situation == weighed.situation else SHOWN_BY_FACTS,
        stance=STANCES[situation],
        also=also,
        feelings=weighed.feelings,
        heat=weighed.heat,
        flags=_flags(weighed, compared),
        wants=_wants(found),
        cues=tuple(sorted((*found, *(cue for cue, _ in compared)), key=_PLACE)),
        facts=tuple(dict.fromkeys(fact for _, shown in compared for fact in shown)),
        language=seen.language,
    )


def cues_in(look: Look, text: str, language: str = ENGLISH) -> tuple[Cue, ...]:
    """What every cue of `language` finds in `look`, quoted from `text`, in the text's order."""
    (found,) = cues_in_each((Seen(look, text, language),))
    return found


def cues_in_each(all_seen: Sequence[Seen]) -> list[tuple[Cue, ...]]:
    """What cues find in each message, in the order of its text.

    Each rule looks at all messages before the next rule does.
    """
    by_rule: dict[str, list[tuple[int, Finder]]] = {}
    for place, seen in enumerate(all_seen):
        for rule, find in awake(cues, seen.look, seen.language):
            by_rule.setdefault(rule.name, []).append((place, find))
    found: list[list[Cue]] = [[] for _ in all_seen]
    for name in sorted(by_rule):
        for place, find in by_rule[name]:
            look, text, _ = all_seen[place]
            for span in find(look):
                if span is not None:
                    found[place].append(Cue(name, span, span.of(text)))
    return [tuple(sorted(one, key=_PLACE)) for one in found]


_Compared = tuple[tuple[Cue, tuple[Fact, ...]], ...]


def _compared(look: Look, text: str) -> _Compared:
    return tuple(
        (Cue(rule.name, Span(span.start, span.end), span.of(text)), span.facts)
        for rule in rules_in(comparisons)
        for span in rule.find(look)
        if isinstance(span, Compared)
    )


def _concerns(compared: _Compared) -> set[str]:
    """The situations and flags that comparisons show."""
    concerns = {rule.name: rule.concern for rule in rules_in(comparisons)}
    return {concerns[cue.rule] for cue, _ in compared}


def _flags(weighed: Weighed, compared: _Compared) -> tuple[str, ...]:
    """The flags that the words raise, and those that comparisons have for their concern."""
    if not compared:
        return weighed.flags
    raised = _concerns(compared).union(weighed.flags)
    return tuple(flag for flag in FLAGS if flag in raised)


def _seen_beside(weighed: Weighed, compared: _Compared) -> tuple[str, tuple[str, ...]]:
    """The situation with the facts seen beside the text, and the next best."""
    shown = _concerns(compared) if compared else ()
    ranked = [situation for situation in BESIDE if situation in shown]
    if not ranked:
        return weighed.situation, weighed.also
    if weighed.situation in PERSON_FIRST:
        return weighed.situation, (*ranked, *weighed.also)[:MOST_ALSO]
    return ranked[0], (*ranked[1:], weighed.situation, *weighed.also)[:MOST_ALSO]


def shape_of(look: Look) -> Shape:
    """Where a message turns."""
    many = len(_ENDS.findall(look.lower)) >= ENDS_WITH_MORE - 1 and (
        len(look.sentences) >= ENDS_WITH_MORE
    )
    buts = [match.start() for match in _BUT.finditer(look.lower)] if "but" in look.words else []
    return Shape(
        last_sentence=look.sentences[-1].start if many else 0,
        but=buts[-1] if buts else 0,
    )


def _wants(found: tuple[Cue, ...]) -> tuple[str, ...]:
    said = (" ".join(cue.words.split()) for cue in found if cue.rule == "wanted-outcome")
    return tuple(dict.fromkeys(said))[:MOST_WANTS]
