"""What was read of labelled messages, and how often that is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.messages import Labelled
from bench.scoreboard.counting import rate, share, table
from evenhand.coach.spoken import SITUATIONS


@dataclass(frozen=True, slots=True)
class Board:
    """Pairs of a labelled message and the situation that was read."""

    pairs: Sequence[tuple[Labelled, str]]

    @property
    def accepted(self) -> float:
        """The share read as labelled first, or as one that counts as right too."""
        return _mean([heard in said.accepted for said, heard in self.pairs])

    @property
    def exact(self) -> float:
        """The share read as labelled first."""
        return _mean([heard == said.situation for said, heard in self.pairs])

    @property
    def balanced(self) -> float:
        """The mean over the situations that occur of the share right or accepted in each."""
        return _mean([
            _mean([heard in said.accepted for said, heard in self.pairs if said.situation == one])
            for one in self.occurring
        ])  # fmt: skip

    @property
    def balanced_exact(self) -> float:
        """The mean over the situations that occur of the share read as labelled first."""
        return _mean([self.recall(one) or 0.0 for one in self.occurring])

    @property
    def occurring(self) -> tuple[str, ...]:
        """The situations that occur as a first label."""
        there = {said.situation for said, _ in self.pairs}
        return tuple(one for one in SITUATIONS if one in there)

    def recall(self, situation: str) -> float | None:
        """The share of the messages in `situation` that were read so."""
        heard = self.heard_of(situation)
        return share(heard[situation], heard.total())

    def precision(self, situation: str) -> float | None:
        """The share of the messages read as `situation` for which that is right or accepted."""
        said = [said for said, heard in self.pairs if heard == situation]
        return share(sum(situation in one.accepted for one in said), len(said))

    def heard_of(self, situation: str) -> Counter[str]:
        """What the messages in `situation` were read as."""
        return Counter(heard for said, heard in self.pairs if said.situation == situation)


@dataclass(frozen=True, slots=True)
class Scored:
    """One set of messages by its name, and what each reader made of it; the coach comes first."""

    name: str
    size: int
    boards: Mapping[str, Board]

    @property
    def coach(self) -> Board:
        """What the coach made of it."""
        return next(iter(self.boards.values()))


def compared(scored: Scored) -> Iterator[str]:
    """A table: how often each reader is right."""
    head = (
        f"{scored.name}, {scored.size} messages",
        *("right or accepted", "exact", "balanced", "balanced, exact"),
    )
    rates = {
        name: (one.accepted, one.exact, one.balanced, one.balanced_exact)
        for name, one in scored.boards.items()
    }
    yield from table(head, ((name, *map(rate, row)) for name, row in rates.items()))


def by_situation(board: Board) -> Iterator[str]:
    """A table: precision and recall of each situation, and what its messages were read as."""
    head = ("situation", "precision", "recall", "messages", *SITUATIONS)
    rows = (
        (
            one,
            rate(board.precision(one)),
            rate(board.recall(one)),
            str(board.heard_of(one).total()),
            *(str(board.heard_of(one)[other] or "·") for other in SITUATIONS),
        )
        for one in board.occurring
    )
    yield from table(head, rows)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
