"""A time that is none: soon, shortly, as soon as possible, in a few days.

Why it matters: a wait with an unknown end feels longer than a long one with a known end, and the
customer will write again to ask.

Say instead: a day and an hour that you can keep, with a margin, even if only for the next word:
"You hear from me by four tomorrow, with or without the part."

Source: Maister, The Psychology of Waiting Lines (1985); the advice to give a specific time or date
in Canity, How to Deal with Customers (2022).
"""

from __future__ import annotations

from evenhand.coach.kinds import pattern
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="trust",
    hint="When is that? Give a day and an hour that you can keep.",
)

notices = (
    "Your refund will be with you «soon».",
    "An engineer will call you «as soon as possible».",
    "They will reply «as soon as they're available».",
    "The nurse will ring you «shortly».",
    "You will have the keys «in a few days».",
    "We will get back to you «ASAP».",
    "The council will write to you «in due course».",
    "I hope the lift is mended «soon», Mrs Adeyemi.",
    "You get the report «as soon as there is one».",
    "The plumber comes «over the next few days».",
    "We will mend it «as quickly as we can».",
    "The tip is cleared «when a slot becomes available».",
    "An officer writes to you «when they are able to».",
    "It will be paid «in a bit».",
    "Busy today, so you hear from us «in a few days».",
    "A nurse calls back «at a later date».",
    "We will look at the roof «when time allows».",
)

ignores = (
    "You will have the keys shortly, by 3 pm at the latest.",
    "Please send the form as soon as you can.",
    "It rang soon after you left.",
    "See you soon!",
    "I look forward to hearing from you soon.",
    "Do come back soon.",
    "Please allow me a few minutes to find your account.",
    "Write to me as soon as it arrives.",
    "That was too soon, I agree.",
    "Get well soon.",
    "How soon do you need it?",
    "You will have it on Tuesday.",
    "Put the dough in a bit of oil.",
    "It was mended a while ago, at some cost.",
)

_SOON = (
    r"(?<!see you )(?<!speak )(?<!talk )(?<!too )(?<!how )(?<!well )(?<!as )(?<!so )(?<!again )"
    r"(?<!chat )(?<!from you )(?<!better )(?<!come back )(?:very |pretty )?soon\b"
    r"(?! (?:after|as|enough|before|became|found))"
)
_OUR_SIDE = (
    r"(?:we|i|they|he|she|it|there|one)(?:'?(?:re|ve|m|s|ll)\b|'?re| are| have| hear| get| know"
    r"| is| has"
    r"| can| receive| of)(?: \w{2,12})?|(?:more|an|any|new|further) \w{3,15}"
)
_WORDS = pattern(
    rf"\b(?P<found>{_SOON}|shortly\b(?! (?:after|before))|asap\b|a\.s\.a\.p\.?"
    rf"|as (?:soon|quickly|fast|promptly|swiftly) as (?:possible|practicable|{_OUR_SIDE})\b"
    r"|at some (?:point|stage)\b|in a (?:bit|while|little while)\b(?! (?:of|ago|loop))"
    r"|at a later (?:date|time|stage)\b"
    r"|when (?:an?|the next) \w{3,12} (?:becomes|is) (?:free|available)\b|one of these days\b"
    r"|when (?:they|we|he|she) (?:are|is|'re) (?:able to|free|available)\b|any (?:day|time) now\b"
    r"|(?:when|where|wherever|whenever)(?:ever)? (?:time|capacity|workload) (?:allows|permits)\b"
    r"|(?:(?:with)?in|over) (?:the (?:next|coming) )?(?:a few|few|several|some|a couple more) "
    r"(?:short |working |business )?(?:hours|days|weeks|months)\b(?! ago)|before (?:too )?long\b"
    r"|(?:in|over) the (?:coming|next) (?:hours|days|weeks)\b|in the near future\b"
    r"|in due (?:course|time)\b|at (?:our|the) earliest (?:convenience|opportunity)\b)",
)


def find(look: Look) -> list[Span]:
    """The words, unless an exact time stands in their clause or behind them in the sentence."""
    found = [(span, look.sentence_around(span)) for span in _WORDS(look) if span is not None]
    told = {sentence: _told_until(look, sentence) for sentence in {s for _, s in found}}
    return [span for span, sentence in found if span.start >= told[sentence]]


def _told_until(look: Look, sentence: Span) -> int:
    """The end of the clause that names the last exact time; the sentence's start if none does."""
    exact = [time.span.end for time in times_in(sentence.of(look.lower)) if not time.vague]
    if not exact:
        return sentence.start
    comma = look.lower.find(",", sentence.start + exact[-1], sentence.end)
    return sentence.end if comma < 0 else comma
