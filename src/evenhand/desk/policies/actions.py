"""The verbs of policies: the only code that writes their rows."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from evenhand.desk.inbox.models import Reply
from evenhand.desk.journal.actions import record
from evenhand.desk.people.models import Teammate
from evenhand.desk.policies import knowing, links, queries
from evenhand.desk.policies.changes import Plan, plan
from evenhand.desk.policies.events import ClauseCited, ClauseWritten, PolicyChanged
from evenhand.desk.policies.models import LASTS, Citation, Clause, Policy, Version
from evenhand.desk.policies.written import Section, Written, place_of

DAY = timedelta(days=1)


class CannotHold(Exception):
    """A version would hold in the past, or while another that is planned holds."""


@transaction.atomic
def bring_in(written: Written, *, by: Teammate | None, on: date | None = None) -> Plan:
    """Take a written policy over: clauses whose words changed get a new version, from `on`.

    `on` is today in the current zone unless given; `by` is None for the command line. Safe to
    repeat. Raises CannotRead when it cannot hold as it is said; then nothing is written.
    """
    today = on or timezone.localdate()
    policy, _ = Policy.objects.select_for_update().get_or_create(
        slug=written.slug, defaults={"title": written.title, "by": by}
    )
    found = plan(written, today)
    if found.is_renamed:
        policy.title, policy.product = written.title, written.product
        policy.country = written.country
        policy.save(update_fields=["title", "product", "country"])
    if found.is_renamed or not queries.newest_of(policy):
        record(PolicyChanged(policy=policy.pk, by=by.pk if by else None))
    for change in found.to_write:
        clause, _ = Clause.objects.get_or_create(
            policy=policy,
            number=change.section.number,
            defaults={"place": place_of(change.section.number)},
        )
        write_version(clause, change.section, since=change.starts, until=change.ends, by=by, on=on)
    knowing.forget()
    return found


@transaction.atomic
def write_version(
    clause: Clause,
    section: Section,
    *,
    since: date,
    until: date | None = None,
    by: Teammate | None,
    on: date | None = None,
) -> Version:
    """A new version of a clause from `since` to `until`, both included; what held then ends before.

    Without `until` it holds until the next version that is planned. A first version may begin in
    the past, a later one on `on` (today) at the earliest. Raises CannotHold.
    """
    clause = Clause.objects.select_for_update().get(pk=clause.pk)
    others = Version.objects.filter(clause=clause)
    if (until is not None and until < since) or (
        others.exists() and since < (on or timezone.localdate())
    ):
        raise CannotHold
    until = _until(clause, since, until)
    lasting = Q(valid_until=None) | Q(valid_until__gte=since)
    others.filter(lasting, valid_from__lte=since).update(valid_until=since - DAY)
    version = Version.objects.create(
        clause=clause, valid_from=since, valid_until=until, by=by, **_content(clause, section)
    )
    record(ClauseWritten(clause=clause.pk, version=version.pk, by=by.pk if by else None))
    knowing.forget()
    return version


def _until(clause: Clause, since: date, until: date | None) -> date | None:
    """The end that is asked for, or the day before the next version; one may not pass the other."""
    later = Version.objects.filter(LASTS, clause=clause, valid_from__gt=since)
    following = later.order_by("valid_from").first()
    if following is None:
        return until
    last = following.valid_from - DAY
    if until is not None and until > last:
        raise CannotHold
    return until or last


def _content(clause: Clause, section: Section) -> dict[str, object]:
    found = (clause.number, clause.policy.title, section.title, section.rule, section.reason)
    return {
        "title": section.title,
        "rule": section.rule,
        "reason": section.reason,
        "alternatives": list(section.alternatives),
        "bends": section.bends,
        "bends_by": section.bends_by,
        "statutory": section.statutory,
        "product": section.product,
        "country": section.country,
        "kind": section.kind,
        "most": section.most,
        "within_days": section.within_days,
        "words": " ".join((*found, *section.alternatives)).lower(),
    }


@transaction.atomic(savepoint=False)
def note_citations_of(reply: Reply) -> list[Citation]:
    """Keep which clauses a sent reply names by their links, as they stood on its day.

    Safe to repeat; what is no clause of ours is passed over.
    """
    on = timezone.localdate(reply.at, reply.by.zone)
    made = []
    for slug, number in links.named_in(reply.text):
        version = queries.version(slug, number, on)
        if version is None:
            continue
        citation, is_new = Citation.objects.get_or_create(version=version, reply=reply)
        if is_new:
            cited = ClauseCited(
                conversation=reply.conversation_id, version=version.pk, reply=reply.pk
            )
            record(cited)
        made.append(citation)
    return made
