"""Bringing records in by the page: hand over, see, confirm."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from evenhand.desk.customers import actions
from evenhand.desk.customers.models import Customer, Record
from tests.desk import cast
from tests.desk.ui.markup import Markup

TABLE = (
    "email;kind;ref;date;item\n"
    "penny@example.com;order;20417;2026-03-04;Pyjamas\n"
    "owen@example.com;order;20288;2026-03-04;<b>Lamp\n"
    "nobody;order;1;2026-03-04;x\n"
)
LINES = (
    '{"customer": "penny@example.com", "kind": "order", "reference": "20417", "at": "2026-03-04"}\n'
    "no json\n"
)
PREVIEW = "/records/import/preview/"


@pytest.fixture
def ines() -> Client:
    return cast.signed_in(cast.ines())


def hand_over(client: Client, content: str | bytes, name: str = "records.csv") -> HttpResponse:
    raw = content.encode() if isinstance(content, str) else content
    return client.post("/records/import/", {"file": SimpleUploadedFile(name, raw)}, follow=True)


def figures(answer: HttpResponse) -> list[int]:
    """New, changed, known already, refused."""
    text = answer.content.decode()
    assert Markup(text).wrong == []
    return [int(number) for number in re.findall(r"<b>(\d+)</b> (?:new|changed|known|ref)", text)]


def chosen(answer: HttpResponse) -> dict[str, str]:
    """What the form that confirms sends."""
    hidden = r'<input type="hidden" name="(\w+)" value="([^"]*)">'
    return dict(re.findall(hidden, answer.content.decode()))


def waiting_files(home: Path) -> list[Path]:
    return [*(home / "files" / "imports").glob("*")]


def test_a_preview_says_what_would_be_and_keeps_nothing(ines: Client) -> None:
    answer = hand_over(ines, TABLE)
    assert figures(answer) == [2, 0, 0, 1]
    text = answer.content.decode()
    assert "item: &lt;b&gt;Lamp" in text
    assert "Give the customer&#x27;s e-mail address as customer." in text
    assert not Customer.objects.exists()


def test_what_is_confirmed_is_what_was_shown(ines: Client, home: Path) -> None:
    answer = hand_over(ines, TABLE)
    done = ines.post(PREVIEW, chosen(answer), follow=True)
    assert "2 new, 0 changed, 0 known already, 1 refused." in done.content.decode()
    assert {(one.key, one.source) for one in Record.objects.all()} == {
        ("20417", "records.csv"),
        ("20288", "records.csv"),
    }
    assert waiting_files(home) == []
    assert figures(hand_over(ines, TABLE)) == [0, 0, 2, 1]


def test_changed_values_are_told_as_changed(ines: Client) -> None:
    answer = hand_over(ines, TABLE)
    ines.post(PREVIEW, chosen(answer))
    assert figures(hand_over(ines, TABLE.replace("Pyjamas", "Throw"))) == [0, 1, 1, 1]


def test_json_lines_need_no_columns(ines: Client) -> None:
    answer = hand_over(ines, LINES, "records.jsonl")
    assert figures(answer) == [1, 0, 0, 1]
    assert 'id="column-customer"' not in answer.content.decode()
    ines.post(PREVIEW, {})
    assert Record.objects.get().key == "20417"


def test_columns_can_be_chosen_otherwise(ines: Client) -> None:
    table = "who,what,when\npenny@example.com,20417,03/04/2026\n"
    assert figures(hand_over(ines, table)) == [0, 0, 0, 1]
    said = {"customer": "who", "reference": "what", "at": "when", "every_kind": "order"}
    answer = ines.get(PREVIEW, {**said, "dates": "month"})
    assert figures(answer) == [1, 0, 0, 0]
    ines.post(PREVIEW, chosen(answer))
    record = Record.objects.get()
    assert (record.kind, record.happened_at.month, record.values) == ("order", 3, {})


def test_columns_that_are_not_there_are_guessed_again(ines: Client) -> None:
    hand_over(ines, TABLE)
    assert figures(ines.get(PREVIEW, {"customer": "nothing"})) == [2, 0, 0, 1]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"email,date\n\xff\xfe\x00", "The file is not in UTF-8: save it in that encoding."),
        (b"x" * 200_000, "Line 1 is too long: is this a table with line ends?"),
        (b"\n\n", "The first line is empty: it should name the columns."),
        (b"email,email\n", "Two columns are called “email”: rename one of them."),
    ],
)
def test_a_file_that_cannot_be_read_says_why(ines: Client, content: bytes, sentence: str) -> None:
    answer = hand_over(ines, content)
    assert sentence in answer.content.decode()
    ines.post(PREVIEW, chosen(answer))
    assert not Record.objects.exists()


def test_a_file_that_breaks_off_keeps_what_was_before(ines: Client) -> None:
    answer = hand_over(ines, TABLE.encode() + b"x" * 200_000)
    assert "Line 5 is too long" in answer.content.decode()


@pytest.mark.parametrize("content", [b"", b"x" * ((5 << 20) + 1)])
def test_a_file_without_or_with_too_much_in_it_is_refused(ines: Client, content: bytes) -> None:
    answer = hand_over(ines, content)
    assert answer.status_code == 422
    assert "The file is" in answer.content.decode()


def test_the_file_of_another_session_is_not_there(ines: Client) -> None:
    hand_over(ines, TABLE)
    other = cast.signed_in(cast.ines())
    assert other.get(PREVIEW).status_code == 302
    assert other.post(PREVIEW, {"customer": "email"}).status_code == 302
    assert not Record.objects.exists()


def test_another_file_takes_the_place_of_the_first(ines: Client, home: Path) -> None:
    hand_over(ines, TABLE)
    hand_over(ines, TABLE)
    assert len(waiting_files(home)) == 1


def test_importing_is_for_keepers_alone() -> None:
    for someone in (cast.nadia(), cast.tomas()):
        client = cast.signed_in(someone)
        assert client.get("/records/import/").status_code == 404
        assert hand_over(client, TABLE).status_code == 404
        assert client.post(PREVIEW).status_code == 404
    assert Client().get(PREVIEW).status_code == 302


def test_the_panel_shows_what_is_named_before_what_is_newest() -> None:
    nadia = cast.signed_in(cast.nadia())
    penny = actions.recognise("email", cast.address_of("Penny Marsh"), "Penny Marsh").customer
    for number in range(12):
        at = timezone.now() - timedelta(days=20 - number)
        actions.keep_record(
            penny, kind="order", key=f"204{number:02}", happened_at=at, values={"status": "sent"}
        )
    plain = cast.message_from("Penny Marsh", "Hello?").conversation
    naming = cast.message_from("Penny Marsh", "Where is order 20403?").conversation

    def panel(pk: int) -> list[str]:
        text = nadia.get(f"/conversations/{pk}/panels/").content.decode()
        return re.findall(r"Order (204\d\d) sent", text)

    assert panel(plain.pk) == ["20411", "20410", "20409"]
    assert panel(naming.pk) == ["20403"]


def test_records_stand_between_the_messages_of_their_time() -> None:
    nadia = cast.signed_in(cast.nadia())
    now = timezone.now()
    message = cast.message_from("Penny Marsh", "Where is it?", at=now - timedelta(hours=5))
    for hours, status in ((9, "packed"), (3, "delivered"), (-3, "expected")):
        actions.keep_record(
            message.conversation.customer,
            kind="delivery",
            key=str(20417 + hours),
            happened_at=now - timedelta(hours=hours),
            values={"status": status},
        )
    flow = nadia.get(f"/conversations/{message.conversation_id}/flow/").content.decode()
    assert "Delivery 20420 delivered" in flow
    assert "packed" not in flow
    assert "expected" not in flow
