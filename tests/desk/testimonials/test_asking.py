"""A customer is asked in a reply, never while something is open, and never after abuse."""

from __future__ import annotations

import pytest

from evenhand.desk.asks import actions as asks
from evenhand.desk.coaching import actions as coaching
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.journal.models import Entry
from evenhand.desk.promises import queries as promises
from evenhand.desk.testimonials import actions, queries
from evenhand.desk.testimonials.actions import NotNow, NotPossible, NoWords, Question
from evenhand.desk.testimonials.models import Asking, Consent, Form
from evenhand.desk.testimonials.queries import WhyNot
from tests.desk import cast
from tests.desk.testimonials.saying import SAID, asking_of, found, place, praise_from, state_of


def test_words_are_kept_with_their_exact_place() -> None:
    message = praise_from()
    start = message.text.index(SAID)
    testimonial = actions.find(message, start - 1, start + len(SAID) + 1, by=cast.nadia())
    assert (testimonial.words, testimonial.start) == (SAID, start)
    assert message.text[testimonial.start : testimonial.end] == SAID
    again = actions.find(message, start, start + len(SAID), by=cast.tomas())
    assert (again.pk, again.name, again.language) == (testimonial.pk, "Penny Ward", "en")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 2), (-3, 4), (0, 10_000), (12, 13)])
def test_words_that_do_not_stand_there_are_refused(start: int, end: int) -> None:
    message = praise_from(text="Hello Nadia,\n Thank you, that was wonderful!")
    with pytest.raises(NoWords):
        actions.find(message, start, end, by=cast.nadia())


@pytest.mark.parametrize("channel", ["email", "chat"])
def test_the_letter_holds_words_place_name_and_link_and_is_asked_once_sent(channel: str) -> None:
    testimonial = found()
    question = Question(channel, [place().pk, place("radio").pk], Form.INITIALS, "Penny Ward")
    asking = actions.ask(testimonial, question, by=cast.nadia())
    draft = actions.put_in_draft(asking, by=cast.nadia())
    assert draft is not None
    for part in (f"“{SAID}”", "on our website and on the radio", "“P. W.”", actions.link(asking)):
        assert part in draft.text
    assert state_of(testimonial) == "found"
    reply = cast.reply(testimonial.message, draft.text, by=cast.nadia())
    assert state_of(testimonial) == "asked"
    actions.note_asked(reply)
    assert Entry.objects.filter(kind="ConsentAsked").count() == 1
    inbox.withdraw(reply, by=cast.nadia())
    assert state_of(testimonial) == "found"


def test_a_reply_without_the_link_asks_nothing_and_a_foreign_link_neither() -> None:
    testimonial, other = found(), found("Owen Jameson")
    cast.reply(testimonial.message, f"May we quote “{SAID}”?", by=cast.nadia())
    foreign = actions.link(asking_of(other))
    cast.reply(testimonial.message, foreign, by=cast.nadia())
    assert state_of(testimonial) == state_of(other) == "found"


def test_a_telephone_script_says_it_all() -> None:
    asking = actions.ask(found(), Question("telephone", [place().pk], Form.NONE), by=cast.nadia())
    script = actions.script(asking)
    assert SAID in script
    assert "leave your name out" in script
    assert "/words/" not in script


def test_what_is_open_holds_the_question_back() -> None:
    testimonial = found()
    message = testimonial.message
    cast.reply(message, "I will call you back by Friday at noon.", by=cast.nadia())
    assert promises.standing().count() == 1
    ask = asks.begin(message.conversation, ["A photo"], by=cast.nadia())
    cast.reply(message, asks.put_in_draft(ask, by=cast.nadia()).text, by=cast.nadia())
    assert queries.why_not(testimonial) == (WhyNot.PROMISE, WhyNot.ASK)
    with pytest.raises(NotNow):
        asking_of(testimonial)
    assert Asking.objects.count() == 0


def test_what_came_up_after_the_question_was_begun_holds_it_back_as_well() -> None:
    testimonial = found()
    asking = asking_of(testimonial)
    cast.message_from("Penny Ward", "I am so disappointed, the lamp broke again.", subject="Lamp")
    with pytest.raises(NotNow) as refused:
        actions.put_in_draft(asking, by=cast.nadia())
    assert refused.value.reasons == (WhyNot.UNHAPPY,)


def test_nobody_is_asked_after_abuse_unless_it_was_misread() -> None:
    testimonial = found()
    bad = cast.message_from("Penny Ward", "You are all fucking idiots.", subject="Old")
    inbox.close(bad.conversation, by=cast.nadia())
    assert queries.why_not(testimonial) == (WhyNot.ABUSE,)
    coaching.correct(bad.reading, "routine", by=cast.nadia())
    assert queries.why_not(testimonial) == ()


@pytest.mark.parametrize("had_agreed", [False, True])
def test_a_no_is_not_asked_again(had_agreed: bool) -> None:
    testimonial = found()
    asking = asking_of(testimonial)
    if had_agreed:
        actions.agree(asking, actions.as_asked(asking))
        actions.withdraw(testimonial)
    else:
        actions.decline(asking)
    assert state_of(testimonial) == ("withdrawn" if had_agreed else "declined")
    with pytest.raises(NotNow) as refused:
        asking_of(testimonial)
    assert refused.value.reasons == (WhyNot.DECLINED,)


@pytest.mark.parametrize(
    "question",
    [
        Question("email", [], Form.NONE),
        Question("pigeon", [1], Form.NONE),
        Question("email", [1], Form.FULL, name=" "),
        Question("email", [1], "stars", name="Penny"),
    ],
)
def test_a_question_without_place_channel_or_name_is_refused(question: Question) -> None:
    testimonial = found()
    first = place().pk
    places = [first for _ in question.places]
    asked = Question(question.channel, places, question.form, question.name)
    with pytest.raises(NotPossible):
        actions.ask(testimonial, asked, by=cast.nadia())


def test_an_incentive_is_disclosed_logged_and_kept_with_what_came_under_it() -> None:
    with pytest.raises(actions.NothingSaid):
        actions.begin_incentive("A mug", " ", by=cast.ines())
    actions.begin_incentive("A mug", "They got a mug for saying a word, any word.", by=cast.ines())
    testimonial = found()
    asking = asking_of(testimonial)
    draft = actions.put_in_draft(asking, by=cast.nadia())
    assert draft is not None
    assert "They got a mug" in draft.text
    actions.end_incentive(by=cast.ines())
    actions.agree(asking, actions.as_asked(asking))
    actions.publish(testimonial, place(), by=cast.nadia())
    assert [one.disclosure for one in queries.public()] == [asking.disclosure]
    kinds = Entry.objects.filter(kind__startswith="Incentive").values_list("kind", flat=True)
    assert sorted(kinds) == ["IncentiveBegun", "IncentiveEnded"]
    assert Consent.objects.get().disclosure == asking.disclosure
