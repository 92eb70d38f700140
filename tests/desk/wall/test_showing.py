"""The wall in all its forms: what stands there, who may read it, and gone when taken back."""

from __future__ import annotations

import gzip
import json
import re
from datetime import timedelta
from xml.etree import ElementTree as ET

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from evenhand.desk.testimonials import actions, models
from evenhand.desk.testimonials.models import Edition, Form, Publication
from tests.desk import cast
from tests.desk.base.media import wav
from tests.desk.testimonials.saying import SAID, asking_of, found, granted, place, published

WALL, FRAME, JSON, RSS = "/wall/", "/wall/embed/", "/wall/feed.json", "/wall/feed.rss"
SCRIPT = "/wall/embed.js"
FORMS = (WALL, FRAME, JSON, RSS)
HOSTILE = '<img src=x onerror=alert(1)></script><script>alert("2")</script> & "so" it is \x0b.'
RUNS = re.compile(r"<script|<style|<img|\son\w+=|\sstyle=|javascript:")


def get(path: str, **headers: str):  # type: ignore[no-untyped-def]  # the test client's own answer
    return Client().get(path, headers=headers)


def body(path: str) -> str:
    text: str = get(path).content.decode()
    return text


def item(path: str = JSON) -> dict[str, object]:
    (only,) = json.loads(body(path))["items"]
    return dict(only)


def in_rss() -> ET.Element:
    found = ET.fromstring(body(RSS)).find("channel/item")  # noqa: S314 - made by ourselves
    assert found is not None
    return found


def test_public_words_stand_in_every_form_and_nothing_is_left_behind() -> None:
    published()
    for path in FORMS:
        response = get(path)
        text, policy = response.content.decode(), response["Content-Security-Policy"]
        assert (SAID in text, "Penny Ward" in text, len(response.cookies)) == (True, True, 0)
        assert ("script-src" in policy, "default-src 'none'" in policy) == (False, True)
        assert response["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_hostile_words_stay_words() -> None:
    published(words=HOSTILE)
    for path in (WALL, FRAME):
        page = body(path)
        assert "&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt;" in page
        assert RUNS.findall(page.replace("onerror=alert(1)", "")) == []
    assert item()["content_text"] == HOSTILE.replace("\x0b", "")
    described = in_rss().findtext("description") or ""
    assert described.startswith("<blockquote><p>&lt;img src=x")
    assert RUNS.findall(described.replace("onerror=alert(1)", "")) == []


def test_only_the_frame_may_be_framed() -> None:
    framed = {path: get(path) for path in (*FORMS, SCRIPT)}
    assert [path for path, one in framed.items() if "X-Frame-Options" not in one] == [FRAME]
    rules = {path: one["Content-Security-Policy"] for path, one in framed.items()}
    assert [path for path, rule in rules.items() if "frame-ancestors *" in rule] == [FRAME]


def test_only_what_an_embedding_loads_may_be_read_from_another_origin() -> None:
    every = (*FORMS, SCRIPT)
    opened = [path for path in every if get(path).get("Access-Control-Allow-Origin") == "*"]
    assert opened == [JSON, RSS, SCRIPT]
    assert "Access-Control-Allow-Credentials" not in get(JSON)


def test_what_is_taken_back_is_gone_at_the_next_request() -> None:
    testimonial = published()
    tags = {path: get(path)["ETag"] for path in FORMS}
    again = [get(path, if_none_match=tag).status_code for path, tag in tags.items()]
    assert again == [304] * 4
    actions.withdraw(testimonial)
    after = [get(path, if_none_match=tag) for path, tag in tags.items()]
    assert [(one.status_code, SAID in one.content.decode()) for one in after] == [(200, False)] * 4


def test_what_is_taken_down_is_gone_and_comes_again() -> None:
    testimonial = published()
    actions.take_down(Publication.objects.get(), by=cast.nadia())
    assert [SAID in body(path) for path in FORMS] == [False] * 4
    actions.publish(testimonial, place(), by=cast.nadia())
    assert [SAID in body(path) for path in FORMS] == [True] * 4


def test_the_answer_that_says_nothing_changed_may_be_read_from_anywhere_too() -> None:
    published()
    again = get(JSON, if_none_match=get(JSON)["ETag"])
    assert (again.status_code, again["Access-Control-Allow-Origin"]) == (304, "*")


def test_a_change_within_the_same_second_is_never_taken_for_none() -> None:
    testimonial = published()
    Edition.objects.update(at=timezone.now() + timedelta(minutes=1))
    assert "Last-Modified" not in get(WALL)
    Edition.objects.update(at=timezone.now() - timedelta(minutes=1))
    said = get(WALL)["Last-Modified"]
    assert get(WALL, if_modified_since=said).status_code == 304
    actions.withdraw(testimonial)
    assert get(WALL, if_modified_since=said).status_code == 200


def test_packed_it_is_the_same() -> None:
    published()
    packed = get(WALL, accept_encoding="gzip")
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content).decode() == body(WALL)
    assert "Accept-Encoding" in packed["Vary"]


def statements(path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        body(path)
    return len(asked)


def test_thirty_cost_as_many_statements_as_one_and_asked_again_it_is_one() -> None:
    published()
    one = [statements(path) for path in FORMS]
    assert [statements(path) for path in FORMS] == [1] * 4
    for number in range(29):
        published(words=f"They came within {number} hours, and the lamp works.")
    assert [statements(path) for path in FORMS] == one
    assert body(WALL).count("<figure") == 30


def test_it_is_narrowed_by_claim_product_and_language() -> None:
    actions.claim("Here within two hours", "came within two hours", by=cast.nadia())
    lamp, other = published(), published("Hugo Marin", "The rug is softer than the one we had.")
    models.Testimonial.objects.filter(pk=other.pk).update(language="fr")
    actions.describe(lamp, product="Lamp", name="Penny Ward", company="")
    actions.describe(other, product="Rug", name="Hugo Marin", company="")
    for query in ("claim=here-within-two-hours", "product=lamp", "language=en", "most=1"):
        assert item(f"{JSON}?{query}")["content_text"] == SAID
    page = body(f"{WALL}?product=Rug")
    assert (SAID in page, "softer than" in page, "Lamp" in page) == (False, True, True)
    assert "Nothing stands here for this choice" in body(f"{WALL}?claim=no-such-thing")


def test_an_empty_wall_says_so() -> None:
    granted()
    assert "Nothing stands here yet" in body(WALL)
    assert json.loads(body(JSON))["items"] == []


def test_no_name_is_none_anywhere() -> None:
    testimonial = found()
    asking = asking_of(testimonial, form=Form.NONE)
    actions.agree(asking, actions.as_asked(asking))
    actions.publish(testimonial, place(), by=cast.nadia())
    assert ["Penny" in body(path) for path in FORMS] == [False] * 4
    assert "Without a name" in body(WALL)


def test_what_was_given_in_return_stands_with_the_words() -> None:
    told = "A voucher of 5 € was given for saying a word, whatever it said."
    actions.begin_incentive("A voucher", told, by=cast.nadia())
    published()
    assert [told in body(path) for path in FORMS] == [True] * 4


def test_mended_spelling_is_seen_and_the_original_stands_beside() -> None:
    testimonial = published(words="The lamp is wonderfull now.")
    actions.mend(testimonial, "The lamp is wonderful now.", by=cast.nadia())
    page = body(WALL)
    assert ("<ins>wonderful</ins>" in page, "The lamp is wonderfull now." in page) == (True, True)
    more = item()["_evenhand"]
    assert isinstance(more, dict)
    assert more["as_written"] == "The lamp is wonderfull now."


def test_machines_read_a_review_without_stars() -> None:
    published()
    page = body(WALL)
    assert page.count('itemtype="https://schema.org/Review"') == 1
    assert [word for word in ("Rating", "rating", "star-") if word in page] == []


def test_a_recording_is_heard_while_it_stands_there_and_never_after() -> None:
    testimonial = found()
    kept_one = actions.keep_recording(testimonial, SimpleUploadedFile("said.wav", wav()))
    said = "WEBVTT\n\n00:00.000 --> 00:01.000\nThey came.\n"
    actions.transcribe(kept_one, text="They came.", captions=said)
    asking = asking_of(testimonial)
    actions.agree(asking, actions.as_asked(asking))
    href = f"/wall/recordings/{kept_one.key}/"
    assert get(href).status_code == 404
    actions.publish(testimonial, place(), by=cast.nadia())
    assert href in body(WALL)
    part = get(href, range="bytes=0-3")
    assert (part.status_code, part.content, part["Access-Control-Allow-Origin"]) == (
        206,
        b"RIFF",
        "*",
    )
    assert "They came." in body(f"{href}captions.vtt")
    assert in_rss().find("enclosure") is not None
    actions.withdraw(testimonial)
    assert [get(href).status_code, get(f"{href}captions.vtt").status_code] == [404, 404]


def test_the_script_is_sent_once_to_whoever_has_it() -> None:
    assert get(SCRIPT, if_none_match=get(SCRIPT)["ETag"]).status_code == 304


def test_the_script_puts_words_in_as_text_alone() -> None:
    script = body(SCRIPT)
    sinks = r"(?:inner|outer)HTML|AdjacentHTML|\.write|eval|Function\(|DOMParser|import\("
    assert re.findall(sinks, script) == []
    assert get(SCRIPT)["Content-Type"] == "text/javascript; charset=utf-8"


def test_nothing_here_is_changed() -> None:
    assert [Client().post(path).status_code for path in (*FORMS, SCRIPT)] == [405] * 5
