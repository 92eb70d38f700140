"""What Linden Home has decided for all alike, and a no that stood on it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.utils import timezone

from evenhand.desk.demo.cast import Told, as_of, fact, ines, nadia, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.policies import actions as policies
from evenhand.desk.policies import queries
from evenhand.desk.policies.models import Policy, Version
from evenhand.desk.policies.parsing import parsed
from evenhand.desk.policies.written import Written
from evenhand.desk.refusals import actions
from evenhand.desk.refusals.models import Refusal
from evenhand.desk.refusals.wording import No
from evenhand.desk.ui.prose import plain

FOLDER = Path(__file__).parents[1] / "policies"
BEFORE = "In the last fourteen days before a class its fee is not refunded."
NOW = "In the last seven days before a class its fee is not refunded."


def written_policies() -> list[str]:
    """The files of Linden Home's policies."""
    return [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))]


def decided() -> None:
    """All of it was written in spring; in autumn the time for classes became kinder."""
    spring, autumn = ago(230 * DAY), ago(45 * DAY)
    for text in written_policies():
        _bring_in(parsed(text.replace(NOW, BEFORE)), spring)
    for text in written_policies():
        _bring_in(parsed(text), autumn)


def _bring_in(written: Written, at: datetime) -> None:
    newest = Version.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    with as_of(at):
        policies.bring_in(written, by=ines(), on=timezone.localdate(at))
    Version.objects.filter(pk__gt=newest).update(at=at)
    Policy.objects.filter(slug=written.slug, at__gt=at).update(at=at)


def greta() -> None:
    """Her curtains were cut as she asked, and are too short. Refused kindly; she asks again."""
    fact("Greta Lund", "order", "20361", 11, item="Curtains, Oslo, cut to 240", total="118.00 EUR")
    fact("Greta Lund", "delivery", "20361", 4, status="delivered")
    told = writes(
        "Greta Lund",
        "Curtains, order 20361",
        "Hello, I measured the window in the bedroom instead of the living room, so the curtains "
        "from order 20361 are twenty centimetres too short. Can I send the curtains back and get "
        "my money?",
        ago(2 * DAY),
    )
    told.assigned(ago(2 * DAY - 10), nadia())
    _refused(told, ago(2 * DAY - 30))
    told.message("That is a pity. Can you not take them back just this once?", ago(47))


def _refused(told: Told, at: datetime) -> None:
    clause = queries.version("returns", "1.2", timezone.localdate(at))
    if clause is None:
        return
    no = No(
        decision="Greta, I can’t take the curtains back, as they were cut to the 240 you gave us.",
        rule="",
        reason=plain(clause.reason),
        possible=tuple(clause.alternatives),
        next_step="Tell me which of the two suits you better.",
        statutory="If the cloth itself had a fault, that would be another matter: then we put it "
        "right, whatever its length.",
    )
    with as_of(at):
        refusal = actions.refuse(told.conversation, clause, no, by=nadia())
    told.reply(refusal.words, at, by=nadia())
    Refusal.objects.filter(pk=refusal.pk).update(at=at)
