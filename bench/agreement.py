"""How far two hands agree on the situation: the share agreed, and Cohen's kappa (Cohen 1960).

The first hand wrote the message; the second labelled it without having seen the first label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bench.measuring import Figure
from bench.messages import CUSTOMERS, labelled, second_labels


def figures() -> Iterator[Figure]:
    """One line an author whose messages were labelled twice, and one for all of them."""
    every: list[tuple[str, str]] = []
    inside = 0
    for file in sorted(CUSTOMERS.glob("*.jsonl")):
        chosen = second_labels(file.stem)
        rows = [row for row in labelled(file) if row.id in chosen]
        pairs = [(row.situation, chosen[row.id]) for row in rows]
        inside += sum(chosen[row.id] in row.accepted for row in rows)
        every += pairs
        if pairs:
            yield _line(f"author {file.stem}", pairs)
    if not every:
        yield Figure("messages labelled twice", "0", "no file in bench/messages/second/ yet")
        return
    yield _line("all", every)
    yield Figure("second label among those the first hand accepts", f"{inside / len(every):.2f}")
    for (first, second), count in _odds(every):
        yield Figure(f"  first {first}, second {second}", str(count))


def agreed(pairs: Sequence[tuple[str, str]]) -> float:
    """The share of `pairs` that are two of a kind."""
    return sum(one == other for one, other in pairs) / len(pairs)


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond what chance alone would give, 1 at the most.

    1 where both only ever say one and the same.
    """
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[name] * second[name] for name in first) / len(pairs) ** 2
    return 1.0 if chance == 1 else (agreed(pairs) - chance) / (1 - chance)


def _line(who: str, pairs: Sequence[tuple[str, str]]) -> Figure:
    return Figure(
        f"{who}: agreed", f"{agreed(pairs):.2f}", f"kappa {kappa(pairs):.2f}, of {len(pairs):,}"
    )


def _odds(pairs: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    """The ten commonest ways to differ."""
    return Counter(pair for pair in pairs if pair[0] != pair[1]).most_common(10)
