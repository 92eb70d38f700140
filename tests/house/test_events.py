"""Events and the journal hold ids and small values, never what someone wrote."""

from __future__ import annotations

import ast

from tests.house.source import Source, dotted, none_of, sample, sources

# Strings that come from a closed set of ours, and times as ISO text.
OURS = {"kind", "rule", "situation", "channel", "state", "ended", "flag", "how", "stage", "role"}
OURS |= {"until", "due_was"}


def spoken(source: Source) -> list[str]:
    """Fields of events that could hold somebody's words."""
    return [
        source.at(field, f"{owner.name}.{field.target.id} could hold somebody's words")
        for owner in source.nodes
        if isinstance(owner, ast.ClassDef)
        for field in owner.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if holds_text(field.annotation) and field.target.id not in OURS
    ]


def holds_text(annotation: ast.expr) -> bool:
    if dotted(annotation).endswith(("ClassVar", "Literal")):
        return False
    names = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
    return bool(names & {"str", "Any", "object", "bytes"})


def unfrozen(source: Source) -> list[str]:
    return [
        source.at(owner, f"{owner.name} is not a frozen dataclass")
        for owner in source.tree.body
        if isinstance(owner, ast.ClassDef) and not any(map(is_frozen, owner.decorator_list))
    ]


def is_frozen(decorator: ast.expr) -> bool:
    return dotted(decorator) == "dataclass" and "frozen=True" in ast.unparse(decorator)


def events() -> list[Source]:
    return [source for source in sources("src/evenhand/desk") if source.is_one_of("events")]


def test_no_event_can_hold_what_someone_wrote() -> None:
    none_of(found for source in events() for found in spoken(source))


def test_every_event_is_frozen() -> None:
    none_of(found for source in events() for found in unfrozen(source))


def test_a_field_of_words_is_seen() -> None:
    text = (
        "@dataclass(frozen=True)\nclass A:\n    text: str\n    reply: int\n"
        "    names: tuple[str, ...]\n    situation: str\n    kind: ClassVar[str]\nclass B: ...\n"
    )
    assert len(spoken(sample(text))) == 2
    assert len(unfrozen(sample(text))) == 1
