"""Short files and short functions, counted. Docstrings are free."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import FACES, ROOT, Function, Source, none_of, sample, sources

MODULE, FUNCTION, VIEW, JOB, MODEL, SETTINGS = 300, 40, 15, 5, 120, 200


def measures(source: Source) -> Iterator[tuple[str, int, int]]:
    """(what, lines it has, lines it may have) for the file and each of its functions.

    Migrations are left out: Django writes them.
    """
    if source.is_one_of("migrations"):
        return
    yield source.path, len(source.lines), module_budget(source)
    for function in source.functions:
        yield f"{source.path} {function.name}", length(function), budget(source, function)


def module_budget(source: Source) -> int:
    if source.path.endswith("desk/settings.py"):
        return SETTINGS
    return MODEL if source.room and source.is_one_of("models") else MODULE


def budget(source: Source, function: Function) -> int:
    if source.room and source.is_one_of("jobs") and function in source.tree.body:
        return JOB
    names = [argument.arg for argument in function.args.args[:2]]
    is_view = source.room in FACES and source.is_one_of("views") and "request" in names
    return VIEW if is_view else FUNCTION


def length(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        first = function.body[0]
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def exceptions() -> dict[str, int]:
    """What is allowed to be longer: what → lines."""
    found = {}
    for line in (ROOT / "tests/house/exceptions.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            what, lines, why, signed = (part.strip() for part in line.split("|"))
            assert len(why) > 20, f"{what}: say why"
            assert signed, f"{what}: sign it"
            found[what] = int(lines)
    return found


def test_nothing_is_over_its_budget() -> None:
    allowed = exceptions()
    over = [
        f"{what}: {lines} lines, {allowed.get(what, limit)} allowed"
        for source in [*sources(), *sources("tests"), *sources("bench")]
        for what, lines, limit in measures(source)
        if lines > allowed.get(what, limit)
    ]
    none_of(over)


def test_no_exception_is_idle() -> None:
    needed = {
        what
        for source in [*sources(), *sources("tests"), *sources("bench")]
        for what, lines, limit in measures(source)
        if lines > limit
    }
    assert sorted(set(exceptions()) - needed) == []


def test_a_view_is_measured_as_a_view() -> None:
    view = (
        "def show(request, pk):\n" + '    """Docstring\n    of two lines."""\n' + "    x = 1\n" * 15
    )
    page = sample(view, "src/evenhand/desk/pages/inbox/views.py")
    assert [*measures(page)][1:] == [("src/evenhand/desk/pages/inbox/views.py show", 16, VIEW)]


def test_a_job_and_a_models_file_are_measured_as_such() -> None:
    job = sample("@task()\ndef run(pk):\n    x = 1\n", "src/evenhand/desk/inbox/jobs.py")
    assert [limit for _, _, limit in measures(job)] == [MODULE, JOB]
    for path in ("inbox/models.py", "inbox/models/states.py"):
        models = sample("x = 1\n" * 121, f"src/evenhand/desk/{path}")
        assert [*measures(models)] == [(models.path, 121, MODEL)]
