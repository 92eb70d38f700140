"""What a conversation page is made of, each part fetched once and only when it is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import chain

from django.utils import timezone

from evenhand.coach.spoken import Facts, Thread
from evenhand.desk.care import queries as care
from evenhand.desk.care.queries import Hand
from evenhand.desk.coaching import queries as coaching
from evenhand.desk.coaching.advising import Advice, Scene, advise
from evenhand.desk.coaching.models import Reading
from evenhand.desk.coaching.threads import (
    MOST_REFUSED,
    facts_about,
    facts_to_answer,
    thread_of,
    understood,
)
from evenhand.desk.coaching.unsettled import open_with
from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import (
    Attachment,
    Conversation,
    Draft,
    Listing,
    Mode,
    Note,
    Reply,
)
from evenhand.desk.inbox.models import Message as Received
from evenhand.desk.journal import queries as journal
from evenhand.desk.journal.models import Entry
from evenhand.desk.learning import knowing
from evenhand.desk.learning.knowing import Named
from evenhand.desk.people.models import Teammate
from evenhand.desk.promises import queries as promises
from evenhand.desk.promises.models import Amendment, Promise
from evenhand.desk.refusals import queries as refusals

AT_FIRST = 30
MOST_SHOWN = 600
MOST_EVENTS = 300
MOST_OTHERS = 20
DELIGHTED = "delighted"


class Material:
    """A conversation as one teammate sees it now. `shown` is how much of what passed is shown."""

    def __init__(
        self, conversation: Conversation, teammate: Teammate, *, shown: int = AT_FIRST
    ) -> None:
        self.conversation = conversation
        self.teammate = teammate
        self.shown = max(AT_FIRST, min(shown, MOST_SHOWN))
        self.now: datetime = timezone.now()

    @cached_property
    def messages(self) -> list[Received]:
        """The newest messages with their readings, newest first; one more than is shown."""
        rows = inbox.messages_of(self.conversation).select_related("reading__correction__by")
        return list(rows[: self.shown + 1])

    @cached_property
    def replies(self) -> list[Reply]:
        """The newest replies, newest first, each with `refuses`; one more than is shown."""
        rows = refusals.with_refusals(inbox.replies_of(self.conversation))
        return list(rows[: self.shown + 1])

    @cached_property
    def notes(self) -> list[Note]:
        """The newest notes, newest first; one more than is shown."""
        return list(inbox.notes_of(self.conversation)[: self.shown + 1])

    @cached_property
    def entries(self) -> list[Entry]:
        """What the journal holds of the conversation, oldest first."""
        newest = journal.entries_of(self.conversation.pk).order_by("-pk")[:MOST_EVENTS]
        return list(newest)[::-1]

    @cached_property
    def drafts(self) -> dict[str, Draft]:
        """What the teammate has begun to write, by mode."""
        return inbox.drafts_of(self.conversation, self.teammate)

    @cached_property
    def files(self) -> Mapping[tuple[str, int | None], Sequence[Attachment]]:
        """The files, by the kind and id of what they hang on."""
        found = defaultdict(list)
        for file in inbox.files_of(self.messages, self.replies, self.drafts.values()):
            for kind in ("message", "reply", "draft"):
                if (owner := getattr(file, f"{kind}_id")) is not None:
                    found[kind, owner].append(file)
        return found

    @cached_property
    def hands(self) -> list[Hand]:
        """Those who answer now, in order of name, as far as giving them this goes."""
        return care.hands_for(self.conversation, self.now)

    @cached_property
    def teammates(self) -> dict[int, Teammate]:
        """Those who answer now, by id, in order of name."""
        return {one.teammate.pk: one.teammate for one in self.hands}

    @cached_property
    def promises_around(self) -> list[Promise]:
        """The promises made here, and those that stand with the customer elsewhere."""
        return list(promises.around(self.conversation)[:MOST_SHOWN])

    @property
    def promises(self) -> list[Promise]:
        """The promises made here, first due on top."""
        here = self.conversation.pk
        return [one for one in self.promises_around if one.conversation_id == here]

    @cached_property
    def kept(self) -> dict[str, int]:
        """How promises to this customer ended."""
        return promises.record_with(self.conversation.customer)

    @cached_property
    def others(self) -> list[Listing]:
        """The customer's other conversations, newest first; one more than is shown."""
        rows = inbox.others_of(self.conversation.customer, self.conversation)
        return list(rows[: MOST_OTHERS + 1])

    @cached_property
    def amendments(self) -> dict[str, Amendment]:
        """What the teammate changed of promises in the draft, by the promise's words."""
        return promises.amendments(self.conversation, self.teammate)

    @cached_property
    def dismissed(self) -> frozenset[tuple[str, str]]:
        """Rules and words for which the teammate said: not here."""
        return coaching.dismissed(self.conversation, self.teammate)

    @cached_property
    def facts(self) -> Facts:
        """What other systems told of the customer."""
        return facts_about(self.conversation.customer)

    @cached_property
    def read(self) -> Received | None:
        """The newest message that was read; the newest of all when none was."""
        read = (one for one in self.messages if hasattr(one, "reading"))
        return next(chain(read, self.messages), None)

    @property
    def reading(self) -> Reading | None:
        """What the coach understood of the newest message that was read."""
        return getattr(self.read, "reading", None)

    @cached_property
    def thread(self) -> Thread:
        """What was said up to the newest message that was read, as the coach takes it."""
        last = self.read
        if last is None:
            return Thread(())
        theirs = [(one.text, one.at) for one in self.messages if one.pk < last.pk]
        before = [one for one in self.replies if one.at < last.at]
        ours = [(one.text, one.at) for one in before]
        noes = [(one.text, one.at) for one in before if getattr(one, "refuses", False)]
        language = understood(self.reading).language
        return thread_of(last, theirs, ours, refused=noes[:MOST_REFUSED], language=language)

    @cached_property
    def lessons(self) -> Mapping[str, Named]:
        """The lesson about each step and rule that has one, by its slug."""
        return knowing.about()

    @cached_property
    def advice(self) -> Advice:
        """What the coach says of the reply that the teammate has begun, if any."""
        begun, reading = self.drafts.get(Mode.REPLY), understood(self.reading)
        praises = reading.situation == DELIGHTED
        still_open = open_with(self.conversation, self.others) if praises else ()
        facts = facts_to_answer(self.facts, self.promises_around, self.now, still_open)
        return advise(
            Scene(self.thread, reading, facts),
            begun.text if begun else "",
            at=self.now,
            zone=self.teammate.zone,
            dismissed=self.dismissed if begun else frozenset(),
        )

    @property
    def newest_message(self) -> int:
        """The id of the customer's newest message on the page, 0 when there is none."""
        return max((one.pk for one in self.messages), default=0)
