"""Asking for back-up, and answering it, by page."""

from __future__ import annotations

import pytest

from evenhand.desk.care.models import BackUp
from evenhand.desk.inbox.models import Draft
from evenhand.desk.people.models import Teammate
from tests.desk.cast import ines, nadia, note, reply, signed_in, tomas
from tests.desk.pages.care.seeing import back_up, falk, page, sound
from tests.desk.ui.markup import Markup


@pytest.fixture(autouse=True)
def team() -> None:
    """Nadia, Tomás who leads, Ines who keeps the desk."""
    nadia(), tomas(), ines()


def test_the_head_offers_back_up_and_asking_leads_back() -> None:
    conversation = falk().conversation
    path = f"/conversations/{conversation.pk}/backup/"
    browser = signed_in(nadia())
    assert f'action="{path}"' in browser.get(f"/conversations/{conversation.pk}/").content.decode()
    answer = browser.post(path, {"to": tomas().pk, "asked": "Tell him the same."})
    assert (answer.status_code, answer["Location"]) == (303, f"/conversations/{conversation.pk}/")
    assert (BackUp.objects.get().to, BackUp.objects.get().by) == (tomas(), nadia())


def test_the_line_so_far_is_filled_in_and_kept_as_it_was_sent() -> None:
    message = falk()
    reply(message, "Mr Falk, the class cannot be refunded.", by=nadia())
    path = f"/conversations/{message.conversation_id}/backup/"
    browser = signed_in(nadia())
    assert "Nadia wrote: “Mr Falk, the class cannot be refunded.”" in sound(browser.get(path)).words
    browser.post(path, {"to": "", "asked": "Help.", "line": "My own words."})
    assert BackUp.objects.get().line == "My own words."


def test_from_the_head_the_line_so_far_goes_along() -> None:
    message = falk()
    reply(message, "Mr Falk, no.", by=nadia())
    path = f"/conversations/{message.conversation_id}/backup/"
    signed_in(nadia()).post(path, {"to": "", "asked": "Help."})
    assert BackUp.objects.get().line == "Nadia wrote: “Mr Falk, no.”"


@pytest.mark.parametrize(
    ("asker", "given", "sentence"),
    [
        ("nadia", {"asked": " "}, "Say in a line what you ask of them."),
        ("nadia", {"asked": "Help.", "to": "999"}, "Pick a colleague from the list."),
    ],
)
def test_what_will_not_do_is_told_in_a_sentence(
    asker: str, given: dict[str, str], sentence: str
) -> None:
    path = f"/conversations/{falk().conversation_id}/backup/"
    assert sentence in sound(signed_in(nadia()).post(path, given), 422).words
    assert not BackUp.objects.exists()


def test_a_lead_without_another_is_told_to_name_somebody() -> None:
    Teammate.objects.filter(pk=ines().pk).update(is_active=False)
    path = f"/conversations/{falk().conversation_id}/backup/"
    answer = signed_in(tomas()).post(path, {"asked": "Help."})
    assert "There is no other lead yet. Ask a colleague by name." in sound(answer, 422).words


def test_asking_twice_shows_what_is_asked_already() -> None:
    message = falk()
    back_up(message, tomas())
    path = f"/conversations/{message.conversation_id}/backup/"
    assert "You asked Tomás for back-up." in page(nadia(), path)
    assert signed_in(ines()).post(path, {"asked": "Me too."}).status_code == 422
    assert BackUp.objects.count() == 1


def test_it_stands_in_the_list_with_its_count() -> None:
    back_up(falk(), tomas())
    browser = signed_in(ines())
    shown = browser.get("/back-up/").content.decode()
    assert 'href="/back-up/"' in shown
    assert "D. Falk" in shown
    assert "Back-up asked" in Markup(browser.get("/all/").content.decode()).words


def banner(teammate: Teammate, conversation: int) -> Markup:
    return sound(signed_in(teammate).get(f"/conversations/{conversation}/backup/banner/"))


def test_the_one_asked_reads_what_and_the_line_and_can_answer() -> None:
    message = falk()
    made = back_up(message, tomas())
    for words in ("Nadia asks you for back-up.", "Tell him the same.", "No refund."):
        assert words in banner(tomas(), message.conversation_id).words
    assert f"/backups/{made.pk}/voice/" in banner(tomas(), message.conversation_id).values("action")
    assert f"/backups/{made.pk}/voice/" not in banner(ines(), message.conversation_id).values(
        "action"
    )
    assert "Nadia asked Tomás for back-up." in banner(ines(), message.conversation_id).words


def test_the_banner_is_empty_without_back_up_and_once_it_is_answered() -> None:
    message = falk()
    assert banner(nadia(), message.conversation_id).words.strip() == ""
    back_up(message, tomas())
    note(message, "I am with you.", by=tomas())
    assert banner(nadia(), message.conversation_id).words.strip() == ""
    panels = f"/conversations/{message.conversation_id}/panels/"
    assert "Answered by Tomás." in page(nadia(), panels)


def test_a_second_voice_begins_as_a_draft_of_its_own() -> None:
    message = falk()
    made = back_up(message, tomas())
    answer = signed_in(tomas()).post(f"/backups/{made.pk}/voice/")
    assert answer["Location"] == f"/conversations/{message.conversation_id}/#composer"
    draft = Draft.objects.get()
    assert draft.by == tomas()
    assert "I have read it all. Nadia told you right" in draft.text
    assert not message.conversation.replies.exists()


def test_ending_it_takes_it_off_the_list() -> None:
    made = back_up(falk(), tomas())
    signed_in(nadia()).post(f"/backups/{made.pk}/end/")
    assert "D. Falk" not in page(nadia(), "/back-up/")


def test_everybody_who_sees_the_conversation_reads_who_asked_whom() -> None:
    message = falk()
    back_up(message, to=tomas())
    reply(message, "Mr Falk, Nadia told you right.", by=tomas())
    seen = page(ines(), f"/conversations/{message.conversation_id}/")
    assert "Nadia asked Tomás for back-up" in seen.replace("Nadia Okafor", "Nadia")
    assert "answered as a second voice" in seen
