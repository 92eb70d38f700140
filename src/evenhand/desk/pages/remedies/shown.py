"""An offer, its options and what became of them, as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from evenhand.desk.pages.remedies.reasons import need_in_words
from evenhand.desk.pages.rows import Sign
from evenhand.desk.people.models import Teammate
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.models import Approval, Grant, Offer, Option
from evenhand.desk.remedies.queries import Bounds
from evenhand.desk.remedies.wording import when_of
from evenhand.desk.ui import moments
from evenhand.desk.ui.amounts import money


@dataclass(frozen=True)
class ShownAsk:
    """A yes that is asked for. `can_answer` says that the reader may; `amount` fills the field."""

    pk: int
    line: str
    story: str
    amount: str
    can_answer: bool


@dataclass(frozen=True)
class ShownOption:
    """One way to put it right. `need` says why a yes is needed and is empty when none is.

    `sign` is the newest word on its yes; `can_ask` says that a yes can be asked for now.
    """

    pk: int
    words: str
    worth: str
    terms: str
    irreversible: bool
    need: str
    sign: Sign | None
    ask: ShownAsk | None
    can_ask: bool
    heard: str


@dataclass(frozen=True)
class ShownGrant:
    """What was granted; the flags say what can be done next."""

    pk: int
    line: str
    due: str
    exact: str
    is_late: bool
    waits_for: str
    reference: str
    is_carried: bool
    is_confirmed: bool
    can_share: bool


@dataclass(frozen=True)
class ShownOffer:
    """An offer in its newest state: in the draft, told, chosen or granted."""

    pk: int
    state: str
    line: str
    options: tuple[ShownOption, ...]
    grant: ShownGrant | None
    bends: str


@dataclass(frozen=True)
class Reader:
    """Who looks, how far they go alone, and when (aware)."""

    teammate: Teammate
    bounds: Bounds
    now: datetime


def offer_of(offer: Offer, reader: Reader, heard: dict[int, str] | None = None) -> ShownOffer:
    """An offer as it stands; `heard` is what an answer seems to choose: words by option."""
    options = list(offer.options.all())
    choice = getattr(offer, "choice", None)
    granted = next((one.grant for one in options if hasattr(one, "grant")), None)
    shown = [one for one in options if choice is None or one.pk == choice.option_id]
    return ShownOffer(
        pk=offer.pk,
        state=_state(offer, granted),
        line=_line(offer, reader.now),
        options=tuple(
            option_of(one, offer, reader, (heard or {}).get(one.pk, "")) for one in shown
        ),
        grant=grant_of(granted, reader.now) if granted else None,
        bends=offer.story if offer.bends else "",
    )


def _state(offer: Offer, granted: Grant | None) -> str:
    if granted is not None:
        return "granted"
    if hasattr(offer, "choice"):
        return "chosen"
    return "told" if _told(offer) else "draft"


def _told(offer: Offer) -> datetime | None:
    told = [one.told.at for one in offer.options.all() if hasattr(one, "told")]
    return min(told, default=None)


def _line(offer: Offer, now: datetime) -> str:
    customer = offer.conversation.customer.first_name or _("the customer")
    named = {"by": offer.by.first_name, "customer": customer}
    if hasattr(offer, "choice"):
        named["how"] = offer.choice.get_how_display()
        named["when"] = moments.ago(offer.choice.at, now)
        return _("%(customer)s chose %(how)s · %(when)s") % named
    told = _told(offer)
    if told is None:
        return _("In the draft of %(by)s, not sent yet") % named
    named["when"] = moments.ago(told, now)
    return _("Told by %(by)s · %(when)s · %(customer)s has not chosen yet") % named


def option_of(option: Option, offer: Offer, reader: Reader, heard: str = "") -> ShownOption:
    """One option, with what stands between it and its grant for the reader."""
    need = queries.need_of(option, offer, reader.teammate, reader.bounds)
    covered = queries.is_covered(option)
    ask = queries.latest_ask(option)
    waits = ask is not None and not hasattr(ask, "answer")
    is_granted = hasattr(option, "grant")
    return ShownOption(
        pk=option.pk,
        words=option.words,
        worth=money(option.worth, option.currency),
        terms=f"{option.method}, {when_of(option)}",
        irreversible=option.irreversible,
        need=need_in_words(need, option.currency) if need and not covered else "",
        sign=None if ask is None or is_granted else sign_of(ask),
        ask=ask_of(ask, reader) if ask is not None and waits else None,
        can_ask=bool(need) and not covered and not waits and not is_granted,
        heard=heard,
    )


def sign_of(ask: Approval) -> Sign:
    """How an ask stands, in a few words."""
    answer = getattr(ask, "answer", None)
    if answer is None:
        whom = ask.to.first_name if ask.to else _("a lead")
        return Sign(_("Waits for %(whom)s") % {"whom": whom}, icon="clock", kind="line")
    named = {"by": answer.by.first_name, "amount": money(answer.amount, ask.currency)}
    if answer.how == "declined":
        text = _("%(by)s said no: %(why)s") % {**named, "why": answer.reason}
        return Sign(text, tone="late", icon="close")
    if answer.how == "lowered":
        text = _("%(by)s lowered it to %(amount)s") % named
        return Sign(text, tone="disappointed", icon="check")
    return Sign(_("%(by)s said yes") % named, tone="delighted", icon="check")


def ask_of(ask: Approval, reader: Reader) -> ShownAsk:
    """An ask, and whether the reader may answer it; asks nothing more."""
    named = {"by": ask.asked_by.first_name, "when": moments.ago(ask.at, reader.now)}
    return ShownAsk(
        pk=ask.pk,
        line=_("%(by)s asks for a yes · %(when)s") % named,
        story=ask.story,
        amount=f"{ask.amount:.2f}",
        can_answer=queries.may_answer_within(ask, reader.teammate, reader.bounds),
    )


def grant_of(grant: Grant, now: datetime) -> ShownGrant:
    """A grant, with how far it is."""
    carried = getattr(grant, "carried", None)
    named = {"by": grant.by.first_name, "when": moments.ago(grant.at, now)}
    waits = bool(grant.option.waits_for) and not hasattr(grant, "arrived") and carried is None
    return ShownGrant(
        pk=grant.pk,
        line=_("Granted by %(by)s · %(when)s") % named,
        due=due_of(grant, now),
        exact=moments.exact(grant.due) if grant.due else "",
        is_late=grant.is_late(now),
        waits_for=grant.option.waits_for if waits else "",
        reference=carried.reference if carried else "",
        is_carried=carried is not None,
        is_confirmed=hasattr(grant, "confirmed"),
        can_share=grant.bends and not hasattr(grant, "shared"),
    )


def due_of(grant: Grant, now: datetime) -> str:
    """By when it is to be carried out, or by how much it is late; empty when it has no time."""
    if hasattr(grant, "carried") or grant.due is None:
        return ""
    if grant.is_late(now):
        return _("%(time)s late") % {"time": moments.span(grant.due, now)}
    return _("due %(day)s") % {"day": moments.day(grant.due, now)}
