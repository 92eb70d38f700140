"""Every signature is typed, and every silenced warning says why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.house.source import Function, Source, none_of, sample, sources

SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover|nosec|fmt:\s*off)\b(.*)")
CODES = re.compile(r"^\s*(\[[\w, -]+\]|:\s*[A-Z]+\d+(?:[,\s]+[A-Z]+\d+)*)?")


def untyped(source: Source) -> list[str]:
    return [
        source.at(function, f"{function.name} leaves {what} without a type")
        for function in source.functions
        for what in missing(function)
    ]


def missing(function: Function) -> Iterator[str]:
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    every += [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
    for argument in every:
        if argument.annotation is None and argument.arg not in {"self", "cls"}:
            yield argument.arg
    if function.returns is None:
        yield "its result"


def unexplained(source: Source) -> list[str]:
    """Comments that silence a tool and give no reason of a few words in the same line."""
    return [
        source.at(number, f"{found[0].strip()}: say why")
        for number, line in enumerate(source.lines, 1)
        if (found := SILENCED.search(line)) and len(reason(found[2]).split()) < 2
    ]


def reason(rest: str) -> str:
    return CODES.sub("", rest, count=1).strip(" #-:")


def test_every_signature_is_typed() -> None:
    none_of(found for source in [*sources(), *sources("bench")] for found in untyped(source))


def test_every_silenced_warning_says_why() -> None:
    files = [*sources(), *sources("tests"), *sources("bench"), *sources("docs")]
    none_of(found for source in files for found in unexplained(source))


def test_a_missing_type_is_seen() -> None:
    text = "class A:\n    def f(self, x, *y: int): ...\nasync def g() -> None: ...\n"
    assert [line.split(": ")[1] for line in untyped(sample(text))] == [
        "f leaves x without a type",
        "f leaves its result without a type",
    ]


def test_a_silence_without_a_reason_is_seen() -> None:
    mark = "# no" + "qa"
    bad = [
        f"x  {mark}",
        f"x  {mark}: S608",
        f"x  {mark}: S608, E501",
        "x  # type: " + "ignore[arg]",
    ]
    good = [f"x  {mark}: S608 - made of constants", "x  # type: " + "ignore[arg]  # no stubs there"]
    assert len(unexplained(sample("\n".join(bad)))) == 4
    assert unexplained(sample("\n".join(good))) == []
