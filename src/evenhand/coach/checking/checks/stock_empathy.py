"""Words of sympathy that would fit anyone, with nothing of this customer's near them.

Why it matters: it is heard as read from a card, and a card does not listen.

Say instead: the thing that happened, in their own words: "Three calls, and the lift still stands."
The phrase may stay when such a sentence is beside it.

Source: trade practice on scripted empathy; Packard and Berger, How Concrete Language Shapes
Customer Satisfaction (2021), for the specific words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenhand.coach.checking.ours import promise
from evenhand.coach.checking.theirs import echoes
from evenhand.coach.kinds import holds, phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="warmth",
    hint="Fits anyone. Name what happened to this customer instead.",
)

notices = (
    "«I understand your frustration».",
    "«We take all complaints seriously» and will note this.",
    "Dear «valued customer», your loan is under review.",
    "«Sorry for the inconvenience». Please restart the boiler.",
    "«I completely understand how frustrating» this is.",
    "«Your feedback is important to us».",
    Answering(
        to="The crib has stood without a mattress for two weeks.",
        draft="«I fully understand how disappointing» this must be. We will look into it.",
    ),
    Answering(
        to="The claim for the leak has been with you for five weeks.",
        draft="«I understand your frustration». Your claim is being looked at.",
    ),
    "«I understand how important this is». An inquiry takes eight weeks.",
    "«We always strive to» give good service.",
)

ignores = (
    "I understand your frustration: three plumbers, and the tap still drips.",
    "I understand the second invoice was wrong too.",
    "We take the lid off first, seriously, it is quite hot.",
    "The inconvenience is ours, so I will bring the key to you.",
    Answering(
        to="The crib has stood without a mattress for two weeks.",
        draft="I fully understand how disappointing this is. The mattress leaves us today.",
    ),
    "I understand how the voucher works now, thank you.",
    Answering(
        to="The crib has stood without a mattress for two weeks.",
        draft="I understand your frustration. The mattress is with you tomorrow by noon.",
    ),
    "We understand how the lift works; the part is what is missing.",
)

_ALWAYS = phrases(
    "valued (customer|guest|member|client)",
    "(we|i) [do] take (all|your|any|these|such) (complaints|feedback|concerns|comments|complaint) "
    "[very|extremely] seriously",
    "your (feedback|call|opinion|satisfaction|business|custom) is [very|extremely] important to us",
    "we value your (feedback|custom|business|opinion|loyalty)",
    "we [always] (pride ourselves|strive to|endeavour to)",
)
_HOW = "(frustrating|disappointing|upsetting|annoying|difficult|stressful|inconvenient)"
_FEELING = "(frustration|disappointment|concern|concerns|anger|annoyance|feelings)"
_QUITE = "[can|do|can fully|fully|completely|totally|truly|absolutely|really|certainly]"
_UNLESS_SPECIFIC = phrases(
    f"(i|we) {_QUITE} (understand|appreciate) your {_FEELING}",
    f"(i|we) {_QUITE} (understand|know|appreciate) how {_HOW}",
    f"(i|we) can [fully|completely|only] imagine how {_HOW}",
    f"(i|we) {_QUITE} (understand|know|appreciate) how (important|urgent|worrying|hard) this is",
    f"(i|we) {_QUITE} (understand|know|appreciate) how you [must] (feel|be feeling)",
    "(please|you can) [be|rest] (assured|reassured)",
    "(sorry|apologize|apologise|apologies) for the inconvenience",
    "i know how you feel",
    "rest assured",
)
_WORD = re.compile(r"[a-z]{4,}")
_FILLING = re.compile(
    r"\b(?:this|that|must|have|been|your|yours|with|very|caused|thank|please|sorry|situation"
    r"|really|"
    r"here|feel|being|will|what|experience|about|when|from|they|their|would|could|moment)\b"
)
_ENOUGH = 3


def find(look: Look) -> Iterator[Span]:
    """The phrases; those of sympathy only where nothing specific stands near."""
    yield from (span for span in _ALWAYS(look) if span is not None)
    specific: dict[Span, bool] = {}
    for span in _UNLESS_SPECIFIC(look):
        if span is None:
            continue
        sentence = look.sentence_around(span)
        if sentence not in specific:
            specific[sentence] = _specific(look, span, sentence)
        if not specific[sentence]:
            yield span


def _specific(look: Look, span: Span, sentence: Span) -> bool:
    """Whether the sentence says more, or it and the next name things of theirs or say when."""
    if not look.in_reply_to:
        rest = look.lower[sentence.start : span.start] + " " + look.lower[span.end : sentence.end]
        return len(_WORD.findall(_FILLING.sub(" ", rest))) >= _ENOUGH
    if echoes(look, sentence):
        return True
    following = look.sentence_around(Span(min(sentence.end + 1, len(look.text)), sentence.end + 1))
    if not echoes(look, following):
        return False
    said = following.of(look.lower)
    return holds(promise, Look(said)) or any(not time.vague for time in times_in(said))
