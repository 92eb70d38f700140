"""A face asks `access` and `queries`; it never reaches into the database itself."""

from __future__ import annotations

import ast

from tests.house.source import FACES, Source, dotted, none_of, sample, sources

FETCHES = {"get_object_or_404", "get_list_or_404", "aget_object_or_404", "aget_list_or_404"}
BY_ID = {"pk", "id"}


def reaches(source: Source) -> list[str]:
    """Managers in a face, and fetches by id that passed no one's rights."""
    if source.room not in FACES:
        return []
    managers = [
        source.at(node, f"{dotted(node)}: ask queries or access")
        for node in source.nodes
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}
    ]
    fetches = [
        source.at(node, f"{dotted(node.func)}() fetches without asking access")
        for node in source.nodes
        if isinstance(node, ast.Call) and fetches_by_id(node)
    ]
    return managers + fetches


def fetches_by_id(node: ast.Call) -> bool:
    verb = dotted(node.func).rpartition(".")[2]
    by_id = {keyword.arg for keyword in node.keywords} & BY_ID
    return verb in FETCHES or (verb in {"get", "aget", "filter"} and bool(by_id))


def test_no_face_reaches_into_the_database() -> None:
    none_of(found for source in sources("src/evenhand/desk") for found in reaches(source))


def test_reaching_into_the_database_is_seen() -> None:
    text = (
        "get_object_or_404(Reply, pk=1)\nReply.objects.all()\nrows.get(pk=1)\nrequest.GET.get('id')"
    )
    assert len(reaches(sample(text, "src/evenhand/desk/pages/inbox/views.py"))) == 3
    assert reaches(sample(text)) == []
