"""Issue, matter, item, query, again and again, where the customer named a thing.

Why it matters: concrete words show that somebody listened; people were more satisfied, and bought
more, when theirs came back to them. "Your query regarding the item" could be a form.

Say instead: their own noun: "the grey coat", "your question about the night bus". Not in a subject
line, where others may read it, and never what they told about their health.

Source: Packard and Berger, How Concrete Language Shapes Customer Satisfaction (2021).
"""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.coach.checking.theirs import content, echoes
from evenhand.coach.kinds import phrases, too_many
from evenhand.coach.rule import Answering, Look, Rule
from evenhand.coach.spoken import Span

rule = Rule(
    concern="wording",
    hint="Name the thing: say coat or night bus, not item or issue.",
    since="0.2",
    trial=True,
)

_COAT = (
    "The grey winter coat that I ordered for my daughter has a broken zip and one sleeve is "
    "shorter than the other, and the shop in Hull would not exchange it."
)

notices = (
    Answering(
        to=_COAT,
        draft="Dear Ms Roe, thank you for reporting this issue. We looked into the matter "
        "on Friday. As for «the item», a label is attached, and once we have it back the amount "
        "goes to your card within two days.",
    ),
    Answering(
        to="The night bus 14 drove past our stop at Kellow Street three times this week, with the "
        "driver looking straight at my wheelchair.",
        draft="Dear Sir, we have received your query. The matter was passed to operations and they "
        "looked at «the situation» on Monday. A manager will write to you by Thursday noon with "
        "the outcome and what follows from it.",
    ),
    Answering(
        to="Mould has come back behind the wardrobe in the bedroom, and the extractor fan that you "
        "fitted in March blows warm air inside.",
        draft="Hello, the issue you describe is known to our contractor. Your request has been "
        "given a number, and someone will look at «the problem» on 4 June between eight and ten. "
        "Please be at home.",
    ),
)

ignores = (
    Answering(
        to=_COAT,
        draft="Dear Ms Roe, a broken zip and two sleeves of different length: that coat should "
        "never have left us, so the issue is ours. The item and the matter of the shop in Hull are "
        "settled; a label is attached and the money is back within two days.",
    ),
    Answering(to=_COAT, draft="Sorry about the issue! We will sort the matter of the item today."),
    "Dear Ms Roe, thank you for reporting this issue. Our colleagues looked into the matter.",
    Answering(
        to="Where is my item?",
        draft="Dear Ms Roe, the item left us on Friday. There was an issue with the label and a "
        "matter of postage, both settled; it should be with you on Tuesday before noon.",
    ),
)

_LETTER = 150
_NAMED = 8
_ABSTRACT = too_many(
    phrases(
        "(the|this|that|your|these|any|various) "
        "(issue|issues|matter|matters|item|items|query|queries|situation|problem|request|concern|concerns|enquiry|product)"
    ),
    most=2,
)


def find(look: Look) -> Iterator[Span | None]:
    """The third abstract word of a letter that names nothing of what the customer named."""
    if len(look.text.strip()) < _LETTER or len(content(look.in_reply_to)) < _NAMED:
        return
    if not echoes(look, Span(0, len(look.text))):
        yield from list(_ABSTRACT(look))[:1]
