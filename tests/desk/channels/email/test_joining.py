"""Which conversation a letter joins, case by case, and who never joins one."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes

import pytest
from django.conf import LazySettings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.desk.channels.email import actions, tokens
from evenhand.desk.channels.email.models import Letter, Sent
from evenhand.desk.inbox.models import Conversation, Listing
from tests.desk.channels.email.building import MEI, SUPPORT, answer, arrives, letter, mailbox

STRANGER = "Eve <eve@evil.example>"
COLLEAGUE = "Kim <kim@example.com>"


@pytest.fixture
def begun() -> Conversation:
    """Mei wrote, and Nadia answered."""
    mailbox()
    first = arrives(letter(Message_ID="<first@example.com>", Subject="My parcel"))
    assert first.conversation is not None
    answer(first.conversation)
    return first.conversation


def ours() -> str:
    return f"<{Sent.objects.get().message_id}>"


def plus(conversation: Conversation) -> str:
    return tokens.plus_address(SUPPORT, conversation.pk)


def forged_plus(conversation: Conversation) -> str:
    return f"help+c.{conversation.pk}.aaaaaaaaaaaaaaaa@linden-home.example"


# What a letter says, and whether it joins Mei's conversation. "{ours}" is the id of our letter,
# "{plus}" the address with the right code and "{forged}" one with a wrong code.
CASES = {
    "an answer to our letter": ({"In_Reply_To": "{ours}", "Subject": "x"}, True),
    "our letter among the references": (
        {"References": "<other@x> {ours} <later@x>", "Subject": "x"},
        True,
    ),
    "an answer to her own letter": ({"In_Reply_To": "<first@example.com>", "Subject": "x"}, True),
    "the address with the code": ({"To": "{plus}", "Subject": "x"}, True),
    "the address in copy": ({"To": "x@x.example", "Cc": "{plus}", "Subject": "x"}, True),
    "the same subject": ({"Subject": "AW: my  parcel"}, True),
    "another subject": ({"Subject": "My invoice"}, False),
    "no subject": ({"Subject": ""}, False),
    "an id that is unknown": ({"In_Reply_To": "<never@x>", "Subject": "x"}, False),
    "a colleague who has our letter": (
        {"From": COLLEAGUE, "In_Reply_To": "{ours}", "Subject": "x"},
        True,
    ),
    "a colleague at the address with the code": ({"From": COLLEAGUE, "To": "{plus}"}, True),
    "a stranger with her id": ({"From": STRANGER, "In_Reply_To": "<first@example.com>"}, False),
    "a stranger with her id among references": (
        {"From": STRANGER, "References": "<a@x> <first@example.com>"},
        False,
    ),
    "a stranger with a wrong code": ({"From": STRANGER, "To": "{forged}"}, False),
    "a stranger with her subject": ({"From": STRANGER, "Subject": "Re: My parcel"}, False),
    "a stranger with a wrong id of ours": (
        {"From": STRANGER, "In_Reply_To": "<r.1.aaaaaaaaaaaaaaaa@linden-home.example>"},
        False,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_letter_joins_only_where_it_belongs(case: str, begun: Conversation) -> None:
    fields, joins = CASES[case]
    told = {"{ours}": ours(), "{plus}": plus(begun), "{forged}": forged_plus(begun)}
    for name, value in told.items():
        fields = {field: said.replace(name, value) for field, said in fields.items()}
    came = arrives(letter("And now?", **fields))
    assert came.conversation is not None
    assert (came.conversation == begun) is joins


def test_the_code_in_the_envelope_is_enough(begun: Conversation) -> None:
    envelope = actions.Envelope("smtp", recipients=[plus(begun)])
    came = arrives(letter("Again", Subject="x", To="undisclosed@x.example"), envelope)
    assert came.conversation == begun


def test_a_code_of_another_key_proves_nothing(begun: Conversation, settings: LazySettings) -> None:
    settings.SECRET_KEY = "another"
    address = plus(begun)
    settings.SECRET_KEY = "the desk's own"
    assert arrives(letter(From=STRANGER, To=address)).conversation != begun


def test_the_same_subject_counts_for_thirty_days(begun: Conversation) -> None:
    Listing.objects.update(latest_at=begun.at - timedelta(days=31))
    assert arrives(letter(Subject="Re: My parcel")).conversation != begun


def test_an_id_that_a_service_gave_counts_for_the_customer_alone(begun: Conversation) -> None:
    Sent.objects.update(given_id="0100abc")
    said = {"In_Reply_To": "<0100abc@eu.mailer.example>", "Subject": "x"}
    assert arrives(letter(**said)).conversation == begun
    assert arrives(letter(**said, From=STRANGER)).conversation != begun


def test_the_newest_id_that_leads_somewhere_counts(begun: Conversation) -> None:
    second = arrives(letter(Subject="Another", Message_ID="<second@example.com>"))
    came = arrives(letter(Subject="x", References="<first@example.com> <second@example.com>"))
    assert came.conversation == second.conversation


IDS = st.one_of(
    st.just("first@example.com"),
    st.text("abcr.@", max_size=20),
    st.builds(
        "r.{}.{}@linden-home.example".format,
        st.integers(0, 50),
        st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=16, max_size=16),
    ),
)
LOCALS = st.builds("+c.{}.{}".format, st.integers(0, 50), st.text("abc234", max_size=16))


@pytest.mark.thorough
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(ids=st.lists(IDS, max_size=4), local=LOCALS, subject=st.sampled_from(["My parcel", "x"]))
def test_whatever_a_stranger_forges_joins_no_ones_conversation(
    ids: list[str], local: str, subject: str, begun: Conversation
) -> None:
    named = " ".join(f"<{one}>" for one in ids)
    head = (
        f"From: {STRANGER}\r\nTo: help{local}@linden-home.example\r\nSubject: Re: {subject}\r\n"
        f"In-Reply-To: {named}\r\nReferences: {named}\r\n\r\nSend it to me instead.\r\n"
    )
    came = arrives(head.encode())
    assert came.conversation is not None
    assert came.conversation != begun
    assert {one.address.value for one in begun.messages.select_related("address")} == {
        "mei@example.com"
    }


def test_our_letter_says_how_to_answer_it(begun: Conversation, settings: LazySettings) -> None:
    [file] = settings.OUTGOING_FOLDER.glob("*.eml")
    sent = message_from_bytes(file.read_bytes())
    answer_of_mei = letter(
        From=MEI, To=sent["Reply-To"], Subject=sent["Subject"], In_Reply_To=sent["Message-ID"]
    )
    assert arrives(answer_of_mei).conversation == begun
    assert Letter.objects.filter(conversation=begun).count() == 2
