"""Imports stand at the top, so that the contract in .importlinter sees every one of them."""

from __future__ import annotations

import ast

from tests.house.source import (
    OWN,
    Function,
    Source,
    dotted,
    imported,
    none_of,
    sample,
    sources,
)

BY_NAME = ("import_module", "__import__", "import_string", "get_model")
SIGNALS = ("django.dispatch", "django.core.signals", "django.db.models.signals")


def is_own(name: str) -> bool:
    return name.startswith(".") or name.split(".", maxsplit=1)[0] == OWN


def hidden(source: Source) -> list[str]:
    """Own imports inside functions; `ready` of an app is the one place where Django needs them."""
    return [
        source.at(node, f"imports {name} inside {function.name}")
        for function in source.functions
        if not is_ready(source, function)
        for node in ast.walk(function)
        for name in imported(node)
        if is_own(name)
    ]


def is_ready(source: Source, function: Function) -> bool:
    return source.name == "apps" and function.name == "ready"


def by_name(source: Source) -> list[str]:
    """Own modules imported through a string, where no contract can see them."""
    return [
        source.at(node, f"imports {argument.value} by its name")
        for node in source.nodes
        if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in BY_NAME
        for argument in node.args
        if isinstance(argument, ast.Constant) and is_own(str(argument.value))
    ]


def signals(source: Source) -> list[str]:
    """What follows from an event is listed in consequences.py, never hung on a signal."""
    return [
        source.at(node, f"listens to a signal: {name}")
        for node in source.nodes
        for name in imported(node)
        if name.startswith(SIGNALS) or ".signals." in f"{name}."
    ]


def test_no_function_imports_its_own_package() -> None:
    none_of(found for source in sources() for found in hidden(source))


def test_nothing_of_our_own_is_imported_through_a_string() -> None:
    none_of(found for source in sources() for found in by_name(source))


def test_nothing_listens_to_signals() -> None:
    none_of(found for source in sources() for found in signals(source))


def test_a_hidden_import_is_seen() -> None:
    text = "def f():\n    if 1:\n        from . import x\ndef ready():\n    import evenhand.coach\n"
    assert len(hidden(sample(text))) == 2
    assert len(hidden(sample(text, "src/evenhand/desk/inbox/apps.py"))) == 1
    assert hidden(sample("import evenhand\ndef f():\n    import json\n")) == []


def test_an_import_by_name_is_seen() -> None:
    text = (
        "import_module('evenhand.desk.inbox')\nimport_module(name)\napps.get_model('inbox.Reply')"
    )
    assert len(by_name(sample(text))) == 1


def test_a_signal_is_seen() -> None:
    for text in (
        "from django.dispatch import receiver",
        "from django.db.models.signals import post_save",
        "from allauth.account.signals import user_logged_in",
        "from django.db.models import signals",
    ):
        assert len(signals(sample(text))) == 1
