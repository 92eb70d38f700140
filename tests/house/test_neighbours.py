"""What is found by walking a folder is imported by nobody: its files do not know each other."""

from __future__ import annotations

import ast

from tests.house.source import Source, imported, none_of, sample, sources

# Folders whose members are found by walking: rules are files, channels and page groups folders.
WALKED = (
    "evenhand.coach.reading.cues",
    "evenhand.coach.checking.checks",
    "evenhand.coach.promising.phrasings",
    "evenhand.coach.guidance.steps",
)


def module(source: Source) -> str:
    return ".".join(source.parts[1:]).removesuffix(".py").removesuffix(".__init__")


def members(source: Source, folders: set[str]) -> list[str]:
    """Imports of a walked folder's member from anywhere but the member itself."""
    own = module(source)
    return [
        source.at(node, f"imports {name}: it is found by walking")
        for node in ast.walk(source.tree)
        for name in imported(node)
        for member in folders
        if f"{name}.".startswith(f"{member}.") and not f"{own}.".startswith(f"{member}.")
    ]


def walked() -> set[str]:
    rules = {module(s) for s in sources() if module(s).rpartition(".")[0] in WALKED}
    folders = {
        ".".join(source.parts[1:5])
        for source in sources("src/evenhand/desk")
        if source.room in {"channels", "pages"} and len(source.parts) > 5
    }
    return rules | folders


def test_nobody_imports_what_is_found_by_walking() -> None:
    folders = walked()
    none_of(found for source in sources() for found in members(source, folders))


def test_an_import_of_a_rule_or_a_channel_is_seen() -> None:
    folders = {"evenhand.coach.reading.cues.torn_hope", "evenhand.desk.channels.email"}
    text = (
        "from evenhand.coach.reading.cues.torn_hope import find\n"
        "from evenhand.coach.reading.cues import torn_hope\n"
        "from evenhand.desk.channels.email.sending import deliver\n"
        "from evenhand.desk.channels.channel import Channel\n"
    )
    assert len(members(sample(text, "src/evenhand/coach/reading/read.py"), folders)) == 3
    assert len(members(sample(text, "src/evenhand/desk/channels/email/x.py"), folders)) == 2
