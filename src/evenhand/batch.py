"""Many messages at once: the rules and the trained reader over lists, tables and partitions.

`read_each` is what the command line uses. `read_frame` is one step for tables, on your own machine
or as a mapper on Dask (`map_partitions`); `read_frames` is the same for Spark (`mapInPandas`).
Nothing here imports any of them: a table is whatever they hand over. docs/coach/reader.md shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from evenhand.coach.reading.many import Pair, read_many
from evenhand.coach.reading.reader import read
from evenhand.coach.spoken import Facts, Message, Reading, Thread
from evenhand.languages import language_of
from evenhand.trained import trained_reader

COLUMNS = {
    "situation": "string",
    "confidence": "double",
    "also": "string",
    "heat": "int",
    "flags": "string",
    "words": "string",
    "language": "string",
    "reader": "string",
}
"""The columns that a reading adds to a table, with their types in Spark's words.

`also` and `flags` hold names with a space between, `words` the quoted words with " · " between.
"""


def read_each(asked: Sequence[Pair], *, with_trained: bool = True) -> Iterator[Reading]:
    """The reading of each thread with its facts, in order; a few dozen are made at a time.

    Where the coach knows no language, the extra `languages` is asked, if it is there.
    """
    trained = trained_reader() if with_trained else None
    readings = read_many(asked, trained)
    return (_named(*pair, reading) for pair, reading in zip(asked, readings, strict=True))


def _named(thread: Thread, facts: Facts, reading: Reading) -> Reading:
    """The reading, with the language where only others than the coach know it."""
    if reading.language or thread.latest is None:
        return reading
    language = language_of(thread.latest.text)
    return read(replace(thread, language=language), facts) if language else reading


def read_frames(frames: Iterable[Any]) -> Iterator[Any]:
    """For Spark's `mapInPandas`: each table as `read_frame` gives it back."""
    return map(read_frame, frames)


def read_frame(frame: Any) -> Any:
    """A pandas table with a column `text`, and a row's reading in COLUMNS added to it.

    A text that is missing counts as empty.
    """
    texts = [text if isinstance(text, str) else "" for text in frame["text"]]
    asked = [(Thread((Message(text),)), Facts()) for text in texts]
    told = [_row(reading) for reading in read_each(asked)]
    wider = frame.assign(**{name: [row[name] for row in told] for name in COLUMNS})
    return wider.astype({name: _IN_PANDAS[kind] for name, kind in COLUMNS.items()})


_IN_PANDAS = {"string": "str", "double": "float64", "int": "int32"}
"""The types of COLUMNS in pandas' words: an empty table has them too, since Dask asks for one."""


def _row(reading: Reading) -> dict[str, Any]:
    return {
        "situation": reading.situation,
        "confidence": float(reading.confidence),
        "also": " ".join(reading.also),
        "heat": reading.heat,
        "flags": " ".join(reading.flags),
        "words": " · ".join(" ".join(cue.words.split()) for cue in reading.cues),
        "language": reading.language,
        "reader": reading.reader,
    }
