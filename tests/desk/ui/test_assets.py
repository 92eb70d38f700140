"""Styles, pictures and scripts: each is used, each that is used is there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.desk.ui.colours import STATIC, TEMPLATES

DESK = TEMPLATES.parents[2]


def read(files: list[Path]) -> str:
    assert files
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_every_style_is_linked_once_and_tokens_first() -> None:
    linked = re.findall(r"evenhand/css/(\w+\.css)", read([TEMPLATES / "layout" / "styles.html"]))
    assert linked[0] == "tokens.css"
    assert sorted(linked) == sorted(file.name for file in (STATIC / "css").glob("*.css"))


def test_every_script_is_imported_or_linked() -> None:
    named = re.findall(
        r"(\w+\.js)\"", read([STATIC / "js" / "ui.js", TEMPLATES / "layout" / "page.html"])
    )
    assert {"ui.js", "theme.js", "toast.js", "menu.js", "dialog.js"} <= set(named)
    assert [name for name in named if not (STATIC / "js" / name).exists()] == []


def test_every_picture_that_a_template_names_is_in_the_sprite() -> None:
    drawn = re.findall(r'<symbol id="(\w+)"', read([STATIC / "icons.svg"]))
    named = set(re.findall(r"{% icon \"(\w+)\"|icon=\"(\w+)\"", read([*DESK.rglob("*.html")])))
    assert sorted({"".join(name) for name in named} - set(drawn)) == []
    assert len(drawn) == len(set(drawn))


def test_pictures_take_their_colour_from_the_words_beside_them() -> None:
    assert set(re.findall(r"(?:fill|stroke)=\"([^\"]*)\"", read([STATIC / "icons.svg"]))) == {
        "currentColor"
    }
