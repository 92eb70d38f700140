"""The editor: drafts are never lost, versions tell who, files come and go."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.learning import queries
from evenhand.desk.learning.markdown import parsed
from evenhand.desk.learning.models import Card, Lesson, LessonDraft, Medium, Version
from evenhand.desk.pages.learning import editing
from tests.desk.base.media import png, wav
from tests.desk.cast import ines, nadia, signed_in, tomas
from tests.desk.learning.building import HOPE, lesson, small

EDIT = "/lessons/name-what-they-hoped-for/edit/"
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nGood morning.\n"


@pytest.fixture
def team() -> Client:
    return signed_in(nadia())


def form_of(hope: Lesson) -> dict[str, str]:
    version = queries.versions_of(hope)[0]
    return editing.values_of(parsed(version.text)) | {"since": str(version.pk)}


def said(client: Client, path: str, values: dict[str, object], status: int = 200) -> str:
    response = client.post(path, values)
    page = response.content.decode()
    assert response.status_code == status, page.partition("<h1>")[2][:1500]
    return page


def test_form_makes_the_file_that_it_came_from() -> None:
    assert editing.text_of(editing.values_of(parsed(HOPE))) == HOPE


def test_lesson_is_written_in_the_form(team: Client) -> None:
    assert "Write a lesson" in team.get("/lessons/new/").content.decode()
    values = editing.blank() | {
        "title": "Say when",
        "title-1": "When",
        "front-1": "Say the hour.",
        "title-3": "Soon?",
        "front-3": "Is “soon” a time?",
        "back-3": "No.",
        "takeaways": "- The hour\nThe day",
        "keywords": "time, hour",
    }
    said(team, "/lessons/new/", values, 302)
    written = Lesson.objects.get(slug="say-when")
    assert (written.takeaways, written.keywords) == (["The hour", "The day"], ["time", "hour"])
    kinds = [(card.key, card.kind, card.back) for card in written.cards.order_by("place")]
    assert kinds == [("when", "idea", ""), ("soon", "question", "No.")]
    assert written.versions.get().by == nadia()
    again = said(team, "/lessons/new/", values, 422)
    assert "There is a lesson of this name" in again


def test_card_keeps_its_key_when_its_title_changes(team: Client) -> None:
    hope = lesson()
    before = Card.objects.get(key="hope-named")
    values = form_of(hope) | {"title-3": "The hope, said"}
    said(team, EDIT, values, 302)
    assert Card.objects.get(key="hope-named").title == "The hope, said"
    assert Card.objects.get(key="hope-named").pk == before.pk


def test_buttons_change_the_form_and_keep_the_draft(team: Client) -> None:
    hope = lesson()
    values = form_of(hope)
    for do, keys in (
        ("down-1", ["penny-and-the-pyjamas", "say-the-hope-back"]),
        ("up-2", ["penny-and-the-pyjamas", "say-the-hope-back"]),
        ("remove-1", ["penny-and-the-pyjamas", "hope-named"]),
        ("up-1", ["say-the-hope-back", "penny-and-the-pyjamas"]),
        ("remove-99", ["say-the-hope-back", "penny-and-the-pyjamas"]),
        ("nonsense", ["say-the-hope-back", "penny-and-the-pyjamas"]),
    ):
        said(team, EDIT, values | {"do": do})
        draft = LessonDraft.objects.get().values
        assert [draft["key-1"], draft["key-2"]] == keys, do
    said(team, EDIT, values | {"do": "add"})
    assert LessonDraft.objects.get().values["cards"] == "6"
    assert Version.objects.count() == 1


def test_draft_waits_for_its_writer_alone(team: Client) -> None:
    lesson()
    typed = {"text": "half a thought", "since": "1"}
    said(team, "/lessons/name-what-they-hoped-for/draft/", typed)
    said(team, "/lessons/new/draft/", {"title": "Begun", "cards": "0"})
    assert "half a thought" in team.get(EDIT).content.decode()
    page = team.get("/lessons/").content.decode()
    assert page.count("You have not finished") == 2
    other = signed_in(tomas())
    assert "half a thought" not in other.get(EDIT).content.decode()
    said(team, EDIT, {"do": "forget"}, 302)
    assert "half a thought" not in team.get(EDIT).content.decode()


def test_what_cannot_be_kept_is_said_beside_the_card_and_kept_as_a_draft(team: Client) -> None:
    hope = lesson()
    values = form_of(hope) | {"front-2": "", "do": "save"}
    page = said(team, EDIT, values, 422)
    assert "Card 2:" in page
    assert "This card says nothing yet." in page
    assert LessonDraft.objects.get().values["title-2"] == "Penny and the pyjamas"
    text = said(team, EDIT, {"text": "# broken", "do": "save"}, 422)
    assert "Line 1: a lesson begins with a line “---”" in text
    said(team, EDIT, {"text": HOPE.replace("slug: name", "slug: other-name")}, 422)
    missing = HOPE.replace("She had", "![Box](media/box.png) She had")
    assert "There is no file “media/box.png” yet" in said(team, EDIT, {"text": missing}, 422)
    assert Version.objects.count() == 1


def test_form_turns_into_markdown_and_back(team: Client) -> None:
    hope = lesson()
    page = said(team, EDIT, form_of(hope) | {"do": "text"})
    assert "## Idea: Say the hope back" in page
    page = said(team, EDIT, {"text": HOPE, "since": "1", "do": "form"})
    assert 'value="Penny and the pyjamas"' in page
    page = said(team, EDIT, {"text": HOPE, "do": "preview"})
    assert "How it will look" in page


def test_two_who_write_at_once_lose_nothing(team: Client) -> None:
    hope = lesson()
    mine = form_of(hope) | {"title": "As Nadia says"}
    said(signed_in(tomas()), EDIT, form_of(hope) | {"title": "As Tomás says"}, 302)
    page = said(team, EDIT, mine, 422)
    assert f"{tomas()} changed this lesson while you were writing." in page
    newest = queries.versions_of(hope)[0].pk
    said(team, EDIT, mine | {"since": str(newest)}, 302)
    hope.refresh_from_db()
    assert (hope.title, Version.objects.count()) == ("As Nadia says", 3)
    page = team.get("/lessons/name-what-they-hoped-for/versions/").content.decode()
    assert "<del>Tomás</del><ins>Nadia</ins>" in page
    first, *_rest, last = Version.objects.order_by("pk").values_list("pk", flat=True)
    page = team.get(f"/lessons/name-what-they-hoped-for/versions/?from={first}&to={last}")
    assert page.content.decode().count("<dt>Title</dt>") == 1


def upload(data: bytes, **more: object) -> dict[str, object]:
    file = SimpleUploadedFile("Box of the day.png", data)
    return {"do": "upload", "upload": file, "upload-says": "A box", "upload-card": "2", **more}


def test_picture_is_put_on_a_card_and_shown(team: Client) -> None:
    hope = lesson()
    said(team, EDIT, form_of(hope) | upload(png()))
    medium, draft = Medium.objects.get(), LessonDraft.objects.get().values
    assert draft["front-2"].endswith(f"\n\n![A box](media/{medium.name})")
    said(team, EDIT, {**draft, "do": "save"}, 302)
    page = team.get("/lessons/name-what-they-hoped-for/").content.decode()
    assert page.count(f'<img src="/lessons/media/{medium.pk}/" alt="A box"') == 1
    shown = team.get(f"/lessons/media/{medium.pk}/")
    assert shown["Content-Type"] == "image/png"
    assert b"".join(shown.streaming_content) == png()  # type: ignore[attr-defined]  # a file's answer
    shown.close()
    assert Client().get(f"/lessons/media/{medium.pk}/").status_code == 302


def test_sound_has_controls_and_captions_and_is_played_in_parts(team: Client) -> None:
    hope = lesson()
    vtt = SimpleUploadedFile("a.vtt", VTT.encode())
    said(team, EDIT, form_of(hope) | upload(wav(), **{"upload-captions": vtt}))
    said(team, EDIT, {**LessonDraft.objects.get().values, "do": "save"}, 302)
    medium = Medium.objects.get()
    page = team.get("/lessons/name-what-they-hoped-for/").content.decode()
    assert f'<track kind="captions" src="/lessons/media/{medium.pk}/captions/" default>' in page
    assert page.count("<audio controls") == 1
    assert team.get(f"/lessons/media/{medium.pk}/captions/").content.decode() == VTT
    part = team.get(f"/lessons/media/{medium.pk}/", headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.content) == (206, b"RIFF")


@pytest.mark.parametrize(
    ("data", "more", "sentence"),
    [
        (b"no film", {}, "This is no picture, sound or film for browsers."),
        (png()[:30], {}, "This file stops in the middle."),
        (wav(), {}, "Sound and films need captions or a transcript"),
        (png(), {"upload-says": ""}, "Say in plain words what it shows"),
        (png(), {"upload-says": "a ] b"}, "Say in plain words what it shows"),
        (
            wav(),
            {"upload-captions": SimpleUploadedFile("a.vtt", b"no captions")},
            "These captions are no WebVTT",
        ),
    ],
)
def test_upload_that_cannot_be_taken_is_said_and_the_draft_stays(
    team: Client, data: bytes, more: dict[str, object], sentence: str
) -> None:
    hope = lesson()
    page = said(team, EDIT, form_of(hope) | upload(data, **more), 422)
    assert sentence in page
    assert Medium.objects.count() == 0
    assert LessonDraft.objects.get().values["title-2"] == "Penny and the pyjamas"


def test_no_file_chosen_is_said(team: Client) -> None:
    hope = lesson()
    page = said(team, EDIT, form_of(hope) | {"do": "upload"}, 422)
    assert "Choose a picture, a sound or a film first." in page


def test_only_a_lead_takes_a_lesson_out_and_back(team: Client) -> None:
    lesson()
    path = "/lessons/name-what-they-hoped-for/"
    assert "Take it out" not in team.get(path).content.decode()
    assert team.post(f"{path}retirement/").status_code == 404
    lead = signed_in(ines())
    lead.post(f"{path}retirement/")
    assert team.get(path).status_code == 404
    assert "Only leads see it" in lead.get(path).content.decode()
    assert "Taken out" in lead.get("/lessons/").content.decode()
    lead.post(f"{path}retirement/", {"do": "take-back"})
    assert team.get(path).status_code == 200


def test_files_are_looked_at_before_they_are_taken(team: Client) -> None:
    lesson()
    changed = HOPE.replace("smile", "laugh").encode()
    files = [
        SimpleUploadedFile("hope.md", changed),
        SimpleUploadedFile("a.md", small("a").encode()),
    ]
    page = said(team, "/lessons/import/", {"chosen": files})
    assert "<del>smile</del><ins>laugh</ins>" in page
    assert Lesson.objects.count() == 1
    again = page.partition('name="looked_at" value="')[2].partition('"')[0]
    said(team, "/lessons/import/", {"looked_at": again, "keep": "1"}, 302)
    assert Lesson.objects.get(slug="a").versions.get().by == nadia()
    assert team.get("/lessons/name-what-they-hoped-for/file/").content == changed
    with ZipFile(BytesIO(team.get("/lessons/export/").content)) as archive:
        assert sorted(archive.namelist()) == ["a.md", "name-what-they-hoped-for.md"]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("x.md", b"# nothing", "Line 1: a lesson begins with"),
        ("x.pdf", b"", "x.pdf is no Markdown file. Choose .md or .zip."),
        ("x.zip", b"PK", "x.zip cannot be opened. Make the zip anew."),
    ],
)
def test_file_that_cannot_be_taken_is_said(
    team: Client, name: str, data: bytes, sentence: str
) -> None:
    response = team.post("/lessons/import/", {"chosen": SimpleUploadedFile(name, data or b" ")})
    assert sentence in response.content.decode()
    again = team.post(
        "/lessons/import/", {"chosen": SimpleUploadedFile(name, data or b" "), "keep": "1"}
    )
    assert again.status_code == 422
    assert Lesson.objects.count() == 0


def test_nothing_chosen_is_said(team: Client) -> None:
    for given_ in ({}, {"looked_at": "no base64"}, {"looked_at": "AAAA"}):
        page = said(team, "/lessons/import/", dict(given_), 422)
        assert ("Choose one or more files" in page) or ("cannot be opened" in page)


WORDS = st.text(max_size=20)


@given(
    st.dictionaries(st.sampled_from([*editing.WHOLE, "front-1", "kind-2", "key-1"]), WORDS), WORDS
)
def test_any_form_becomes_a_file_or_a_sentence(values: dict[str, str], do: str) -> None:
    for form in (editing.posted(values), editing.changed(editing.posted(values), do)):
        read = editing.read(form)
        if isinstance(read, editing.Wrong):
            assert read.sentence.endswith((".", "?"))
        else:
            assert parsed(editing.text_of(editing.values_of(read))) == read
