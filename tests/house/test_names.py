"""A file is named for what it does, and a thing by the word that the product uses for it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source import ROOT, Source, none_of, sample, sources

NO_FILES = {
    *("util", "utils", "helper", "helpers", "common", "misc", "shared", "stuff", "tools"),
    *("manager", "managers", "service", "services", "signals", "receivers", "mixins"),
}

# Words that GLOSSARY.md replaces, in no name that we choose.
NO_WORDS = {
    *("user", "requester", "agent", "operator", "tenant", "account", "ticket", "issue", "sla"),
    *("sentiment", "intent", "violation", "compensation", "kudos", "quiz", "campaign"),
    *("ban", "banned", "mute", "muted"),
}
# Words that mean something else in programming or in English, but are never a class of ours.
NO_THINGS = {
    *("contact", "case", "article", "comment", "category", "tone", "task", "budget"),
    *("lint", "course"),
}

# Names that a library gives: the path's end, the name as a pattern, and whose it is.
GIVEN = {("desk/settings.py", r"[A-Z_]+"): "Django and its apps read their settings by these"}


def file_names(paths: list[str]) -> list[str]:
    return [path for path in paths if {*re.split(r"[/.]", path)} & NO_FILES]


def words(name: str) -> set[str]:
    """The words of a snake_case or CamelCase name, lower case, plurals as singulars."""
    found = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return {word.lower() for word in found} | {word.lower().removesuffix("s") for word in found}


def chosen(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Every name that the file gives to something."""
    for node in source.nodes:
        match node:
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                yield node, name
            case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()):
                yield node, name
            case ast.Attribute(attr=name, ctx=ast.Store()):
                yield node, name


def is_given(source: Source, name: str, path: str, pattern: str) -> bool:
    return source.path.endswith(path) and bool(re.fullmatch(pattern, name))


def wrong_words(source: Source) -> list[str]:
    return [
        source.at(node, f"{name}: another word, please (GLOSSARY.md)")
        for node, name in chosen(source)
        if words(name) & (NO_WORDS | (NO_THINGS if isinstance(node, ast.ClassDef) else set()))
        and not any(is_given(source, name, *given) for given in GIVEN)
    ]


def test_no_file_has_a_name_that_says_nothing() -> None:
    files = [*sources(), *sources("src", "*.html"), *sources("tests"), *sources("bench")]
    none_of(file_names([file.path for file in files]))


def test_no_name_uses_a_replaced_word() -> None:
    none_of(wrong for source in sources() for wrong in wrong_words(source))


def test_every_given_name_is_still_given() -> None:
    there = [(source, name) for source in sources() for _, name in chosen(source)]
    assert [given for given in GIVEN if not any(is_given(*one, *given) for one in there)] == []


def test_a_wrong_file_name_is_seen() -> None:
    assert file_names(["src/a/utils.py", "src/common/x.py", "src/a/useful.py"]) == [
        "src/a/utils.py",
        "src/common/x.py",
    ]


def test_a_wrong_word_is_seen() -> None:
    text = (
        "class OpenTicket: ...\ndef list_agents(user): ...\nx.sla = 1\nclass Task: ...\ntask = 1\n"
    )
    assert [line.split(": ")[1] for line in wrong_words(sample(text))] == [
        "OpenTicket", "list_agents", "Task", "sla", "user",
    ]  # fmt: skip
    assert wrong_words(sample("request.user; username = urban = useful = 1")) == []


def test_the_glossary_names_every_replaced_word() -> None:
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").lower()
    assert [
        w for w in sorted(NO_WORDS - {"banned", "muted"}) if not re.search(rf"\b{w}\b", glossary)
    ] == []
