"""How often the coach reads rightly: on our own messages, or on a labelled file given by path.

`python -m bench scoreboard` scores the part of `bench/messages/` to learn from, the part set aside,
and the messages written after the rules. `python -m bench scoreboard --data FILE` scores a file of
your own (see `messages.labelled`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import Figure
from bench.messages import UNSEEN, Labelled, customers, labelled
from evenhand.coach import read
from evenhand.coach.spoken import SITUATIONS, Message, Thread


@dataclass(frozen=True, slots=True)
class Board:
    """What was read of labelled messages: pairs of the message and the situation read."""

    pairs: Sequence[tuple[Labelled, str]]

    def exact(self) -> float:
        """The share read as labelled first."""
        return _share(sum(said.situation == heard for said, heard in self.pairs), len(self.pairs))

    def accepted(self) -> float:
        """The share read as labelled first, or as one that counts as right too."""
        right = sum(heard in (said.situation, *said.also) for said, heard in self.pairs)
        return _share(right, len(self.pairs))

    def recall(self, situation: str) -> float:
        """The share of the messages in `situation` that were read so."""
        heard = self.heard_of(situation)
        return _share(heard[situation], heard.total())

    def precision(self, situation: str) -> float:
        """The share of the messages read as `situation` for which that is right or accepted."""
        said = [said for said, heard in self.pairs if heard == situation]
        return _share(sum(situation in (one.situation, *one.also) for one in said), len(said))

    def balanced(self) -> float:
        """The mean recall of the situations that occur: none counts more for being common."""
        there = {said.situation for said, _ in self.pairs}
        return _share(sum(map(self.recall, there)), len(there))

    def heard_of(self, situation: str) -> Counter[str]:
        """What the messages in `situation` were read as."""
        return Counter(heard for said, heard in self.pairs if said.situation == situation)


def board(messages: Sequence[Labelled]) -> Board:
    """Read every message by itself, as a thread of one."""
    return Board(
        [(one, read(Thread((Message(one.text),))).situation) for one in messages],
    )


def figures(data: Path | None = None) -> Iterator[Figure]:
    """The scores of the file `data`, or of our own three parts."""
    if data is not None:
        yield from _scores(data.name, list(labelled(data)))
        return
    to_learn, aside = customers("learn"), customers("aside")
    yield from _scores("to learn from", to_learn)
    yield from _scores("set aside", aside)
    yield from _scores("unseen", list(labelled(UNSEEN)))


def _scores(name: str, messages: Sequence[Labelled]) -> Iterator[Figure]:
    one = board(messages)
    yield Figure(f"{name}: right", f"{one.exact():.2f}", f"of {len(messages)}")
    yield Figure(f"{name}: right or accepted", f"{one.accepted():.2f}")
    yield Figure(f"{name}: balanced over situations", f"{one.balanced():.2f}")
    for situation in SITUATIONS:
        heard = one.heard_of(situation)
        if heard:
            scores = f"{one.precision(situation):.2f} / {one.recall(situation):.2f}"
            what = f"  {situation}, precision / recall"
            yield Figure(what, scores, f"of {heard.total():>3}{_else(heard, situation)}")


def _else(heard: Counter[str], situation: str) -> str:
    """What else was heard, the commonest first: `; routine 4, problem 1`."""
    others = [f"{other} {count}" for other, count in heard.most_common() if other != situation]
    return f"; {', '.join(others)}" if others else ""


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0
