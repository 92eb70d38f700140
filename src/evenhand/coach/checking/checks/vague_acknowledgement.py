"""An acknowledgement that names nothing of what the customer wrote.

Why it matters: concrete words are how a reader sees that somebody listened. Over many measured
contacts, people were more satisfied, and bought more, when theirs came back to them.

Say instead: "sorry about the mould in the bathroom" for "sorry to hear about your experience". Do
not give back insults, or what they told about their health.

Source: Packard and Berger, How Concrete Language Shapes Customer Satisfaction (2021).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.grievance import aggrieved
from evenhand.coach.checking.theirs import content, echoes
from evenhand.coach.kinds import in_opening, phrases
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="warmth",
    hint="Name the thing itself: their words show that you listened.",
)

notices = (
    Answering(
        to="I am so disappointed. The tent leaked on the first night, the poles were bent and my "
        "children slept in the car for the rest of the holiday.",
        draft="«Sorry to hear about your experience». We always strive for the best. Our team will "
        "review what you wrote and somebody will answer you before Friday noon.",
    ),
    Answering(
        to="Fed up. Third time the dentist cancelled on the morning itself and I had taken a day "
        "of unpaid leave for the crown to be fitted.",
        draft="Hello, «thank you for bringing this to our attention». Things like that can happen, "
        "and we are working on doing better at every level from next month on.",
    ),
    Answering(
        to="The wedding cake was a disgrace, the icing had melted, the figures had fallen off and "
        "half of the guests saw it before we could cover it.",
        draft="«We are sorry for the issue». Please reply with the number of the contract and the "
        "account that the money should go to, so that our office can act.",
    ),
)

ignores = (
    Answering(
        to="I am so disappointed. The tent leaked on the first night, the poles were bent and my "
        "children slept in the car for the rest of the holiday.",
        draft="Sorry to hear about the leaking tent. A night in a car is not the holiday you paid "
        "for, and the money is on its way back to your card today.",
    ),
    Answering(
        to="Is the pool open on Sunday?", draft="Thank you for your message. Yes, from nine."
    ),
    "Sorry to hear about your experience.",
    Answering(to="This is unacceptable.", draft="Sorry to hear that. What happened?"),
)

_THEIRS = 5
_OURS = 30
_GENERIC = in_opening(
    phrases(
        "[we|i] [am|are] [so|very] sorry (to hear|about) (that|this|it|your experience)",
        "[we|i] [am|are] [so|very] sorry to hear [about|of] (that|this|your experience|your issue)",
        "[we're|i'm] sorry to hear [about] (that|this|your experience)",
        "[we are] sorry for the (issue|trouble|experience|situation)",
        "[we're|i'm] sorry for the (issue|trouble|experience|situation)",
        "[we're|i'm|we are|i am] [so|very] sorry about (that|this)",
        "[we're|i'm|we are|i am] [so|very] sorry for the inconvenience (this|it"
        "|that) [has|may have] caused",
        "(we|i) (apologise|apologize) for (your experience|the experience|the inconvenience"
        "|the trouble)",
        "thank you for (bringing this to our attention|reaching out|your feedback|contacting us"
        "|getting in touch|your message|your email|letting us know)",
        "thanks for (bringing this to our attention|reaching out|your feedback|contacting us"
        "|getting in touch|your message|letting us know)",
    ),
    of=3,
)


def find(look: Look) -> Iterator[Span | None]:
    """The first generic acknowledgement, when the draft names nothing that the customer named."""
    if len(look.text.strip()) < _OURS or len(content(look.in_reply_to)) < _THEIRS:
        return
    generic = list(_GENERIC(look))[:1]
    if generic and aggrieved(look) and not echoes(look, Span(0, len(look.text))):
        yield from generic
