"""One page of a list of conversations, as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten
from urllib.parse import urlencode

from django.contrib.humanize.templatetags.humanize import ordinal
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from evenhand.desk.inbox import queries
from evenhand.desk.inbox.models import Listing
from evenhand.desk.pages.lists import List
from evenhand.desk.pages.situations import situation
from evenhand.desk.people.models import Teammate
from evenhand.desk.praise import queries as praise
from evenhand.desk.ui import moments

A_PAGE = 30
MOST_OF_PROMISE = 16  # letters, so that the time beside them is always seen


@dataclass(frozen=True)
class Sign:
    """A chip of a row: its text, its hue, its icon, and what it says on hover."""

    text: str
    tone: str = ""
    kind: str = ""
    icon: str = ""
    title: str = ""


@dataclass(frozen=True)
class Row:
    """One conversation in a list. `at` is since when it `waits`, or else when it last moved."""

    conversation: int
    href: str
    who: str
    at: datetime
    waits: bool
    subject: str
    words: str
    signs: tuple[Sign, ...]
    owner: str
    is_current: bool


@dataclass(frozen=True)
class Rows:
    """A page of a list. `more` is the address of the next page, empty on the last one."""

    list: List
    rows: tuple[Row, ...]
    words: str
    href: str
    page: int
    more: str


def rows_of(
    shown: List, teammate: Teammate, *, page: int = 1, words: str = "", current: int = 0
) -> Rows:
    """A page of a list, in three statements at most.

    `words` narrows it, `current` is the conversation that is open.
    """
    page = max(page, 1)
    found = shown.rows(teammate)
    if words:
        found = queries.matching(found, words)
    found = praise.marked(queries.with_drafts_of(found, teammate))
    now = timezone.now()
    first = (page - 1) * A_PAGE
    listings = _listings(found, shown, now, slice(first, first + A_PAGE + 1))
    return Rows(
        list=shown,
        rows=tuple(_row(one, shown, now, current) for one in listings[:A_PAGE]),
        words=words,
        href=_address(shown, words),
        page=page,
        more=_address(shown, words, page + 1) if len(listings) > A_PAGE else "",
    )


def _listings(
    found: QuerySet[Listing], shown: List, now: datetime, place: slice[int, int, None]
) -> list[Listing]:
    """The rows at a place of the list. What hurries is a list of its own before the rest:

    two short reads in the order of an index, where one order for both would sort every row.
    """
    if not shown.hurries:
        return list(found[place])
    hurried = queries.hurried(found, now)
    listings = list(hurried[place])
    before = place.start + len(listings) if listings or not place.start else hurried.count()
    rest = slice(max(place.start - before, 0), place.stop - before)
    return listings + (list(queries.unhurried(found, now)[rest]) if rest.stop > 0 else [])


def _address(shown: List, words: str, page: int = 1) -> str:
    asked = {"q": words} if words else {}
    if page > 1:
        asked["page"] = str(page)
    return f"{shown.href}?{urlencode(asked)}" if asked else shown.href


def _row(listing: Listing, shown: List, now: datetime, current: int) -> Row:
    conversation = listing.conversation
    href = reverse("conversation:conversation", args=[conversation.pk])
    return Row(
        conversation=conversation.pk,
        href=f"{href}?{urlencode({'from': shown.slug})}",
        who=conversation.customer.name or _("No name given"),
        at=listing.waiting_since or listing.latest_at,
        waits=listing.waiting_since is not None,
        subject=conversation.subject or _("No subject"),
        words=listing.preview,
        signs=tuple(signs_of(listing, now)),
        owner=str(listing.owner) if listing.owner and shown.slug != "mine" else "",
        is_current=conversation.pk == current,
    )


def signs_of(listing: Listing, now: datetime) -> Iterator[Sign]:
    """What a row says beside who and what, the most telling first."""
    read = situation(listing.situation)
    if not read.is_plain:
        judged = _("Facts beside the words show it; a person decides") if read.is_of_facts else ""
        yield Sign(str(read.word), tone=read.tone, title=judged)
    if getattr(listing, "has_praise", False):
        yield _praise(waits=getattr(listing, "praise_waits", False))
    yield from _standing(listing, now)
    if listing.promise_due is not None:
        yield promise_clock(listing.promise_what, listing.promise_due, now, listing.promise_waits)
    if listing.contacts > 1:
        nth = _("%(nth)s contact") % {"nth": ordinal(listing.contacts)}
        yield Sign(nth, kind="line", title=_("How often they have written about this"))
    if getattr(listing, "has_draft", False):
        yield Sign(_("Draft"), kind="line", icon="edit", title=_("You have begun to write here"))
    if listing.snoozed_until is not None and listing.snoozed_until > now:
        until = moments.due(listing.snoozed_until, now)
        yield Sign(until, kind="line", icon="snooze", title=_("Snoozed until then"))
    if not listing.is_open:
        yield Sign(_("Closed"), kind="line")


def _praise(*, waits: bool) -> Sign:
    """A quiet mark for kind words: whether whoever earned them knows."""
    if waits:
        return Sign(_("To pass on"), kind="line", icon="heart", title=_("Kind words in it"))
    told = _("Whoever earned the kind words knows of them")
    return Sign(_("Passed on"), kind="line", icon="heart", title=told)


def _standing(listing: Listing, now: datetime) -> Iterator[Sign]:
    """Who is asked to stand beside its owner, and what was told to its customer in firmness."""
    if listing.backup_since is not None:
        asked = _("Asked %(time)s ago") % {"time": moments.span(listing.backup_since, now)}
        yield Sign(_("Back-up asked"), kind="line", icon="plus", title=asked)
    if listing.limit:
        yield Sign(limit_word(listing.limit), kind="line", icon="shield", title=_("Told to them"))


def limit_word(step: str) -> str:
    """The step of a limit in force, in a word."""
    return _("Contact ended") if step == "ending" else _("Limit in force")


def promise_clock(what: str, due: datetime, now: datetime, waits: bool) -> Sign:
    """A promise with the time that is left, or by how much it is late."""
    what, exact = _shortened(capfirst(what)), moments.exact(due)
    if waits:
        title = _("Due %(when)s, once they have done their part") % {"when": exact}
        return Sign(_("%(what)s · waits for them") % {"what": what}, kind="line", title=title)
    if due < now:
        late = _("%(what)s · %(time)s late") % {"what": what, "time": moments.span(due, now)}
        return Sign(late, tone="late", title=_("It was due %(when)s") % {"when": exact})
    return Sign(f"{what} · {moments.clock(due, now)}", kind="line", title=exact)


def _shortened(what: str) -> str:
    """The first words of a promise; of one long word, its first letters."""
    words = shorten(what, MOST_OF_PROMISE, placeholder="…")
    return words if words != "…" else Truncator(what).chars(MOST_OF_PROMISE)
