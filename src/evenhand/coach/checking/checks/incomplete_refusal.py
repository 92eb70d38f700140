"""A no that names a rule, or only a verdict, and gives no reason.

Why it matters: "under regulation 9" says that there is a rule, not why it is right here. Whoever
does not see the reason sees only the wall, and writes again.

Say instead: the decision, the rule in plain words, its reason, what is possible, and the next step;
where the law gives the customer a right, that right. Whether a way on is told is asked by
refusal-without-door, of any other sentence.

Source: The Customer Isn't Always Right (essay): explain clearly and stand your ground.
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.refusing import unreasoned
from evenhand.coach.rule import Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="answer",
    hint="A rule is no reason. Say in plain words why it is so.",
    since="0.2",
)

notices = (
    "Dear Mr Bell, a moped cannot be insured «under section 4».",
    "Your permit cannot be granted «because of policy H-12». You may appeal by May.",
    "I'm afraid your «fare type isn't changeable».",
    "Returns of earrings «aren't allowed under our terms». Please keep them.",
    "We can't swap the ring, «our policy doesn't allow» it.",
    "Sorry, that's «against our policy».",
    "«Your complaint is not upheld».",
    "«We have decided to decline your claim» for the bike.",
)

ignores = (
    "Your claim was rejected under section 4, because the bike stood unlocked in the yard.",
    "We cannot take earrings back: they are worn in the skin, so hygiene comes first.",
    "Under section 4 your claim is paid in full.",
    "The permit cannot be granted on a Sunday, as the office is closed.",
    "Your complaint is upheld.",
    "The fare is changeable under our terms.",
    "We had to decline your claim for the bike since it had no lock.",
)


def find(look: Look) -> Iterator[Span]:
    """The rule or bare verdict that refuses, when the draft gives no reason."""
    place = unreasoned(look)
    if place is not None:
        yield place
