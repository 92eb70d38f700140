"""Where a statement of a rule's finder can be spoilt, and what stands there then."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from evenhand.coach import lexicon

GUARDS = frozenset({"unless", "unless_nearby", "unless_negated"})
LISTS = frozenset({"phrases", "either"})
_WITHOUT_EFFECT = frozenset({"needs"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_SIGN = re.compile(r"\\.|[(\[]\??(?:P<\w+>|<?[:=!])?|[)\]|]", re.DOTALL)

Part = Literal["guard", "phrase", "word"]
"""What is spoilt: a set of guards, a whole phrase, or an alternative or a word of one."""

_ANYTHING = ast.arguments(
    posonlyargs=[], args=[], vararg=ast.arg("_"), kwonlyargs=[], kw_defaults=[], defaults=[]
)


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a node that can be spoilt, what it becomes, and how that is told."""

    node: ast.AST
    field: str
    spoilt: object
    how: str
    part: Part = "word"


class _Way(NamedTuple):
    """An alternative, with the stroke that goes when it goes."""

    start: int
    end: int
    words: str


def places(statement: ast.stmt) -> Iterator[Place]:
    """Every place in `statement`, in the order of the file."""
    if isinstance(statement, ast.FunctionDef):
        for inner in statement.body:
            yield from places(inner)
        return
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return
    skipped = _without_effect(statement)
    told = {id(a) for n in ast.walk(statement) if isinstance(n, ast.Call) for a in _dropped(n)}
    pieces = {id(v) for n in ast.walk(statement) if isinstance(n, ast.JoinedStr) for v in n.values}
    for node in ast.walk(statement):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Call):
            yield from _of_call(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            is_piece, is_told = id(node) in pieces, id(node) in told
            yield from _of_text(node, node.value, is_piece=is_piece, is_told=is_told)


def _without_effect(statement: ast.stmt) -> set[int]:
    """What may be spoilt without any effect: words that only save time, and names of lists."""
    roots: list[ast.AST] = []
    for node in ast.walk(statement):
        if isinstance(node, ast.Call):
            roots += [k for k in node.keywords if k.arg in _WITHOUT_EFFECT]
            roots += node.args if _name(node) == "words" else []
    return {id(inner) for root in roots for inner in ast.walk(root)}


def _of_call(call: ast.Call) -> Iterator[Place]:
    for argument in _dropped(call):
        rest = [other for other in call.args if other is not argument]
        yield Place(call, "args", rest, f"without {_told(argument)}", "phrase")
    for keyword in call.keywords:
        if keyword.arg in GUARDS:
            others = [other for other in call.keywords if other is not keyword]
            yield Place(call, "keywords", others, f"without its {keyword.arg}", "guard")
            yield from _of_guard(keyword)
    if _name(call) == "words" and call.args and isinstance(call.args[0], ast.Constant):
        yield from _of_list(call, str(call.args[0].value))


def _of_guard(keyword: ast.keyword) -> Iterator[Place]:
    if isinstance(keyword.value, ast.Tuple) and len(keyword.value.elts) > 1:
        for one in keyword.value.elts:
            rest: list[ast.expr] = [other for other in keyword.value.elts if other is not one]
            yield Place(
                keyword.value, "elts", rest, f"{keyword.arg} without {_told(one)}", "phrase"
            )


def _of_list(call: ast.Call, name: str) -> Iterator[Place]:
    """Each phrase of a list of the lexicon left out; the call becomes one that gives the others."""
    listed = lexicon.words(name)
    for number, one in enumerate(listed):
        rest = (*listed[:number], *listed[number + 1 :])
        given = ast.Lambda(args=_ANYTHING, body=ast.Constant(rest))  # type: ignore[arg-type]  # a tuple may be one
        yield Place(call, "func", given, f"without {one!r} of {name}", "phrase")


def _of_text(text: ast.Constant, words: str, *, is_piece: bool, is_told: bool) -> Iterator[Place]:
    ways = list(alternatives(words, is_piece=is_piece))
    for way in ways:
        rest = words[: way.start] + words[way.end :]
        yield Place(text, "value", rest, f"without {way.words!r} in {words[:40]!r}")
    word = max(_WORD.findall(words), key=len, default="")
    if word and not ways and not is_told:
        yield Place(text, "value", words.replace(word, f"{word}qx", 1), f"with {word!r} broken")


def alternatives(text: str, *, is_piece: bool = False) -> Iterator[_Way]:
    """The alternatives in a phrase or regular expression, each with one stroke beside it.

    Of groups that do not begin and end in `text`, and of `text` itself when it is but a piece, only
    what stands between two strokes is sure to be one.
    """
    groups: list[list[int]] = [[0]]
    for sign in _SIGN.finditer(text):
        if sign.group()[0] in "([":
            groups.append([sign.end()])
        elif sign.group() == "|":
            groups[-1] += [sign.start(), sign.end()]
        elif sign.group() in ")]" and len(groups) > 1:
            yield from _ways([*groups.pop(), sign.start()], text)
        elif sign.group() in ")]":
            groups = [[sign.end()]]
    for group in groups:
        whole = not is_piece and len(groups) == 1
        yield from _ways([*group, len(text)] if whole else group[1:][1:-1], text, inner=not whole)


def _ways(edges: list[int], text: str, *, inner: bool = False) -> Iterator[_Way]:
    if len(edges) < (2 if inner else 4):
        return
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        is_last = end == edges[-1] and not inner
        yield _Way(start - is_last, end + (not is_last), text[start:end])


def _dropped(call: ast.Call) -> list[ast.expr]:
    """The arguments of a list that holds more than one."""
    if _name(call) not in LISTS or len(call.args) < 2:
        return []
    return [one for one in call.args if not isinstance(one, ast.Starred)]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _told(node: ast.expr) -> str:
    told = ast.unparse(node)
    return told if len(told) <= 60 else f"{told[:59]}…"
