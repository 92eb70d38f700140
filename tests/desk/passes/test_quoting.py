"""The link that left with our letter does not come back with the answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.desk.passes import tokens
from evenhand.desk.passes.quoting import invitation, without_link, without_secret

TOKEN = "b" * (tokens.HANDLE + tokens.CODE)
LINK = f"https://care.example.org/c/{TOKEN}/"


@pytest.mark.parametrize(
    ("came", "left"),
    [
        (f"Thanks.\n\n{invitation()}\n{LINK}\n\nMei", "Thanks.\n\nMei"),
        (f"> It comes.\n>\n> {invitation()}\n> {LINK}\n> Nadia", "> It comes.\n>\n> Nadia"),
        (f">> {invitation()}\n>> <{LINK}>\n>> Nadia", ">> Nadia"),
        ("> See what happens next, and\n> answer here:\n> " + LINK + "\n> x", "> x"),
        (f"{invitation()} {LINK}", ""),
        (f"I opened {LINK} and saw it", "I opened https://care.example.org/c/… and saw it"),
        ("Nothing of the kind: /c/other/", "Nothing of the kind: /c/other/"),
    ],
)
def test_our_line_is_taken_out_and_every_other_link_loses_its_secret(came: str, left: str) -> None:
    assert without_link(came).replace("…/", "…") == left


def test_a_link_in_html_loses_its_secret_also_where_a_scanner_rewrote_it() -> None:
    scanned = f"https://scan.example/?u=https%3A%2F%2Fcare.example.org%2Fc%2F{TOKEN}%2F"
    html = f'<a href="{LINK}">{LINK}</a> <a href="{scanned}">x</a>'
    assert TOKEN not in without_secret(html)
    assert without_secret(html).count("…") == 3


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_brings_a_link_back(before: str, after: str) -> None:
    assert LINK not in without_link(f"{before}{LINK}{after}")


@given(st.lists(st.sampled_from(["> ", "\n", " ", invitation(), LINK, "See what", "x"])))
def test_however_it_is_quoted_no_link_is_left(pieces: list[str]) -> None:
    assert LINK not in without_link("".join(pieces))
