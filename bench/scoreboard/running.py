"""Everything on the scoreboard, in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.messages import GERMAN, customers, labelled
from bench.scoreboard import public, replies, situations
from bench.scoreboard.figure import drawn
from bench.scoreboard.readers import coach

ALONE = {"coach": coach}
"""Who reads German: the others were made for English."""


def lines(data: Path | None, to_score: Path | None, plot: Path | None) -> Iterator[str]:
    """What is printed, line by line: Markdown tables with a blank line between.

    Args:
        data: a folder with copies of public sets (see `public`).
        to_score: a folder with `situations*.jsonl` and `replies*.jsonl`, labelled as ours are.
        plot: where to write the figure, as SVG.
    """
    scored = []
    for name, rows in situations.sets(to_score).items():
        scored.append(situations.score(name, rows))
        yield from situations.told(scored[-1])
        yield ""
    yield from situations.told(situations.score("German", list(labelled(GERMAN)), ALONE))
    yield ""
    yield from situations.flags_and_cues(customers("aside"))
    yield ""
    for name, answered in replies.sets(to_score).items():
        yield from replies.told(name, answered)
        yield ""
    if data is not None:
        yield from public.told(data)
    if plot is not None:
        plot.write_text(drawn(scored), encoding="utf-8")
        yield f"The figure is in {plot}."
