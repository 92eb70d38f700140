"""Many messages at once: the trained reader hears each text once, however often it comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from evenhand.coach.reading.fusing import Hear, Trained
from evenhand.coach.reading.reader import own_words, read
from evenhand.coach.spoken import Facts, Heard, Reading, Thread


def read_many(
    asked: Iterable[tuple[Thread, Facts]], trained: Trained | None = None
) -> Iterator[Reading]:
    """The reading of each thread with its facts, in order: what `read` says of it."""
    pairs = list(asked)
    if trained is not None:
        texts = {own_words(m) for thread, _ in pairs if (m := thread.latest) and m.text.strip()}
        trained = replace(trained, hear=remembering(sorted(texts), trained.hear))
    return (read(thread, facts, trained) for thread, facts in pairs)


def remembering(texts: Sequence[str], hear: Hear) -> Hear:
    """`hear`, with `texts` heard already."""
    known = dict(zip(texts, hear(texts), strict=True))

    def heard(asked: Sequence[str]) -> Sequence[Heard]:
        new = [text for text in asked if text not in known]
        fresh = dict(zip(new, hear(new), strict=True)) if new else {}
        return [known[text] if text in known else fresh[text] for text in asked]

    return heard
