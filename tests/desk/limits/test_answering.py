"""What comes in while a limit stands: kept always, answered by itself at most once a day."""

from datetime import timedelta

from django.utils import timezone

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Draft, Listing, Message, Mode, Reply
from evenhand.desk.limits import actions, jobs
from evenhand.desk.limits.models import Outside, Step
from tests.desk.cast import message_from, nadia
from tests.desk.limits.steps import BY_LETTER, INSULT, THREAT, insulted, up_to


def test_what_comes_outside_is_kept_and_answered_once_a_day() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT)
    first = message_from("Ray Stokes", "Where is it?", into=message.conversation)
    outside = Outside.objects.get()
    assert (outside.message, outside.limit, outside.reply.text) == (first, limit, limit.answer)
    assert Listing.objects.get().waiting_since is None
    message_from("Ray Stokes", "Hello? Where?", into=message.conversation)
    assert Outside.objects.filter(reply=None).count() == 1
    assert (Message.objects.count(), Listing.objects.get().waiting_since) == (3, None)
    Outside.objects.update(at=timezone.now() - timedelta(hours=25))
    message_from("Ray Stokes", "Still here.", into=message.conversation)
    assert Outside.objects.filter(reply__isnull=False).count() == 2


def test_what_stays_open_reaches_the_team_as_ever() -> None:
    message = insulted()
    up_to(message, Step.ENDING)
    for text in (
        "I want my money back for the broken lamp.",
        "The lamp gives me an electric shock.",
        "Send me my data.",
        "I appeal against it.",
        THREAT,
    ):
        message_from("Ray Stokes", text, into=message.conversation)
    assert not Outside.objects.exists()
    assert Listing.objects.get().waiting_since is not None


def test_nothing_is_answered_by_itself_where_a_person_writes_or_is_awaited() -> None:
    message = insulted()
    up_to(message, Step.LIMIT)
    inbox.keep_draft(message.conversation, Mode.REPLY, "Ray, I", by=nadia())
    message_from("Ray Stokes", "Where is it?", into=message.conversation)
    assert Outside.objects.get().reply is None
    assert Draft.objects.get().text == "Ray, I"
    inbox.keep_draft(message.conversation, Mode.REPLY, "", by=nadia())
    message_from("Ray Stokes", "Well?", into=message.conversation, at=timezone.now())
    assert not Outside.objects.filter(reply__isnull=False).exists()


def test_nothing_is_answered_by_itself_unless_it_was_approved() -> None:
    message = insulted()
    up_to(message, Step.LIMIT, answer="")
    replies = Reply.objects.count()
    message_from("Ray Stokes", "Where is it?", into=message.conversation)
    assert (Outside.objects.get().reply, Reply.objects.count()) == (None, replies)


def test_taking_in_twice_answers_once() -> None:
    message = insulted()
    up_to(message, Step.LIMIT)
    again = message_from("Ray Stokes", "Where is it?", into=message.conversation)
    known = actions.take_in(again)
    assert (known, Outside.objects.count()) == (Outside.objects.get(), 1)


def test_a_new_conversation_shows_the_limit_too() -> None:
    message = insulted()
    up_to(message, Step.LIMIT)
    other = message_from("Ray Stokes", "Another thing.", subject="Lamp")
    assert Listing.objects.get(conversation=other.conversation).limit == "limit"
    jobs.end_limits()
    assert Listing.objects.get(conversation=other.conversation).limit == "limit"


def test_the_automatic_answer_promises_nothing() -> None:
    message = insulted()
    limit = up_to(message, Step.LIMIT, scope=BY_LETTER)
    message_from("Ray Stokes", "Where is it?", into=message.conversation)
    assert limit.words == INSULT
    assert not message.conversation.promises.exists()
