"""Right, false and missed, and what follows from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """How often something was found rightly, found wrongly, and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is there; None when nothing was found."""
        return share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None when nothing is there."""
        return share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None when nothing is there or found."""
        return share(2 * self.right, 2 * self.right + self.false + self.missed)

    @property
    def row(self) -> tuple[str, ...]:
        """Precision, recall, F1, and the three counts, as cells of a table."""
        rates = (rate(self.precision), rate(self.recall), rate(self.f1))
        return (*rates, *map(str, (self.right, self.false, self.missed)))


COLUMNS = ("precision", "recall", "F1", "right", "false", "missed")


def counted(
    rows: Iterable[tuple[Collection[str], Collection[str], Collection[str]]],
) -> Mapping[str, Count]:
    """For each name that occurs: its count over rows of (found, must be found, may be found)."""
    counts: defaultdict[str, Count] = defaultdict(Count)
    for found, must, may in rows:
        for name in {*found, *must}:
            counts[name].right += name in found and name in must
            counts[name].false += name in found and name not in must and name not in may
            counts[name].missed += name in must and name not in found
    return dict(sorted(counts.items()))


def share(part: float, whole: float) -> float | None:
    """`part` of `whole`; None when there is no whole."""
    return part / whole if whole else None


def rate(value: float | None) -> str:
    """A share as a person reads it: two digits, or a dash when there is none."""
    return "–" if value is None else f"{value:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a Markdown table: the first column to the left, the others to the right."""
    cells = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for number, row in enumerate(cells):
        first, *others = zip(row, widths, strict=True)
        shown = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        yield f"| {' | '.join(shown)} |"
        if number == 0:
            ruled = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
            yield f"| {' | '.join(ruled)} |"
