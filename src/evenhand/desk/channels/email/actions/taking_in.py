"""From a letter that is kept to a message in a conversation, in one transaction."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.utils.translation import gettext as _

from evenhand.desk.channels.email import bounced, incoming, joining, queries, sorting, tokens
from evenhand.desk.channels.email.joining import Traces
from evenhand.desk.channels.email.models import Letter, Mailbox, Outcome, Via
from evenhand.desk.channels.email.sorting import Fate
from evenhand.desk.channels.email.tokens import without_plus
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import MessageKind
from evenhand.desk.praise import actions as praise
from evenhand.mail import Bounce, parse
from evenhand.mail import Letter as Parsed

log = logging.getLogger(__name__)
MOST_TRIES = 3
MOST_AT_ONCE = 50
NOT_ITS_FAULT = (OperationalError, InterfaceError, IntegrityError, OSError)


def take_in(letter: Letter) -> Letter:
    """Make of a kept letter what it is. Safe to repeat, and from several processes at once.

    One that cannot be taken in becomes a message that "could not be read". Raises one of
    NOT_ITS_FAULT when that lies with the disk or the database; it then waits for the next try.
    """
    try:
        parsed = parse(letter.path.read_bytes(), loop_mark=tokens.loop_mark())
        return _settle(letter, parsed)
    except NOT_ITS_FAULT:
        raise
    except Exception:  # one letter must never stop the next; it is shown as what it is
        log.exception("Letter %s could not be read", letter.pk)
        return give_up(letter)


@transaction.atomic
def give_up(letter: Letter) -> Letter:
    """Show a letter as one that could not be read, with its source."""
    letter = _locked(letter)
    if letter.outcome != Outcome.WAITING:
        return letter
    message = inbox.receive(incoming.unreadable(letter), into=None, channel=incoming.CHANNEL)
    return _mark(letter, Outcome.UNREADABLE, message=message, conversation=message.conversation)


def take_in_waiting(*, again: bool = False, after_start: bool = False) -> int:
    """Take in what is kept and waits, oldest first. Returns how many letters were looked at.

    With `again` those that failed before. After a start the first letter may be what ended the
    process that had it in hand: it is counted as tried before it is touched.
    """
    waiting = list(queries.letters_waiting(again=again)[:MOST_AT_ONCE])
    for number, letter in enumerate(waiting):
        is_suspect = again or (after_start and number == 0)
        if is_suspect:
            _count_try(letter)
        try:
            give_up(letter) if letter.tries > MOST_TRIES else take_in(letter)
        except NOT_ITS_FAULT as wrong:
            log.warning("Letter %s waits for another try: %s", letter.pk, type(wrong).__name__)
            if not is_suspect:
                _count_try(letter)
    return len(waiting)


def _count_try(letter: Letter) -> None:
    letter.tries += 1
    letter.save(update_fields=["tries"])


@transaction.atomic
def _settle(letter: Letter, parsed: Parsed) -> Letter:
    letter = _locked(letter)
    if letter.outcome != Outcome.WAITING:
        return letter
    letter.said_id = parsed.message_id
    letter.key = sorting.key(parsed, letter.digest)
    before = queries.known(letter.key, but=letter)
    if before is not None:
        return _mark(
            letter, Outcome.DUPLICATE, message=before.message, conversation=before.conversation
        )
    traces = Traces.of(parsed, letter.recipients.split())
    ours = {mailbox.address.lower(): mailbox for mailbox in Mailbox.objects.all()}
    return _Taking(letter, parsed, traces, ours).run()


def _locked(letter: Letter) -> Letter:
    return Letter.objects.select_for_update().get(pk=letter.pk)


def _mark(letter: Letter, outcome: Outcome, **values: object) -> Letter:
    letter.outcome = outcome
    for name, value in values.items():
        setattr(letter, name, value)
    letter.save(update_fields=["outcome", "mailbox", "key", "said_id", *values])
    return letter


@dataclass
class _Taking:
    """One letter on its way in, inside the transaction; `ours` are our mailboxes by address."""

    letter: Letter
    parsed: Parsed
    traces: Traces
    ours: dict[str, Mailbox]

    def run(self) -> Letter:
        """Do what the letter's fate is."""
        if self.letter.mailbox_id is None:
            self.letter.mailbox = self._mailbox()
        is_imported = self.letter.via == Via.IMPORT
        match sorting.fate(self.parsed, self.ours.keys(), is_imported=is_imported):
            case Fate.BOUNCE:
                return self._bounce()
            case Fate.LOOP:
                return _mark(self.letter, Outcome.IGNORED, reason=_("It goes in circles."))
            case Fate.OURS:
                return self._ours()
            case Fate.MESSAGE:
                return self._message()

    def _mailbox(self) -> Mailbox | None:
        found = (self.ours.get(without_plus(address)) for address in self.traces.addresses)
        return next((mailbox for mailbox in found if mailbox), None)

    def _message(self) -> Letter:
        coming = incoming.message(self.letter, self.parsed, self.ours.keys())
        into = joining.conversation_for(self.traces, coming.address.customer, coming.at)
        message = inbox.receive(coming, into=into, channel=incoming.CHANNEL)
        is_readable = coming.kind != MessageKind.UNREADABLE
        outcome = Outcome.TAKEN_IN if is_readable else Outcome.UNREADABLE
        return _mark(self.letter, outcome, message=message, conversation=message.conversation)

    def _bounce(self) -> Letter:
        """Tell it under the reply or the praise that came back; one of neither is only kept."""
        bounce = self.parsed.bounce
        reply = bounced.reply_behind(bounce, self.traces) if bounce else None
        if bounce is None or reply is None:
            return self._praise_bounce(bounce)
        inbox.failed(reply, bounced.sentence(bounce), is_final=bounce.permanent)
        conversation = reply.conversation
        return _mark(self.letter, Outcome.BOUNCE, reply=reply, conversation=conversation)

    def _praise_bounce(self, bounce: Bounce | None) -> Letter:
        sent = bounced.praise_behind(bounce, self.traces) if bounce else None
        if bounce is None or sent is None:
            reason = _("It is about no reply that left from here.")
            return _mark(self.letter, Outcome.BOUNCE, reason=reason)
        if bounce.permanent:
            praise.came_back(sent, bounced.sentence(bounce))
        conversation = sent.passed_on.praise.conversation
        return _mark(self.letter, Outcome.BOUNCE, conversation=conversation)

    def _ours(self) -> Letter:
        """Mail that we sent before there was a desk: it answers, and later letters refer to it."""
        at = incoming.came_at(self.letter, self.parsed)
        for customer in queries.customers_at(self.traces.addresses):
            conversation = joining.conversation_for(self.traces, customer, at)
            if conversation is not None:
                inbox.answered_elsewhere(conversation, at)
                return _mark(self.letter, Outcome.OURS, conversation=conversation)
        return _mark(self.letter, Outcome.OURS)
