"""What is found by walking a folder does not know what is found beside it.

A rule is imported by nobody at all. A channel or a page group is unknown to its own folder, which
walks; a face may still know a channel, to show what only that channel has.
"""

from __future__ import annotations

from itertools import accumulate

from tests.house.source import Source, imported, none_of, sample, sources

# Folders whose members are found by walking: rules are files, channels and page groups folders.
WALKED = (
    "evenhand.coach.reading.cues",
    "evenhand.coach.reading.comparisons",
    "evenhand.coach.checking.checks",
    "evenhand.coach.promising.phrasings",
    "evenhand.coach.guidance.steps",
)


def module(source: Source) -> str:
    return ".".join(source.parts[1:]).removesuffix(".py").removesuffix(".__init__")


def members(source: Source, rules: set[str], folders: set[str]) -> list[str]:
    """Imports of a rule from anywhere, and of a channel or page group from beside it."""
    own = module(source)
    beside = {folder for folder in folders if own.startswith(folder.rpartition(".")[0])}
    walked = (rules | beside) - above(own)
    return [
        source.at(node, f"imports {name}: it is found by walking")
        for node in source.nodes
        for name in imported(node)
        if above(name) & walked
    ]


def above(name: str) -> set[str]:
    """A dotted name and every package that it stands in."""
    return set(accumulate(name.split("."), "{}.{}".format))


def rules() -> set[str]:
    return {module(s) for s in sources() if walker(s) in WALKED}


def walker(source: Source) -> str:
    """The folder that a file is found by walking; one of another language lies in one of its own.

    So `cues.de.lost` is found by walking `cues`, as `cues.lost` is.
    """
    folder = module(source).rpartition(".")[0]
    outer, _, last = folder.rpartition(".")
    return outer if len(last) == 2 else folder


def folders() -> set[str]:
    return {
        ".".join(source.parts[1:5])
        for source in sources("src/evenhand/desk")
        if source.room in {"channels", "pages"} and len(source.parts) > 5
    }


def test_nobody_imports_what_is_found_by_walking() -> None:
    walked = rules(), folders()
    none_of(found for source in sources() for found in members(source, *walked))


def test_an_import_of_a_rule_is_seen() -> None:
    text = (
        "from evenhand.coach.reading.cues.torn_hope import find\n"
        "from evenhand.coach.reading.cues import torn_hope\n"
    )
    cues = {"evenhand.coach.reading.cues.torn_hope"}
    assert len(members(sample(text, "src/evenhand/coach/reading/read.py"), cues, set())) == 2


def test_a_rule_in_another_language_is_found_by_walking_too() -> None:
    for path in ("lost", "de/lost"):
        cue = sample("", f"src/evenhand/coach/reading/cues/{path}.py")
        assert walker(cue) == "evenhand.coach.reading.cues"


def test_an_import_of_the_channel_next_door_is_seen() -> None:
    text = (
        "from evenhand.desk.channels.email.sending import deliver\n"
        "from evenhand.desk.channels.channel import Channel\n"
    )
    email = {"evenhand.desk.channels.email"}
    for path, seen in (("channels/chat/x", 1), ("channels/jobs", 1), ("channels/email/x", 0)):
        assert len(members(sample(text, f"src/evenhand/desk/{path}.py"), set(), email)) == seen
    assert members(sample(text, "src/evenhand/desk/pages/mailboxes/views.py"), set(), email) == []
