"""`evenhand read --json` of whole files: in batches, in order, over as many cores as wanted.

Standard input is read line by line instead, so that each answer comes before the next question.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context

from evenhand.batch import read_each
from evenhand.coach import guide
from evenhand.terminal import answers, shapes
from evenhand.terminal.inputs import BadInput, Found

TOGETHER = 64
"""Documents that are handed to a process at a time."""

AHEAD = 3
"""Batches a process that wait for it, or for those before them: what bounds the memory."""

SELDOM = 50_000
"""Objects made before the next search for cycles. A reading makes none: looking costs a tenth."""

Told = answers.AsJson | BadInput
Batch = Callable[[Sequence[Found]], list[Told]]


def told_of_all(found: Iterable[Found], processes: int, *, with_trained: bool) -> Iterator[Told]:
    """What is printed for each document, in order; what cannot be used comes as it is."""
    gc.set_threshold(SELDOM)
    batches = _batches(found)
    batch = partial(told, with_trained=with_trained)
    if processes == 1:
        for one in batches:
            yield from batch(one)
        return
    with ProcessPoolExecutor(
        processes, get_context("spawn"), initializer=gc.set_threshold, initargs=(SELDOM,)
    ) as pool:
        waiting = deque(pool.submit(batch, one) for one in islice(batches, AHEAD * processes))
        while waiting:
            yield from waiting.popleft().result()
            waiting.extend(pool.submit(batch, one) for one in islice(batches, 1))


def told(found: Sequence[Found], *, with_trained: bool) -> list[Told]:
    """What is printed for each of `found`.

    Each step is taken for all of them before the next one: that is a tenth quicker than one
    document after another, since the processor keeps at hand what it does again.
    """
    asked = [_asked(one) for one in found]
    good = [one for one in asked if isinstance(one, shapes.Asked)]
    readings = [*read_each([(a.thread, a.facts) for a in good], with_trained=with_trained)]
    guided = [guide(r, a.facts, a.thread) for r, a in zip(readings, good, strict=True)]
    said = map(answers.reading_as_json, [one.id for one in good], readings, guided)
    return [one if isinstance(one, BadInput) else next(said) for one in asked]


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _asked(found: Found) -> shapes.Asked | BadInput:
    if isinstance(found, BadInput):
        return found
    try:
        return shapes.asked(found)
    except BadInput as wrong:
        return wrong


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    rest = iter(found)
    return iter(lambda: list(islice(rest, TOGETHER)), [])
