"""Good words as teammates use them: mark, ask, put up, take down, keep the lists."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.inbox.models import Draft, Message
from evenhand.desk.journal.models import Entry
from evenhand.desk.pages.testimonials.panel import Beside, panel
from evenhand.desk.testimonials import actions, models, queries
from evenhand.desk.testimonials.models import Asking, Claim, Consent, Form, How, Incentive, Place
from tests.desk import cast
from tests.desk.pages.testimonials.looking import look
from tests.desk.testimonials.saying import (
    SAID,
    asking_of,
    found,
    place,
    praise_from,
    published,
    state_of,
)

PRAISE = "Hello Nadia,\nYou are the best shop I know. It came in two days. What a mug!"


@pytest.fixture
def nadia(client: Client) -> Client:
    client.force_login(cast.nadia())
    return client


@pytest.fixture
def ines() -> Client:
    return cast.signed_in(cast.ines())


def sentence_at(message: Message, words: str) -> str:
    start = message.text.index(words)
    return f"{start}-{start + len(words)}"


def test_a_visitor_signs_in_first(client: Client) -> None:
    for path in ("/testimonials/", f"/testimonials/{found().pk}/", "/testimonials/kept/"):
        assert client.get(path)["Location"] == f"/accounts/login/?next={path}"


def test_what_was_selected_in_the_thread_is_marked_exactly_and_asked_for(nadia: Client) -> None:
    message = praise_from(text=PRAISE)
    path, start = f"/messages/{message.pk}/testimonials/", PRAISE.index("came in")
    answer = nadia.post(path, {"start": start, "end": start + len("came in two days")})
    marked = models.Testimonial.objects.get()
    assert (marked.words, marked.start) == ("came in two days", start)
    assert answer["Location"] == f"/testimonials/{marked.pk}/askings/"


@pytest.mark.parametrize(
    ("start", "end"),
    [("4", "4"), ("9", "3"), ("", "5"), ("-1", "5"), ("0", "9" * 5000), ("²", "5")],
)
def test_a_selection_that_is_none_marks_nothing(nadia: Client, start: str, end: str) -> None:
    path = f"/messages/{praise_from(text=PRAISE).pk}/testimonials/"
    assert nadia.post(path, {"start": start, "end": end}).status_code == 422
    assert not models.Testimonial.objects.exists()


def test_sentences_that_follow_one_another_are_marked_exactly(nadia: Client) -> None:
    message = praise_from(text=PRAISE)
    path = f"/messages/{message.pk}/testimonials/"
    page = look(nadia, path)
    ticked = [one["value"] for tag, one in page.tags if tag == "input" and "checked" in one]
    both = ["You are the best shop I know.", "It came in two days."]
    assert ticked == [sentence_at(message, one) for one in both]
    assert nadia.post(path, {"sentence": ticked}).status_code == 302
    assert models.Testimonial.objects.get().words == (
        "You are the best shop I know. It came in two days."
    )


@pytest.mark.parametrize("which", [[], ["Hello Nadia,", "What a mug!"]])
def test_nothing_or_sentences_apart_are_refused_with_a_sentence(
    nadia: Client, which: list[str]
) -> None:
    message = praise_from(text=PRAISE)
    chosen = {"sentence": [sentence_at(message, one) for one in which]}
    answer = nadia.post(f"/messages/{message.pk}/testimonials/", chosen)
    assert answer.status_code == 422
    assert "Tick one sentence" in answer.content.decode()


def test_the_question_goes_into_the_reply_with_words_and_link(nadia: Client) -> None:
    testimonial = found()
    path = f"/testimonials/{testimonial.pk}/askings/"
    look(nadia, path)
    asked = {"channel": "email", "places": [place().pk], "form": "first", "name": "Penny Ward"}
    answer = nadia.post(path, asked)
    assert answer["Location"] == f"/conversations/{testimonial.conversation_id}/"
    draft = Draft.objects.get().text
    assert (SAID in draft, "“Penny”" in draft) == (True, True)
    assert actions.link(Asking.objects.get()) in draft


def test_a_question_that_is_not_whole_is_refused(nadia: Client) -> None:
    testimonial = found()
    asked = {"channel": "email", "places": [], "form": "company", "name": "Penny Ward"}
    answer = nadia.post(f"/testimonials/{testimonial.pk}/askings/", asked)
    page = answer.content.decode()
    assert (answer.status_code, Asking.objects.count()) == (422, 0)
    assert "Tick at least one place." in page
    assert "Write it, or choose another form of the name." in page


def test_while_something_is_open_the_page_says_why_and_asks_nothing(nadia: Client) -> None:
    testimonial = found()
    cast.reply(testimonial.message, "I will call you by Friday at noon.", by=cast.nadia())
    path = f"/testimonials/{testimonial.pk}/askings/"
    assert "A promise to them is still open" in look(nadia, path).words
    asked = {"channel": "email", "places": [place().pk], "form": "none"}
    nadia.post(path, asked)
    assert Asking.objects.count() == 0


def test_a_call_is_noted_with_its_day_and_then_confirmed_by_mail(nadia: Client) -> None:
    testimonial = found()
    asked = {"channel": "telephone", "places": [place().pk], "form": "none"}
    call = nadia.post(f"/testimonials/{testimonial.pk}/askings/", asked)["Location"]
    assert SAID in look(nadia, call).words
    said = {"answer": "yes", "words": SAID, "form": "full", "name": "P. Ward", "day": "2026-02-01"}
    assert nadia.post(call, said)["Location"] == f"/testimonials/{testimonial.pk}/"
    consent = Consent.objects.get()
    assert (consent.how, consent.attribution, consent.noted_by) == (
        How.TELEPHONE,
        "P. Ward",
        cast.nadia(),
    )
    assert consent.given_at.date().isoformat() == "2026-02-01"
    nadia.post(f"/testimonials/consents/{consent.pk}/draft/")
    assert "/words/" in Draft.objects.get().text


def test_a_call_on_a_day_to_come_and_a_no(nadia: Client) -> None:
    asking = asking_of(found())
    path = f"/testimonials/askings/{asking.pk}/"
    said = {"answer": "no", "form": "none", "day": "2999-01-01"}
    assert "still to come" in nadia.post(path, said).content.decode()
    nadia.post(path, said | {"day": "2026-02-01"})
    assert state_of(asking.testimonial) == "declined"


def test_a_keeper_ticks_the_line_at_the_foot_of_replies(nadia: Client, ines: Client) -> None:
    path, on = "/testimonials/footer/", {"footer": "on"}
    assert nadia.post(path, on).status_code == 404
    assert queries.footer() is None
    assert [ines.post(path, on).status_code for _ in range(2)] == [302, 302]
    assert "On since" in look(nadia, "/testimonials/kept/").words
    ines.post(path, {})
    assert queries.footer() is None
    kinds = Entry.objects.filter(kind__startswith="Footer").values_list("kind", flat=True)
    assert list(kinds.order_by("pk")) == ["FooterLineBegun", "FooterLineEnded"]


def test_keepers_keep_the_lists_and_others_only_read_them(nadia: Client, ines: Client) -> None:
    place()
    look(ines, "/testimonials/kept/")
    sent = {
        "claims": {"text": "Fast", "also": "the same day"},
        "places": {"name": "Shop window", "says": "in our window"},
        "incentives": {"what": "A mug", "disclosure": "They got a mug.", "whatever": "on"},
    }
    for path, said in sent.items():
        assert nadia.post(f"/testimonials/{path}/", said).status_code == 404
        assert ines.post(f"/testimonials/{path}/", {}).status_code == 422
        assert ines.post(f"/testimonials/{path}/", said).status_code == 302
    assert (Claim.objects.count(), Place.objects.count(), Incentive.objects.count()) == (1, 6, 1)
    page = look(nadia, "/testimonials/kept/").words
    assert ("They got a mug." in page, "Turn it off" in page) == (True, False)
    ines.post("/testimonials/incentives/delete/")
    ines.post(f"/testimonials/claims/{Claim.objects.get().pk}/retirement/")
    ines.post(f"/testimonials/places/{place('radio').pk}/retirement/")
    assert (queries.incentive(), queries.claims().count(), queries.places().count()) == (None, 0, 5)


def test_an_incentive_for_good_words_alone_stays_off(ines: Client) -> None:
    given = {"what": "A mug", "disclosure": "They got a mug."}
    assert "against the law" in ines.post("/testimonials/incentives/", given).content.decode()
    assert queries.incentive() is None


def test_the_list_is_by_state_with_what_bears_out_most_on_top(nadia: Client) -> None:
    assert "No words are marked yet" in look(nadia, "/testimonials/").words
    found("Owen Jameson", "You are kind people.")
    published()
    page = look(nadia, "/testimonials/").words
    assert page.index(SAID) < page.index("You are kind people.")
    assert "a time" in page
    assert SAID not in look(nadia, "/testimonials/?state=found").words
    assert "Nothing is in this state" in look(nadia, "/testimonials/?state=withdrawn").words
    assert SAID in look(nadia, "/testimonials/?state=nonsense&page=0").words


def test_the_list_takes_the_same_statements_for_many(
    nadia: Client, django_assert_max_num_queries: object
) -> None:
    first = published()
    for number in range(30):
        models.Testimonial.objects.create(
            source="message", words=f"{SAID} {number}", customer=first.customer, weight=number
        )
    with django_assert_max_num_queries(10):  # type: ignore[operator]  # pytest-django's fixture
        nadia.get("/testimonials/")
    models.Testimonial.objects.exclude(pk=first.pk).delete()
    with django_assert_max_num_queries(10):  # type: ignore[operator]  # as above
        nadia.get("/testimonials/")


def test_beside_the_conversation_stands_what_is_worth_quoting_or_why_not_now(
    nadia: Client,
) -> None:
    plain = cast.message_from("Owen Jameson", "Where is my parcel?").conversation
    assert panel(plain, cast.nadia()) is None
    message = praise_from(text=PRAISE)
    shown = panel(message.conversation, cast.nadia())
    assert shown is not None
    assert isinstance(shown.shown, Beside)
    assert (shown.shown.message, shown.shown.marked, shown.shown.why_not) == (message.pk, (), ())
    actions.find(message, 0, 5, by=cast.nadia())
    cast.reply(message, "I will call you by Friday at noon.", by=cast.nadia())
    page = look(nadia, f"/conversations/{message.conversation_id}/panels/").words
    assert ("Worth quoting" in page, "A promise to them is still open" in page) == (True, True)


def test_what_happened_is_told_in_the_conversation(nadia: Client) -> None:
    testimonial = published()
    actions.withdraw(testimonial)
    page = nadia.get(f"/conversations/{testimonial.conversation_id}/").content.decode()
    for told in (
        "marked words to quote",
        "The customer agreed that their words are shown",
        "put their words up",
        "they stand nowhere any more",
    ):
        assert told in page


@settings(max_examples=15, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["channel", "places", "form", "name", "company", "answer", "words", "day"]),
        st.text(max_size=40) | st.sampled_from(["email", "telephone", "1", "full", "none", "yes"]),
    )
)
def test_any_form_is_answered(given: dict[str, str]) -> None:
    client = cast.signed_in(cast.nadia())
    models.Testimonial.objects.all().delete()
    asking = asking_of(found(), form=Form.NONE)
    for path in (f"{asking.testimonial_id}/askings", f"askings/{asking.pk}"):
        assert client.post(f"/testimonials/{path}/", given).status_code in {200, 302, 422}
    assert client.post(f"/testimonials/{asking.testimonial_id}/mendings/", given).status_code in {
        302,
        422,
    }
