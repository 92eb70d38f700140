"""HTML from strangers: nothing in what is left can run, load, submit, or reach out of its frame."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.channels.email.cleaning import (
    ATTRIBUTES,
    TAGS,
    clean,
    document,
    has_remote_pictures,
    policy,
)
from evenhand.desk.channels.email.taming import MAX_DEPTH
from tests.desk.channels.email.vectors import VECTORS
from tests.mail.hostile.bodies import SCRIPTED_HTML

ADDED = {"a": {"rel", "target"}}
LINK = re.compile(r"\s*(https?://|mailto:|tel:)\S+\s*", re.IGNORECASE)
SOURCE = re.compile(r"\s*(https?://\S+|/files/\S+|data:image/(png|jpeg|gif|webp);base64,\S+)\s*")
CIDS = {"cat@x": "/files/1"}


class Inspector(HTMLParser):
    """Notes all that could do anything but be looked at."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | ADDED.get(tag, set())
        if tag not in TAGS:
            self.found.append(tag)
        self.found += [(tag, name) for name, _ in attrs if name not in allowed]
        values = dict(attrs)
        if "href" in values and not LINK.fullmatch(values["href"]):
            self.found.append((tag, "href", values["href"]))
        if "src" in values and not SOURCE.fullmatch(values["src"]):
            self.found.append((tag, "src", values["src"]))
        if tag == "a" and (values["target"], values["rel"]) != (
            "_blank",
            "noopener noreferrer nofollow",
        ):
            self.found.append((tag, values))

    def handle_comment(self, data):
        self.found.append(("comment", data))

    def handle_decl(self, decl):
        self.found.append(("declaration", decl))

    def handle_pi(self, data):
        self.found.append(("instruction", data))

    def unknown_decl(self, data):
        self.found.append(("declaration", data))


def assert_harmless(markup):
    """Nothing capable is left, and cleaning again changes nothing that matters."""
    cleaned = clean(markup, CIDS)
    assert Inspector(cleaned).found == []
    again = clean(cleaned, CIDS)
    assert Inspector(again).found == []
    assert "\0" not in cleaned


@pytest.mark.parametrize("name", VECTORS)
def test_script_is_taken_out(name):
    assert_harmless(VECTORS[name])
    assert_harmless(f"<p>Before</p>{VECTORS[name]}<p>After</p>")
    assert_harmless(f"<table><tr><td>{VECTORS[name]}</table>")


def test_inspector_sees_what_is_not_harmless():
    bad = (
        '<script>x</script><p onclick=x><a href="javascript:x" rel="" target=""><img src=x><!--x-->'
    )
    assert len(Inspector(bad).found) == 6


def test_scripted_letter_keeps_what_was_written():
    cleaned = clean(SCRIPTED_HTML.decode(), {})
    assert Inspector(cleaned).found == []
    assert [word in cleaned for word in ("Where is my order?", "Click", "End")] == [True] * 3
    assert "alert" not in cleaned


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(VECTORS.values())) | st.text(max_size=12), max_size=6),
    st.integers(0, 60),
    st.integers(0, 10),
)
def test_joined_and_cut_vectors_are_harmless(pieces, start, length):
    markup = "".join(pieces)
    assert_harmless(markup[:start] + markup[start + length :])


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/!-='\"&;# \t\na:bhijmpstvxsrc", max_size=120))
def test_any_text_is_harmless(markup):
    assert_harmless(markup)


def test_formatting_and_tables_stay():
    markup = '<h1>Hi</h1><ul><li><b>one</b></li></ul><table><tbody><tr><td colspan="2">x</td></tr>'
    assert clean(markup, {}) == markup + "</tbody></table>"


def test_formatting_written_loosely_keeps_its_text():
    assert clean("<ul><li>one<li>two</ul><p>a<p>b", {}) == (
        "<ul><li>one</li><li>two</li></ul><p>a</p><p>b</p>"
    )


def test_link_opens_apart_and_tells_nothing():
    assert clean('<a href="https://ok.example/?a=1&amp;b=2">x</a>', {}) == (
        '<a href="https://ok.example/?a=1&amp;b=2" target="_blank"'
        ' rel="noopener noreferrer nofollow">x</a>'
    )


def test_attached_picture_gets_its_address():
    assert clean('<img src="cid:cat%40x" alt="a>b">', CIDS) == ('<img src="/files/1" alt="a&gt;b">')


def test_unknown_attached_picture_loses_its_source():
    assert clean('<img src="cid:dog@x" alt="A dog">', CIDS) == '<img alt="A dog">'


def test_small_drawn_picture_stays_and_svg_goes():
    drawn = '<img src="data:image/png;base64,iVBORw0KGgo=">'
    assert clean(drawn, {}) == drawn
    assert clean('<img src="data:image/svg+xml;base64,PHN2Zz4=">', {}) == "<img>"


def test_remote_picture_stays_and_is_told():
    cleaned = clean('<p><img alt="x" src="https://shop.example/a.png"></p>', {})
    assert cleaned == '<p><img alt="x" src="https://shop.example/a.png"></p>'
    assert has_remote_pictures(cleaned)


@pytest.mark.parametrize("size", ['width="1"', "height=0", 'width="1px" height="1px"'])
def test_tracking_pixel_is_taken_out(size):
    cleaned = clean(f'<p>Hi<img src="https://track.example/o.gif" {size}></p>', {})
    assert (cleaned, has_remote_pictures(cleaned)) == ("<p>Hi</p>", False)


def test_words_about_a_picture_are_no_remote_picture():
    cleaned = clean(
        '<p title=\'<img src="https://x.example/a.png">\'>&lt;img src="https://x"></p>', {}
    )
    assert not has_remote_pictures(cleaned)


def test_deep_nesting_is_made_flat():
    cleaned = clean("<div>" * 50_000 + "Where?", {})
    assert (cleaned.count("<div>"), "Where?" in cleaned) == (MAX_DEPTH, True)


def test_formatting_left_open_does_not_multiply():
    fonts = "".join(f"<font color='{n}' size='{n}'>" for n in range(2_000))
    markup = f"<div>{fonts}</div>" + "<p>x" * 5_000
    assert len(clean(markup, {})) < 10 * len(markup)


def test_document_loads_nothing_but_its_style_sheet():
    page = document("<p>Hi</p>", stylesheet='/static/letter.css?a="b', theme="dark", language="de")
    assert page == (
        '<!doctype html><html data-theme="dark" lang="de"><head><meta charset="utf-8">'
        '<meta name="referrer" content="no-referrer">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/static/letter.css?a=&quot;b"></head>'
        "<body><p>Hi</p></body></html>"
    )


def test_policy_lets_remote_pictures_in_only_when_asked():
    assert "img-src 'self' data:;" in policy()
    assert "img-src 'self' data: https: http:;" in policy(pictures=True)
    assert [p for p in (policy(), policy(pictures=True)) if "script" in p or "unsafe" in p] == []
