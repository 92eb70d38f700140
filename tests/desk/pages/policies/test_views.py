"""Policies as the team meets them: found, read, cited, written, compared, taken along."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.inbox import queries as inbox
from evenhand.desk.inbox.models import Mode
from evenhand.desk.policies import actions
from evenhand.desk.policies.models import Policy, Version
from evenhand.desk.policies.parsing import parsed
from tests.desk.cast import ines, message_from, nadia, reply, signed_in, tomas
from tests.desk.policies.building import CLASSES, classes
from tests.desk.refusals.building import refused

RETURNS = """---
title: Returns
slug: returns
product: Curtains
country: DE
---

## 1.1 Cut cloth

Rule: Cloth that we cut for you **stays** with you.

Valid: from 2025-01-01
"""


def text_of(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


@pytest.fixture
def team() -> Client:
    return signed_in(nadia())


@pytest.fixture
def keeper() -> Client:
    return signed_in(ines())


def test_a_visitor_is_asked_to_sign_in() -> None:
    classes()
    for path in ("", "new/", "import/", "export/", "classes/", "classes/edit/", "classes/4.2/"):
        assert Client().get(f"/policies/{path}").status_code == 302


def test_an_empty_list_says_what_a_policy_is(team: Client, keeper: Client) -> None:
    assert "A policy says once what holds for all" in text_of(team, "/policies/")
    assert "/policies/new/" not in text_of(team, "/policies/")
    assert "/policies/new/" in text_of(keeper, "/policies/")


def test_the_list_is_searched_and_narrowed(team: Client) -> None:
    classes()
    actions.bring_in(parsed(RETURNS), by=ines())
    both = text_of(team, "/policies/")
    assert [both.count(f">{title}<") for title in ("Giving a place back", "Cut cloth")] == [1, 1]
    for query, seen in (
        ("q=teacher", [1, 0]),
        ("q=CUT", [0, 1]),
        ("product=Curtains", [1, 1]),
        ("country=FR", [1, 0]),
        ("q=lamp", [0, 0]),
    ):
        page = text_of(team, f"/policies/?{query}")
        assert [page.count(f">{t}<") for t in ("Giving a place back", "Cut cloth")] == seen, query
    assert "No clause in force has these words" in text_of(team, "/policies/?q=lamp")


def test_the_list_counts_what_was_refused_and_cited(team: Client) -> None:
    refused()
    page = text_of(team, "/policies/")
    assert "Most often asked against" in page
    assert page.count("refused 1 time") == 2
    assert page.count("cited 1 time") == 2


def test_a_policy_reads_like_a_page(team: Client) -> None:
    classes()
    page = text_of(team, "/policies/classes/")
    for words in (
        "Giving a place back",
        "A class fee cannot be refunded",
        "the teacher is paid all the same",
        "<li>move to another date, once, at no cost</li>",
        "May be bent by a lead",
        "If we cancel the class ourselves",
        "written by Ines Keller",
    ):
        assert page.count(words) == 1, words
    assert "/policies/classes/edit/" not in page
    assert "You may bend it" in text_of(signed_in(tomas()), "/policies/classes/")
    actions.bring_in(parsed(RETURNS), by=None)
    assert "<strong>stays</strong>" in text_of(team, "/policies/returns/")


def test_what_is_not_there_is_not_found(team: Client) -> None:
    classes()
    for path in ("none/", "classes/9.9/", "none/export/", "?for=404", "classes/?for=404"):
        text_of(team, f"/policies/{path}", 404)


def test_a_clause_is_cited_in_the_reply(team: Client) -> None:
    version = classes()
    conversation = message_from("D. Falk").conversation
    page = text_of(team, f"/policies/classes/?for={conversation.pk}")
    action = f"/conversations/{conversation.pk}/citations/"
    assert f'action="{action}"' in page
    answer = team.post(action, {"version": version.pk})
    assert (answer.status_code, answer["Location"]) == (302, f"/conversations/{conversation.pk}/")
    draft = inbox.draft_of(conversation, nadia(), Mode.REPLY)
    assert draft is not None
    assert draft.text == ("4.2 Giving a place back: http://localhost:8600/policy/classes/4.2/")
    assert team.post(action, {"version": "x"}).status_code == 404
    assert "action=" + action not in text_of(team, "/policies/classes/")


def test_two_versions_are_compared_word_by_word(team: Client) -> None:
    first = classes()
    classes(CLASSES.replace("seven", "five"), on=timezone.localdate() + timedelta(days=3))
    page = text_of(team, "/policies/classes/4.2/")
    assert "the last <del>seven</del><ins>five</ins> days before" in page
    newest = Version.objects.latest("pk")
    turned = text_of(team, f"/policies/classes/4.2/?from={newest.pk}&to={first.pk}")
    assert "<del>seven</del><ins>five</ins>" in turned
    assert "<del>" not in text_of(team, f"/policies/classes/4.2/?from={first.pk}&to={first.pk}")
    assert "It changes on" in text_of(team, "/policies/classes/")


def test_only_leads_and_keepers_write(team: Client) -> None:
    classes()
    for path in ("new/", "import/", "classes/edit/"):
        text_of(team, f"/policies/{path}", 404)
        assert team.post(f"/policies/{path}", {"text": RETURNS}).status_code == 404
        text_of(signed_in(tomas()), f"/policies/{path}")


def edit(client: Client, text: str, **more: object) -> tuple[int, str]:
    page = text_of(client, "/policies/classes/edit/")
    seen = re.search(r'name="based_on" value="(\d+)"', page)
    assert seen is not None
    answer = client.post("/policies/classes/edit/", {"text": text, "based_on": seen[1], **more})
    return answer.status_code, answer.content.decode()


def test_a_change_is_shown_before_it_is_kept(keeper: Client) -> None:
    classes()
    changed = CLASSES.replace("seven", "five")
    status, page = edit(keeper, changed)
    assert status == 200
    assert "<del>seven</del><ins>five</ins>" in page
    assert Version.objects.count() == 1
    status, _page = edit(keeper, changed, keep="1")
    assert status == 302
    assert Version.objects.count() == 2
    assert "five days before" in text_of(keeper, "/policies/classes/")
    assert "Nothing changes." in edit(keeper, changed)[1]


def test_what_cannot_be_read_is_said_with_its_line(keeper: Client) -> None:
    classes()
    status, page = edit(keeper, CLASSES.replace("Rule:", "Rul:"), keep="1")
    assert status == 422
    assert "Line 8: did you mean “Rule:”?" in page
    status, page = edit(keeper, CLASSES.replace("slug: classes", "slug: lessons"), keep="1")
    assert status == 422
    assert "Line 1: the slug stays “classes”" in page
    assert Version.objects.count() == 1


def test_words_of_a_colleague_are_not_written_over(keeper: Client) -> None:
    classes()
    answer = keeper.post(
        "/policies/classes/edit/",
        {"text": CLASSES.replace("seven", "five"), "based_on": "0", "keep": "1"},
    )
    assert answer.status_code == 422
    assert "Somebody else changed this policy" in answer.content.decode()


def test_a_new_policy_is_written(keeper: Client) -> None:
    answer = keeper.post("/policies/new/", {"text": RETURNS, "keep": "1"})
    assert (answer.status_code, answer["Location"]) == (302, "/policies/returns/")
    again = keeper.post("/policies/new/", {"text": RETURNS, "keep": "1"})
    assert again.status_code == 422
    assert "There is a policy with this slug" in again.content.decode()
    assert keeper.post("/policies/new/", {"text": ""}).status_code == 422


def upload(name: str, data: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)


def test_files_are_looked_at_and_then_taken_over(keeper: Client) -> None:
    classes()
    files = [upload("classes.md", CLASSES.replace("seven", "five")), upload("r.md", RETURNS)]
    page = keeper.post("/policies/import/", {"chosen": files}).content.decode()
    assert 'class="error"' not in page
    assert "<del>seven</del><ins>five</ins>" in page
    assert Policy.objects.count() == 1
    texts = re.findall(r"<textarea name=\"text\"[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    assert len(texts) == 2
    answer = keeper.post("/policies/import/", {"text": texts, "keep": "1"})
    assert (answer.status_code, answer["Location"]) == (302, "/policies/")
    assert (Policy.objects.count(), Version.objects.count()) == (2, 3)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.pdf", b"%PDF", "x.pdf is no Markdown file."),
        ("x.md", b"\xff\xfe", "x.md is not written in UTF-8."),
        ("x.zip", b"PK", "x.zip cannot be opened."),
        ("x.md", b"a" * 1_000_001, "x.md is too long for a policy."),
        ("x.md", b"hello", "Line 1: a policy begins with a line"),
    ],
)
def test_a_file_that_cannot_be_taken_is_said(
    keeper: Client, name: str, data: bytes, said: str
) -> None:
    page = keeper.post("/policies/import/", {"chosen": upload(name, data)}).content.decode()
    assert said in page
    assert 'name="keep"' not in page


def test_nothing_chosen_is_said(keeper: Client) -> None:
    answer = keeper.post("/policies/import/", {})
    assert answer.status_code == 422
    assert "Choose one or more files first." in answer.content.decode()


def test_what_is_exported_can_be_taken_in_again(keeper: Client, team: Client) -> None:
    classes()
    actions.bring_in(parsed(RETURNS), by=None)
    archive = team.get("/policies/export/")
    assert archive["Content-Disposition"] == 'attachment; filename="policies.zip"'
    with ZipFile(BytesIO(archive.content)) as inside:
        assert inside.namelist() == ["classes.md", "returns.md"]
        one = team.get("/policies/classes/export/").content
        assert inside.read("classes.md") == one
    page = keeper.post("/policies/import/", {"chosen": upload("p.zip", archive.content)})
    assert page.content.decode().count("1 stays the same") == 2
    Policy.objects.all().delete()
    keeper.post("/policies/import/", {"text": [one.decode()], "keep": "1"})
    assert team.get("/policies/classes/export/").content == one


def statements(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("path", ["/policies/", "/policies/classes/", "/policies/classes/4.2/"])
def test_pages_take_as_many_statements_for_thirty_clauses_as_for_one(
    team: Client, path: str
) -> None:
    classes()
    reply(message_from("D. Falk"), "http://localhost:8600/policy/classes/4.2/", by=nadia())
    one = statements(team, path)
    more = (f"## 5.{n} Clause {n}\n\nRule: rule {n}\n" for n in range(30))
    classes(CLASSES + "\n" + "\n".join(more))
    for number in range(30):
        actions.bring_in(parsed(RETURNS.replace("returns", f"returns-{number}")), by=None)
    assert statements(team, path) == one
    assert one <= 12
