"""The ladder: a threat to which somebody came at once, and a limit with an appeal that waits."""

from __future__ import annotations

from datetime import datetime, timedelta

from evenhand.desk.demo.cast import Told, as_of, nadia, tomas, writes
from evenhand.desk.demo.times import DAY, ago
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Message, Mode
from evenhand.desk.limits import actions, composing
from evenhand.desk.limits.models import (
    Appeal,
    Fetch,
    FetchTaken,
    Limit,
    Opinion,
    SecondLook,
    Step,
    Telling,
    What,
)
from evenhand.desk.limits.wording import written

ONE_A_DAY = actions.Scope(what=What.FREQUENCY, most=1, days=1)


def stokes() -> None:
    """Ray Stokes threatened somebody: Tomás was there a minute later."""
    for fetch in Fetch.objects.filter(conversation__customer__name="Ray Stokes"):
        Fetch.objects.filter(pk=fetch.pk).update(at=ago(55))
        with as_of(ago(54)):
            actions.come(fetch, by=tomas())
        FetchTaken.objects.filter(fetch=fetch).update(at=ago(54))


def pike() -> None:
    """Gordon Pike: named, warned, limited; the mistake was ours, and he appeals."""
    told = writes(
        "Gordon Pike",
        "The curtain pole",
        "The pole is two centimetres short. Which stupid cow measured this? "
        "She is too lazy to read a ruler.",
        ago(12 * DAY),
    )
    told.assigned(ago(12 * DAY - 5), nadia())
    _take(told, Step.NAMING, ago(12 * DAY - 40), "He has a point about the pole, and insults Ines.")
    told.message(
        "So I get a lecture now. Tell that stupid cow to get off her backside and send my pole.",
        ago(9 * DAY),
    )
    _take(told, Step.WARNING, ago(9 * DAY - 30), "Asked on the first day, and it goes on.")
    told.message("Still no pole, you useless pigs. That stupid cow should be sacked.", ago(4 * DAY))
    limit = _take(told, Step.LIMIT, ago(4 * DAY - 90), "Nine letters on one day, four of them so.")
    appeal = told.message(
        "I appeal. I have been in pain with my back for two weeks and slept three hours a night. "
        "It is no excuse for what I called her, and I am sorry. But a month is long.",
        ago(DAY),
    )
    with as_of(ago(DAY - 20)):
        made = actions.appeal(limit, appeal.text, by=nadia())
    Appeal.objects.filter(pk=made.pk).update(at=ago(DAY - 20))


def _take(told: Told, step: Step, at: datetime, reason: str) -> Limit:
    """A step that was decided on, agreed with where that is needed, and told at that time."""
    newest = inbox.messages_of(told.conversation)[0]
    proposal = _proposal(newest, step, at, reason)
    second = tomas() if step.restricts else None
    with as_of(at):
        limit = actions.propose(told.conversation, proposal, by=nadia(), second=second)
        if second is not None:
            actions.give_opinion(limit, agrees=True, reason="I would do the same.", by=second)
        actions.put_step_into_draft(limit, by=nadia())
    draft = inbox.draft_of(told.conversation, nadia(), Mode.REPLY)
    told.reply(draft.text if draft else proposal.wording, at, by=nadia())
    calm = max(proposal.until, at + timedelta(days=90))
    Limit.objects.filter(pk=limit.pk).update(at=at, calm_at=calm)
    for rows in (SecondLook.objects, Opinion.objects, Telling.objects):
        rows.filter(limit=limit).update(at=at)
    return limit


def _proposal(message: Message, step: Step, at: datetime, reason: str) -> actions.Proposal:
    chosen = _chosen(message, step, at)
    sentence = composing.sentence_of(chosen)
    restricts = step.restricts
    behind = "He has not said that anything makes it hard for him; Tomás asked. The pole was our "
    return actions.Proposal(
        step=step,
        behaviour=chosen.behaviour,
        said=chosen.said,
        reason=reason,
        sentence=sentence,
        wording=composing.wording_of(chosen, sentence),
        stays_open=chosen.stays_open,
        until=chosen.until,
        review_at=chosen.review_at,
        circumstances=f"{behind}mistake: a new one left on Monday." if restricts else "",
        scope=chosen.scope,
        answer=composing.answer_of(chosen, sentence) if restricts else "",
    )


def _chosen(message: Message, step: Step, at: datetime) -> composing.Chosen:
    words = next((one for one in message.text.split(". ") if "cow" in one), message.text)
    start = message.text.index(words)
    end = start + len(words)
    days = 30 if step.restricts else 90
    told = Limit.objects.filter(conversation=message.conversation).order_by("step")
    return composing.Chosen(
        step=step,
        first_name="Gordon",
        behaviour="an insult to a person",
        said=actions.Said(message.text[start:end], message, start, end),
        said_on=message.at,
        until=at + timedelta(days=days),
        review_at=at + timedelta(days=14 if step.restricts else days),
        zone=nadia().zone,
        scope=ONE_A_DAY if step == Step.LIMIT else actions.Scope(),
        before=tuple((one.rung, one.at) for one in told),
        stays_open=written("stays_open"),
    )


def tell() -> None:
    """Tell of the ladder once."""
    stokes()
    pike()
