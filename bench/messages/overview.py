"""Who wrote how much of what: the tables of this folder's README.

`python -m bench.messages.overview` writes them there; a test holds them up to date.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bench.messages import FOLDER, Labelled, Reply, customers, is_set_aside, replies
from evenhand.coach.spoken import FLAGS, SITUATIONS

README = FOLDER / "README.md"
MADE = re.compile(r"(<!-- (customers|replies|flags) -->\n).*?(<!-- end -->)", re.DOTALL)


def tables() -> dict[str, str]:
    """Each table by its name, as Markdown."""
    return {
        "customers": "\n".join(_customers(customers("all"))),
        "flags": _flags(customers("all")),
        "replies": "\n".join(_replies(replies("all"))),
    }


def renewed(page: str) -> str:
    """`page` with the tables that it has as they are now."""
    made = tables()
    return MADE.sub(lambda found: f"{found[1]}{made[found[2]]}\n{found[3]}", page)


def _customers(rows: Sequence[Labelled]) -> Iterator[str]:
    yield f"| author | messages | words | {' | '.join(SITUATIONS)} | mostly | for |"
    yield f"|---|{'---:|' * (2 + len(SITUATIONS))}---|---|"
    for author in dict.fromkeys(row.author for row in rows):
        yield _customer(author, [row for row in rows if row.author == author])
    yield _customer("all", rows, with_places=False)


def _customer(author: str, rows: Sequence[Labelled], *, with_places: bool = True) -> str:
    situations = Counter(row.situation for row in rows)
    places = (
        (_most(row.channel for row in rows), _most(row.trade for row in rows))
        if with_places
        else ("", f"{sum(map(is_set_aside, rows))} set aside")
    )
    counts = (str(situations[one]) for one in SITUATIONS)
    return _row(author, f"{len(rows):,}", _words(row.text for row in rows), *counts, *places)


def _flags(rows: Sequence[Labelled]) -> str:
    counts = Counter(flag for row in rows for flag in row.flags)
    return ", ".join(f"{flag} {counts[flag]}" for flag in FLAGS) + "."


def _replies(rows: Sequence[Reply]) -> Iterator[str]:
    yield "| author | replies | words | clean | findings | promises | mostly | for |"
    yield f"|---|{'---:|' * 5}---|---|"
    for author in dict.fromkeys(row.author for row in rows):
        yield _reply(author, [row for row in rows if row.author == author])


def _reply(author: str, rows: Sequence[Reply]) -> str:
    return _row(
        author,
        str(len(rows)),
        _words(row.text for row in rows),
        str(sum(not row.findings for row in rows)),
        str(sum(len(row.findings) for row in rows)),
        str(sum(len(row.promises or ()) for row in rows)),
        _most(row.channel for row in rows),
        _most(row.trade for row in rows),
    )


def _words(texts: Iterable[str]) -> str:
    return f"{statistics.median(len(text.split()) for text in texts):.0f}"


def _most(names: Iterable[str], count: int = 4) -> str:
    return ", ".join(name for name, _ in Counter(names).most_common(count))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
