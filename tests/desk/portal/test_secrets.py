"""A page shows nothing that is not its holder's, whatever else is on the desk.

Every word that is not theirs is a mark that stands nowhere else, and is looked for in the very
bytes of the page, of its refusals and of the page of a link that is over.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import count

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.care import actions as care
from evenhand.desk.causes import actions as causes
from evenhand.desk.customers import actions as customers
from evenhand.desk.demo import cast as people
from evenhand.desk.evidence import actions as evidence
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.actions import IncomingFile
from evenhand.desk.inbox.models import Message, Mode
from evenhand.desk.passes.models import Pass
from evenhand.desk.promises import actions as promises
from evenhand.desk.remedies import actions as remedies
from tests.desk import cast
from tests.desk.portal.holding import PICTURE, arrived, held_by, over, path_of
from tests.desk.remedies.giving import offered, told

NUMBERS = count(1)
SECRET, THEIRS = "wolfsbane", "marigold"

Act = Callable[[Message, str], object]


def note(message: Message, word: str) -> None:
    cast.note(message, f"Careful: {word}.", by=cast.tomas())


def draft(message: Message, word: str) -> None:
    for mode in (Mode.REPLY, Mode.NOTE):
        inbox.keep_draft(message.conversation, mode, f"I will call by {word}", by=cast.ines())


def reply_in_hand(message: Message, word: str) -> None:
    cast.reply(message, f"I will call you tomorrow by 2 pm about {word}.", by=cast.nadia())


def reply_that_failed(message: Message, word: str) -> None:
    sent = cast.reply(message, f"I will send {word} by Friday.", by=cast.nadia())
    inbox.failed(sent, f"Refused: {word}", is_final=True)


def promise_by_telephone(message: Message, word: str) -> None:
    me = cast.nadia()
    promises.make(message.conversation, what=f"look at {word}", due=None, owner=me, by=me)


def promise_reworded(message: Message, word: str) -> None:
    sent = arrived(message, "I will call you tomorrow by 2 pm.")
    promise = sent.promises.get()
    promises.change(promise, what=word, due=promise.due, owner=cast.nadia(), by=cast.nadia())


def promise_let_go(message: Message, word: str) -> None:
    promise = arrived(message, "I will write to you tomorrow.").promises.get()
    promises.release(promise, by=cast.nadia(), reason=word)


def colleague_in_copy(message: Message, word: str) -> None:
    """Somebody else who joined the conversation, and what was written to them."""
    theirs = cast.message_from(f"Courier {next(NUMBERS)}", word, into=message.conversation)
    where = inbox.Where(theirs.address)
    sent = inbox.send(
        message.conversation, f"I will pay {word} today.", by=cast.tomas(), where=where,
        seen=theirs.pk,
    )  # fmt: skip
    inbox.delivered(sent)


def other_conversation(message: Message, word: str) -> None:
    """Another matter of the same customer: its page has a link of its own."""
    other = cast.message_from("Penny Marsh", word, subject=word)
    arrived(other, f"I will send {word} tomorrow.")


def stranger(_message: Message, word: str) -> None:
    file = IncomingFile(f"{word}.png", "image/png", PICTURE)
    theirs = cast.message_from(f"Mei {word}", word, subject=word, files=[file])
    arrived(theirs, f"I will send {word} tomorrow.")


def record(message: Message, word: str) -> None:
    people.fact("Penny Marsh", "order", f"2{next(NUMBERS)}", 3, item=word)
    customers.recognise("email", f"{word}@example.com", "Penny Marsh")


def automatic(message: Message, word: str) -> None:
    cast.message_from("Penny Marsh", word, into=message.conversation, kind="auto-reply")


def folded(message: Message, word: str) -> None:
    cast.message_from(
        "Penny Marsh", THEIRS, into=message.conversation, folded=word, html=f"<p>{word}</p>"
    )


def exception(message: Message, word: str) -> None:
    """Why a rule is bent for them, what a lead is asked, and what it costs us."""
    made = offered(message.conversation, cast.tomas(), "7.80", "39", bends=True, story=word)
    remedies.ask(made.options.earliest("pk"), story=word, by=cast.tomas())
    inbox.delivered(told(made).options.earliest("pk").told.reply)


def back_up(message: Message, word: str) -> None:
    with suppress(care.AlreadyAsked):
        care.ask_back_up(message.conversation, by=cast.nadia(), to=None, asked=word, line=word)


def sheet(message: Message, word: str) -> None:
    """What would explain it, and why it was decided so."""
    begun = evidence.begin(message, "mistaken", words=THEIRS, by=cast.nadia())
    evidence.explain(begun, word, by=cast.tomas())
    decision = evidence.decide(begun, "benefit", reason=word, by=cast.nadia())
    evidence.tell(decision, by=cast.nadia())


def cause(message: Message, word: str) -> None:
    named = causes.add(word, by=cast.ines())
    causes.name(message.conversation, named, product=word, by=cast.nadia())


HIDDEN: list[Act] = [
    note, draft, reply_in_hand, reply_that_failed, promise_by_telephone, promise_reworded,
    promise_let_go, colleague_in_copy, other_conversation, stranger, record, automatic, folded,
    exception, back_up, sheet, cause,
]  # fmt: skip


def theirs(message: Message, word: str) -> None:
    cast.message_from("Penny Marsh", f"{THEIRS} {word}", into=message.conversation)


def ours(message: Message, word: str) -> None:
    arrived(message, f"{THEIRS} {word}: I will call you tomorrow by 2 pm.")


def everything_at(held: Pass) -> bytes:
    """All that is answered to whoever has the link, now and once it is over."""
    ask = Client()
    found = ask.get(path_of(held) + "?shown=300").content
    for more in ("replies/", "choice/", "items/", "objections/"):
        found += ask.post(path_of(held, more), {"words": "x", "form": "x"}).content
    found += ask.get(path_of(over(held))).content
    return found + ask.post(path_of(held, "renewal/"), {"form": "x"}).content


@pytest.mark.thorough
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from([*HIDDEN, theirs, ours]), min_size=1, max_size=9))
def test_a_page_shows_nothing_that_is_not_its_holders(acts: list[Act]) -> None:
    message = cast.message_from("Penny Marsh", f"{THEIRS} to begin with")
    shown = []
    for number, act in enumerate(acts):
        word = f"{SECRET if act in HIDDEN else THEIRS}{number}q"
        act(message, word)
        shown += [] if act in HIDDEN else [word]
    page = everything_at(held_by(message)).decode()
    assert SECRET not in page
    assert [word for word in shown if word not in page] == []


def test_each_thing_that_is_hidden_is_there_to_be_hidden() -> None:
    message = cast.message_from("Penny Marsh", THEIRS)
    for act in HIDDEN:
        act(message, SECRET)
    assert SECRET not in everything_at(held_by(message)).decode()


def test_a_colleague_in_copy_sees_what_is_theirs_alone() -> None:
    message = cast.message_from("Penny Marsh", SECRET)
    arrived(message, f"{SECRET}, I will call you tomorrow.")
    joined = cast.message_from("Courier One", f"{THEIRS} parcel", into=message.conversation)
    page = everything_at(held_by(joined)).decode()
    assert f"{THEIRS} parcel" in page
    assert SECRET not in page
