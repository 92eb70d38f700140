"""Only a room's actions write that room's models, and SQL is written out only in queries."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import Source, dotted, imported, none_of, sample, sources

BULK = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
PLAIN = {"save", "delete", "create", "update"}
RAW = {"raw", "extra", "RawSQL", "execute", "executemany", "executescript", "cursor"}
MAY_WRITE = ("actions", "migrations", "demo")
MAY_SPEAK_SQL = ("queries", "migrations")


def writes(source: Source) -> Iterator[tuple[ast.Call, str]]:
    """Every call that writes to the database, with the dotted name that it is called on.

    Told from dictionaries, sets, hashes and files by the arguments: those take something
    positional, while `save`, `delete`, `create` and `update` of a model or a queryset take
    names or nothing.
    """
    for node in source.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            verb = (
                node.func.attr.removeprefix("a") if node.func.attr not in PLAIN else node.func.attr
            )
            if verb in BULK or (verb in PLAIN and not node.args and writes_rows(verb, node)):
                yield node, dotted(node.func)


def writes_rows(verb: str, node: ast.Call) -> bool:
    return verb in {"save", "delete"} or bool(node.keywords)


def stray_writes(source: Source) -> list[str]:
    if source.is_one_of(*MAY_WRITE):
        return []
    return [source.at(node, f"{name}() writes: only actions do") for node, name in writes(source)]


def foreign_writes(source: Source) -> list[str]:
    """Writes, in the actions of one room, to the models of another; the demo may."""
    if source.room == "demo":
        return []
    foreign = {
        name.rpartition(".")[2]
        for node in source.nodes
        for name in imported(node)
        if name.startswith("evenhand.desk.")
        and ".models" in name
        and name.split(".")[2] != source.room
    }
    return [
        source.at(node, f"{name}() writes another room's model: call its actions")
        for node, name in writes(source)
        if name.split(".")[0] in foreign
    ]


def stray_sql(source: Source) -> list[str]:
    if source.is_one_of(*MAY_SPEAK_SQL):
        return []
    return [
        source.at(node, f"{dotted(node.func)}() is raw SQL: it belongs in queries")
        for node in source.nodes
        if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in RAW
    ]


def overridden(source: Source) -> list[str]:
    """`save` and `delete` that a model redefines: whoever saves must know what happens."""
    return [
        source.at(node, f"{owner.name}.{node.name} is overridden")
        for owner in source.nodes
        if isinstance(owner, ast.ClassDef) and source.is_one_of("models")
        for node in owner.body
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete", "save_base"}
    ]


def desk() -> tuple[Source, ...]:
    return sources("src/evenhand/desk")


def test_only_actions_write() -> None:
    none_of(found for source in desk() for found in stray_writes(source))


def test_actions_write_only_their_own_room() -> None:
    none_of(found for source in desk() for found in foreign_writes(source))


def test_raw_sql_stands_only_in_queries() -> None:
    none_of(found for source in desk() for found in stray_sql(source))


def test_no_model_overrides_save_or_delete() -> None:
    none_of(found for source in desk() for found in overridden(source))


def test_a_stray_write_is_seen() -> None:
    text = (
        "reply.save()\nreply.save(update_fields=['state'])\nReply.objects.create(text='')\n"
        "rows.filter(pk=1).update(state=2)\nrows.delete()\nawait reply.asave()\n"
        "Reply.objects.bulk_create(rows)\nReply.objects.aget_or_create(id=1)\n"
    )
    assert len(stray_writes(sample(text))) == 8
    assert stray_writes(sample(text, "src/evenhand/desk/inbox/actions/states.py")) == []


def test_what_only_looks_like_a_write_is_left_alone() -> None:
    text = "seen.update(more)\ndigest.update(b'')\nstorage.save(name, file)\nstorage.delete(name)\n"
    assert stray_writes(sample(text)) == []


def test_a_write_to_another_room_is_seen() -> None:
    text = (
        "from evenhand.desk.people.models import Teammate\n"
        "from evenhand.desk.inbox.models import Reply\n"
        "Teammate.objects.filter(pk=1).update(name='')\nReply.objects.create(text='')\n"
    )
    assert len(foreign_writes(sample(text, "src/evenhand/desk/inbox/actions.py"))) == 1


def test_raw_sql_is_seen() -> None:
    text = "connection.cursor().execute('SELECT 1')\nReply.objects.raw('SELECT 1')\n"
    assert len(stray_sql(sample(text, "src/evenhand/desk/inbox/models.py"))) == 3
    assert stray_sql(sample(text)) == []


def test_an_overridden_save_is_seen() -> None:
    text = "class Reply(Model):\n    def save(self): ...\n"
    assert len(overridden(sample(text, "src/evenhand/desk/inbox/models.py"))) == 1
