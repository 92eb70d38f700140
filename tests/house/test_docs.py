"""The docs are tested against the code: what they name is there."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

from docs.build import kept_pages

from evenhand.version import VERSION
from tests.house.source import ROOT, Source, front_pages, none_of, sample, sources

FENCE = re.compile(r"^```[a-z]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"(?:\]\(|<img[^>]*\bsrc=\")([^)\s\"]+)")


def docs() -> list[Source]:
    """Every page that a person wrote or that is made for people."""
    return [*front_pages(), *sources("docs", "*.md"), *sources("requirements", "*.md")]


def code(page: Source) -> list[str]:
    """The lines of code on a page, in blocks and within sentences."""
    blocks = [line.strip() for block in FENCE.findall(page.text) for line in block.splitlines()]
    return [*blocks, *INLINE.findall(FENCE.sub("", page.text))]


def commands(page: Source) -> set[str]:
    """The `evenhand …` commands that a page shows."""
    lines = [re.sub(r"^(?:\$|sudo -u \w+)\s+", "", line) for line in code(page)]
    shown = [re.match(r"(?:\S*/)?evenhand ([a-z]+)", line) for line in lines]
    return {found[1] for found in shown if found}


def targets(page: Source) -> set[str]:
    shown = [re.match(r"(?:\$ )?make ([a-z]+)", line) for line in code(page)]
    return {found[1] for found in shown if found}


def broken_links(page: Source) -> list[str]:
    folder = (ROOT / page.path).parent
    return [
        f"{page.path}: {link}"
        for link in LINK.findall(INLINE.sub("", page.text))
        if not re.match(r"[a-z]+:|#", link) and not (folder / link.split("#")[0]).exists()
    ]


def test_every_command_shown_is_one() -> None:
    shown = set().union(*(commands(page) for page in docs()))
    asked = subprocess.run(
        [sys.executable, "-m", "evenhand", "--help"], capture_output=True, text=True, check=True
    )
    known = set(re.findall(r"^ {2,4}([a-z]+)\b", asked.stdout, re.MULTILINE))
    assert sorted(shown - known) == []


def test_every_make_target_shown_is_one() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    known = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    none_of(f"{page.path}: make {name}" for page in docs() for name in targets(page) - known)


def test_every_link_leads_somewhere() -> None:
    none_of(broken for page in docs() for broken in broken_links(page))


def test_every_path_that_the_architecture_names_exists() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|tests|docs|bench|deploy|requirements|\.ci)/[\w./-]*)`", page)
    assert len(named) > 10
    none_of(path for path in named if not (ROOT / path).exists())


def test_every_folder_of_the_desk_and_the_coach_is_in_the_architecture() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = {
        part.parts[3]
        for part in sources()
        if len(part.parts) > 4 and part.parts[2] in {"desk", "coach"}
    }
    none_of(name for name in sorted(folders) if f"`{name}`" not in page)


def test_every_page_made_from_the_code_is_up_to_date() -> None:
    none_of(
        f"{path.relative_to(ROOT)}: run `make docs`"
        for path, text in kept_pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    )


def test_the_version_comes_from_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(
        r"^## \[(\d+\.\d+\.\d+)\] - (unreleased|\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE
    )
    assert newest is not None
    assert newest[1] == VERSION, "run `make check` once: the package is older than CHANGELOG.md"


def test_the_build_lock_is_for_the_build_that_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    locked = set(project["dependency-groups"]["build"])
    assert sorted(set(project["build-system"]["requires"]) - locked) == []


def test_a_command_a_target_and_a_broken_link_are_seen() -> None:
    page = sample(
        "Run `evenhand fly --now` or `make tea`:\n\n```sh\n$ evenhand read x.eml\nmake run\n```\n"
        "[there](README.md) [gone](no/where.md) [out](https://example.org)\n",
        "x.md",
    )
    assert commands(page) == {"fly", "read"}
    assert targets(page) == {"tea", "run"}
    assert broken_links(page) == ["x.md: no/where.md"]
