"""Many messages at once, step by step: what is done to one is done to all before the next step.

That is a fifth quicker than one message after another, since the processor keeps at hand what it
does again. A trained reader hears each text once, however often it comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from evenhand.coach.reading.fusing import Hear, Trained
from evenhand.coach.reading.reader import Seen, cues_in_each, own_words, reading_of, see
from evenhand.coach.spoken import Facts, Heard, Reading, Thread

TOGETHER = 64
"""Messages that take each step together; with more, what was seen of them is not at hand any more.

What a later step asks for again is remembered for more texts than that (`words.told`).
"""

Pair = tuple[Thread, Facts]


def read_many(asked: Iterable[Pair], trained: Trained | None = None) -> Iterator[Reading]:
    """The reading of each thread with its facts, in order: what `read` says of it."""
    pairs = list(asked)
    if trained is not None:
        texts = {own_words(m) for thread, _ in pairs if (m := thread.latest) and m.text.strip()}
        trained = replace(trained, hear=remembering(sorted(texts), trained.hear))
    for first in range(0, len(pairs), TOGETHER):
        yield from _step_by_step(pairs[first : first + TOGETHER], trained)


def remembering(texts: Sequence[str], hear: Hear) -> Hear:
    """`hear`, with `texts` heard already."""
    known = dict(zip(texts, hear(texts), strict=True))

    def heard(asked: Sequence[str]) -> Sequence[Heard]:
        new = [text for text in asked if text not in known]
        fresh = dict(zip(new, hear(new), strict=True)) if new else {}
        return [known[text] if text in known else fresh[text] for text in asked]

    return heard


def _step_by_step(pairs: Sequence[Pair], trained: Trained | None) -> Iterator[Reading]:
    all_seen = [see(thread, facts) for thread, facts in pairs]
    to_read = [seen for seen in all_seen if isinstance(seen, Seen)]
    found = zip(to_read, cues_in_each(to_read), strict=True)
    readings = iter([reading_of(seen, cues, trained) for seen, cues in found])
    return (seen if isinstance(seen, Reading) else next(readings) for seen in all_seen)
