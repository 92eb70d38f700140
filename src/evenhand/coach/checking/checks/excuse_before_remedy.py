"""An excuse ahead of any act: high volumes, our system, the courier, staff.

Why it matters: reasons given first sound like reasons for doing nothing. The customer does not want
an excuse; they want it put right.

Say instead: what is being done, first. Then, if it helps, one sentence with the one real cause.

Source: The Customer Isn't Always Right (essay): no excuses, no finger-pointing; Bradley and Sparks
(2012), who found that good explanations help, which is why one is allowed after the remedy.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.ours import promise
from evenhand.coach.kinds import phrases
from evenhand.coach.lexicon import words
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="blame",
    hint="An excuse comes first. Say what you do, then the cause, if it helps.",
)

notices = (
    "«Due to high demand» the beds are late.",
    "«We are short-staffed» at the pool, so lessons were cut.",
    "«Because of technical difficulties» nobody was called. We will ring on Monday.",
    "«Our system was down» and your claim was not seen.",
    "Hello, «we have had reports of» full coaches this evening.",
    "«Owing to circumstances beyond our control», the choir is cancelled.",
    "«We are currently experiencing staff» shortages. An officer will write.",
    "«Bit busy today», back with you by noon.",
    "The ferry is late, there is a «shortage of crew».",
    "«Call volumes are at record» levels.",
    "Parcels can go «astray at this time of year».",
)

ignores = (
    "We will bring the bed on Tuesday, in the morning. It is late due to high demand in June.",
    "The rent is due to the landlord on the first.",
    "The new system was installed today.",
    "I'll call you by noon. Our system was down, which is why you waited.",
    "We have had the piano tuned.",
    "The chair is high, because of the back.",
    "I'll ring you by noon; the other nurse is off sick.",
    "We are experiencing the garden for the first time this year.",
    "Are you busy today at noon, or would two suit you?",
    "We have sent the lamp; roses flower at this time of year.",
)

_EXCUSE = phrases(*words("excuses"))


def find(look: Look) -> Iterator[Span | None]:
    """The first excuse, when nothing that is done stands before it."""
    for span in _EXCUSE(look):
        acts = (act for act in promise(look) if act is not None)
        if span is not None and not any(act.end <= span.start for act in acts):
            yield span
        return
