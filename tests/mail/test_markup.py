"""Readable text from HTML, in one pass whatever the markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.mail.markup import to_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Hello", "Hello"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two<br><br>Three", "One\nTwo\n\nThree"),
        ("a <b>bold</b>\n  word", "a bold word"),
        ("<b>a</b> <i>b</i>", "a b"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("a &lt; b &amp; c&nbsp;d", "a < b & c\xa0d"),
        ('<a href="https://x.example">See here</a>', "See here"),
        ("<head><title>No</title><body>Yes", "Yes"),
        ("<style>p{}</style>Yes<script>if (a<b) {}</script>", "Yes"),
        ('<div style="display:none">Preview</div>Yes', "Yes"),
        ('<p style="display:none">No<p>Yes', "Yes"),
        ("a<!-- b -->c<!-- d", "ac"),
        ("1 < 2 and <3", "1 < 2 and <3"),
        ("<blockquote>Old</blockquote>New", "> Old\nNew"),
        ("<blockquote>A<blockquote>B</blockquote></blockquote>C", "> A\n>> B\nC"),
        ('Hi<div id="divRplyFwdMsg">From: us</div><p>Old</p>', "Hi\n> From: us\n>\n> Old"),
        ("", ""),
    ],
)
def test_markup_reads_as_a_person_would(markup, text):
    assert to_text(markup) == text


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="<>/!-='\"&;# \n\tabdiloprtuv0", max_size=200))
def test_any_markup_is_read(markup):
    assert "\r" not in to_text(markup)
