"""A letter that ends by shutting the door: nothing to add, matter closed, final response.

Why it matters: the end is what stays. Satisfaction rises with warm words at the start and at the
end, and with able ones in between; a cold last line undoes both.

Say instead: what they can still do, and one kind word: "You can ask the ombudsman to look at this
by 4 May; the form is attached. I am sorry that this is not the answer you hoped for." Where the law
asks for the words "final response", they may stand, with the way on behind them.

Source: Packard, Li and Berger, When Language Matters (2024).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import holds, phrases
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="warmth",
    hint="Ends like a shut door. Say what they can still do, and one kind word.",
    since="0.2",
)

notices = (
    (
        "Dear Mr Gaskell, we refer to your complaint about the crossing and to our answer of 8 "
        "January. «We have nothing further to add»."
    ),
    (
        "Dear Ms Dacosta, your complaint about the noise was looked into and is not upheld. «This "
        "letter is our final response». Complaints Office"
    ),
    (
        "Dear Mrs Roe, the meter was read on 3 May and the bill is right. «We consider the matter "
        "closed». Yours sincerely, Meter Desk"
    ),
    (
        "Dear Mr Holt, the fine was issued under rule nine and stands. «We will not enter into "
        "further correspondence». Parking Appeals"
    ),
)

ignores = (
    (
        "Dear Mrs Amadi, I stopped the bailiffs at ten this morning. The payment goes back the "
        "same day, and I write to you when the matter is closed."
    ),
    (
        "Dear Ms Dacosta, your complaint is not upheld, and this letter is our final response. "
        "You can ask the ombudsman to look at it within six months; the form is attached."
    ),
    (
        "Dear Mr Gaskell, the crossing gets its light on 4 March. I have nothing further to add "
        "to what Rosa wrote, except that I am sorry it took so long."
    ),
    "We have nothing to add.",
    (
        "Dear Mrs Roe, the matter is closed as you wished, and the money went out today. Thank "
        "you for your patience with us, and enjoy the new meter."
    ),
)

_LETTER = 70
_ENDING = 3
_COLD = phrases(
    "(we|i) have nothing [further|more] to add",
    "(this|this letter|this e-mail|this email) is our final (response|decision|answer|word)",
    "our (decision|answer|position) is final",
    "(we|i) (consider|regard) (the|this|your) (matter|case|complaint) [as|to be|now] closed",
    "(we|i) (will|shall) not (enter into|engage in|reply to|respond to) [any] [further] "
    "(correspondence|discussion|letters|e-mails|emails|messages)",
    "no further (correspondence|discussion|action|reply|response) (will be|is)",
    "this (concludes|ends|closes) (the|this|our|your) (matter|case|correspondence|conversation)",
    "(do not|don't) (write to|contact|message|e-mail|email|call) us (again|any more|further)",
    "(end of|that is the end of) (story|discussion|the matter)",
    "(the|this|your) (case|file|matter) (is|has been) [now|therefore] closed",
    unless=("(that|when|once|until) (the|this|your) (case|file|matter) (is|has been)",),
)
_WARM = phrases(
    "(thank*|sorry|apolog*|regret*|wish you|hope|glad|pleased|welcome|best wishes|warm regards"
    "|warmly|kind regards)",
    "(ombudsman|ombuds|appeal|tribunal|independent review|second opinion|if you disagree)",
    "you (can|may) [still|also]",
)


def find(look: Look) -> Iterator[Span | None]:
    """The cold words in the last sentences of a letter in which nothing warm or helpful stands."""
    if len(look.text.strip()) < _LETTER or not look.sentences:
        return
    ending = look.sentences[-_ENDING:][0].start
    cold = [span for span in _COLD(look) if span is not None and span.start >= ending]
    if cold and not holds(_WARM, look):
        yield cold[0]
