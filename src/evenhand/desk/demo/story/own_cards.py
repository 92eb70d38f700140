"""Cards from one's own sentences: one that the newcomer made, and one that Tomás shared."""

from __future__ import annotations

from evenhand.desk.coaching.models import Finding
from evenhand.desk.demo.cast import CHANNEL, tomas
from evenhand.desk.learning import actions, queries
from evenhand.desk.learning.models import Card
from evenhand.desk.learning.own import OwnWords, beginning
from evenhand.desk.people.models import Teammate

MUST, SOON = "ordering-words", "vague-time"
OPENED = {MUST: "could-you-not-you-must", SOON: "soon-is-not-a-time"}
"""The lessons that the cards go with."""


def tell(newcomer: Teammate) -> None:
    """Tell it of whoever came first, once there are replies."""
    _made(newcomer, MUST, "Asking for the slip", "Could you sign the slip when they come?")
    card = _made(tomas(), SOON, "When will it come?", "It is with you on Friday at ten.")
    if card is not None:
        actions.share_card(card, by=tomas())


def forget() -> None:
    """Take away what was made of sentences in the story."""
    made = {
        queries.key_of(pk)
        for pk in Finding.objects.filter(conversation__channel=CHANNEL).values_list("pk", flat=True)
    }
    Card.objects.filter(owner__isnull=False, key__in=made).delete()


def _made(teammate: Teammate, rule: str, title: str, back: str) -> Card | None:
    finding = Finding.objects.filter(by=teammate, rule=rule).order_by("-reply__at").first()
    lesson = queries.lessons_called([OPENED[rule]]).first()
    if finding is None or finding.reply is None or lesson is None:
        return None
    known = queries.known_around(finding.conversation)
    front, _ = beginning(finding.reply.text, finding.words, "", known)
    return actions.make_card(OwnWords(title, front, back, lesson), finding.pk, by=teammate)
