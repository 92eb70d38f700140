"""Replies: what the checks find in them, and which promises are seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from pathlib import Path

from bench.messages import Reply, answers, replies
from bench.scoreboard.counting import COLUMNS, Count, counted, rate, table
from bench.scoreboard.readers import shown
from bench.scoreboard.situations import named
from evenhand.coach import check, promises_in, read
from evenhand.coach.promising import phrasings
from evenhand.coach.rule import Look, rules_in
from evenhand.coach.spoken import Draft, Message, Span, Thread


def sets(folder: Path | None) -> Mapping[str, Sequence[Reply]]:
    """The sets to score, by name: our own set aside, and those of `folder`."""
    files = sorted(folder.glob("replies*.jsonl")) if folder else []
    return {"Set aside": replies("aside"), **{named(one): list(answers(one)) for one in files}}


def told(name: str, rows: Sequence[Reply]) -> Iterator[str]:
    """The tables of one set of replies."""
    counts = findings(rows)
    whole = reduce(add, counts.values(), Count())
    head = f"{name}, {len(rows)} replies"
    yield from table((head, *COLUMNS), [("all findings", *whole.row), *promises(rows)])
    yield ""
    yield from table(("check", *COLUMNS), [(rule, *one.row) for rule, one in counts.items()])
    marked = [row for row in rows if row.promises is not None]
    if marked:
        yield ""
        yield from table(("phrasing", "precision", "of all promises", "times"), by_phrasing(marked))


def findings(rows: Sequence[Reply]) -> Mapping[str, Count]:
    """The count of every rule that is marked or found, over `rows`; once in a reply is enough."""
    texts = {row.id: row for row in rows}
    return counted(
        (_found(texts[key]), {one.rule for one in texts[key].findings}, texts[key].unsure)
        for key in shown(list(texts), "checks")
    )


def promises(rows: Sequence[Reply]) -> Iterator[Sequence[str]]:
    """Whether a reply promises anything, and each promise that is marked, as rows of a table."""
    told_of = [row for row in rows if row.promise is not None]
    seen = [({"promise"} if promises_in(row.text) else set(), row.promise) for row in told_of]
    there = counted((found, {"promise"} if promise else (), ()) for found, promise in seen)
    yield ("replies that promise anything", *there.get("promise", Count()).row)
    marked = [row for row in rows if row.promises is not None]
    if marked:
        yield ("promises, each by its words", *each_promise(marked).row)


def each_promise(rows: Sequence[Reply]) -> Count:
    """Promises seen that share words with one that is marked, each marked one counted once."""
    count = Count()
    for row in rows:
        seen = [promise.span for promise in promises_in(row.text)]
        there = _marked(row)
        met = [place for place in there if any(_touch(place, span) for span in seen)]
        count.right += len(met)
        count.missed += len(there) - len(met)
        count.false += sum(not any(_touch(place, span) for place in there) for span in seen)
    return count


def by_phrasing(rows: Sequence[Reply]) -> Iterator[Sequence[str]]:
    """Each phrasing: how often what it finds is marked, what share of all promises it finds."""
    for rule in rules_in(phrasings):
        count = Count()
        for row in rows:
            spans = [span for span in rule.find(Look(row.text)) if span is not None]
            there = _marked(row)
            met = sum(any(_touch(place, span) for span in spans) for place in there)
            count.right += met
            count.missed += len(there) - met
            count.false += sum(not any(_touch(p, span) for p in there) for span in spans)
        if count.right or count.false:
            yield rule.name, rate(count.precision), rate(count.recall), str(count.right)


def _found(row: Reply) -> set[str]:
    reading = read(Thread((Message(row.in_reply_to),))) if row.in_reply_to else None
    return {one.rule for one in check(Draft(row.text, row.in_reply_to), reading)}


def _marked(row: Reply) -> list[Span]:
    starts = [(row.text.index(one.words), len(one.words)) for one in row.promises or ()]
    return [Span(start, start + length) for start, length in starts]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
