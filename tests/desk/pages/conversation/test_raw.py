from evenhand.desk.inbox.models import Message
from tests.desk import cast
from tests.desk.channels.email.building import arrives


def test_a_message_that_could_not_be_read_leads_to_its_source() -> None:
    arrives(b"")
    message = Message.objects.get()
    client = cast.signed_in(cast.nadia())
    page = client.get(f"/conversations/{message.conversation_id}/").content.decode()
    assert f'href="/messages/{message.pk}/raw/"' in page
    answer = client.get(f"/messages/{message.pk}/raw/")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")


def test_a_message_that_came_by_another_way_has_no_source() -> None:
    message = cast.message_from("Penny Marsh")
    client = cast.signed_in(cast.nadia())
    assert client.get(f"/messages/{message.pk}/raw/").status_code == 404
