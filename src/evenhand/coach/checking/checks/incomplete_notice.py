"""A notice of an outage without whom it touches, since when, what to do, or the next update.

Why it matters: what a notice does not say, everybody asks by themselves. One complete notice saves
a hundred letters; half of one makes them.

Say instead: what does not work and for whom, since when, what they can do until then, and the hour
of the next update: "Card payments fail in all shops since 9:10. Cash works. Next update at 11."

Source: the practice of status pages: investigating, identified, monitoring, resolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.kinds import holds, pattern, phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span
from evenhand.coach.text.times import times_in

rule = Rule(
    concern="answer",
    hint="Say since when, for whom, what to do meanwhile, and the next update.",
    since="0.2",
)

notices = (
    "Dear customers, «we are aware of an outage» of the booking page. We apologise.",
    "Hello everyone, «we are currently experiencing problems» with the lifts in the north tower.",
    "«The service is currently unavailable» for all customers. Our engineers are on it.",
)

ignores = (
    (
        "Dear customers, card payments fail in all shops since 9:10 this morning; we are aware of "
        "the outage and found the cause. Please pay in cash until then. Next update at 11."
    ),
    "Dear Anna, we are aware of an outage of the booking page, and I booked the seat for you.",
    Answering(
        to="Why does the app not open?",
        draft="We are currently experiencing problems with the app, sorry.",
    ),
    "Dear customers, the problem with the lifts is solved.",
    "Dear all, the service is on Sunday at ten.",
)

_TO_MANY = phrases(
    "(dear|hello|hi) (customers|all|everyone|everybody|members|residents|guests|users|passengers"
    "|travellers|neighbours)",
    "all (customers|users|members|passengers|residents|guests)",
)
_TROUBLE = phrases(
    "(we are|we're) [currently|now|still] (aware of|experiencing|investigating|having|seeing) "
    "[a|an|the|some] [major|partial|widespread|technical] "
    "(outage|problem|problems|issue|issues|disruption|fault|difficulties|incident)",
    "(the|our) (service|site|website|app|system|network|line|lines|page) (is|are) [currently|now] "
    "(down|unavailable|interrupted|disrupted|offline)",
    "there is [currently] (a|an) [major|partial] (outage|disruption|incident)",
)
_WHO = phrases(
    "(all|some|those|customers|users|members|residents|passengers|anyone|everyone) "
    "(who|whose|with|in|on|shops|branches|areas|customers|users|members|residents|passengers)",
    "(affects|affected|affecting|only in|nobody else)",
)
_SINCE = phrases("(since|began|started|starting|from) [about|around|at|on]")
_MEANWHILE = phrases(
    "(please|instead|until then|meanwhile|in the meantime|workaround)",
    "you (can|may|could) [still]",
    "(no need|nothing) [for you] to do",
    "you need do nothing",
)
_UPDATE = pattern(
    r"\b(?:next update|updates?|news|again|more)\b",
    needs=("update", "updates", "news", "again", "more"),
)
_MISSING = 2


def find(look: Look) -> Iterator[Span | None]:
    """Where the trouble is told, in a notice to many that lacks two of its four parts."""
    if look.in_reply_to or not holds(_TO_MANY, look):
        return
    told = list(_TROUBLE(look))
    if not told:
        return
    timed = any(not time.vague for time in times_in(look.lower))
    parts = (
        holds(_WHO, look),
        timed and holds(_SINCE, look),
        holds(_MEANWHILE, look),
        timed and holds(_UPDATE, look),
    )
    if parts.count(False) >= _MISSING:
        yield told[0]
