"""The sheet of shortcuts, the words for scripts, and the scripts themselves belong together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client

from evenhand.desk import pages
from evenhand.desk.pages.lists import LISTS
from evenhand.desk.people.models import Teammate

SCRIPTS = Path(pages.__file__).parent / "shell/static/evenhand/shell"
KEYS = [
    *("j", "k", "Enter", "/", "r", "n", "a", "z", "b", "e"),
    *("g p", "g m", "g u", "g a", "g b", "g c", "?"),
]


@pytest.fixture
def rosa(client: Client) -> Teammate:
    made = Teammate.objects.create(email="rosa@example.org", name="Rosa Diaz")
    client.force_login(made)
    return made


def scripts() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.js")))


def sheet() -> str:
    return render_to_string("shell/keyboard.html")


def test_the_sheet_names_every_shortcut_once() -> None:
    assert re.findall(r'data-keys="([^"]+)"', sheet()) == KEYS


def test_every_act_on_the_sheet_is_one_that_scripts_know() -> None:
    known = re.search(r"const DOES = \{(.*?)\n\};", scripts(), re.DOTALL)
    assert known
    acts = set(re.findall(r"^  (\w+):", known[1], re.MULTILINE))
    assert sorted(set(re.findall(r'data-does="(\w+)"', sheet())) - acts) == []


def test_every_way_on_the_sheet_leads_to_a_list() -> None:
    ways = re.findall(r'data-href="([^"]+)"', sheet())
    assert sorted(set(ways) - {one.href for one in LISTS}) == []


def test_scripts_say_only_what_the_page_brings_along() -> None:
    said = set(re.findall(r'say\("(\w+)"', scripts()))
    said |= set(re.findall(r'"((?:is|are)(?:Writing|Looking))"', scripts()))
    brought = render_to_string("shell/words.html")
    names = re.findall(r"data-([a-z-]+)=", brought)
    assert sorted(said) == sorted(re.sub(r"-(\w)", lambda m: m[1].upper(), name) for name in names)


def test_every_script_is_loaded_from_the_one_entry() -> None:
    imported = set(re.findall(r'^import .*?"\./(\w+)\.js";', scripts(), re.MULTILINE))
    assert sorted(imported | {"desk"}) == sorted(path.stem for path in SCRIPTS.glob("*.js"))


def test_a_page_tells_scripts_where_to_listen(client: Client, rosa: Teammate) -> None:
    page = client.get("/mine/").content.decode()
    assert re.findall(r'<body[^>]* data-live="([^"]+)" data-after="(\d+)"', page) == [
        ("/live/", "0")
    ]
    assert "data-single-keys" in page
    assert page.count("evenhand/shell/desk.js") == 1


def test_single_keys_are_off_for_who_does_not_want_them(client: Client, rosa: Teammate) -> None:
    Teammate.objects.update(single_keys=False)
    page = client.get("/mine/").content.decode()
    assert "data-single-keys" not in page
    assert "Single keys are switched off in your settings." in page
