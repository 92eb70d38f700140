"""The scoreboard as one figure: who is right how often, and each situation by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.scoreboard.boards import Board, Scored
from bench.scoreboard.counting import rate
from bench.scoreboard.drawing import circle, line, picture, rectangle, text

WIDTH, LEFT, RIGHT, EDGE = 820.0, 170.0, 640.0, 32.0
BAR, ROW, GAP = 20.0, 26.0, 22.0
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
TITLE = "How often the coach is right"


def drawn(scored: Sequence[Scored]) -> str:
    """An SVG file of what was scored; the situations are those of the first set."""
    top = 112.0
    sets = [top + (16 + BAR * len(one.boards) + GAP) * n for n, one in enumerate(scored)]
    middle = sets[-1] + 16 + BAR * len(scored[-1].boards) + GAP
    board, begin = scored[0].coach, middle + 82
    end = begin + ROW * len(board.occurring)
    marks = [
        text(EDGE, 46, TITLE, "title"),
        *_key_of_bars(72),
        *_axis(top - 14, middle - GAP + 4),
        *(mark for one, y in zip(scored, sets, strict=True) for mark in _readers(one, y)),
        text(EDGE, middle + 34, f"Situation by situation: {scored[0].name.lower()}", "head"),
        *_key_of_dots(middle + 56),
        *_axis(begin - 14, end - 14),
    ]
    for number, situation in enumerate(board.occurring):
        marks += _situation(board, situation, begin + ROW * number)
    return picture(WIDTH, end + 24, TITLE, _words(scored), marks)


def _place(value: float) -> float:
    return round(LEFT + value * (RIGHT - LEFT), 1)


def _axis(top: float, bottom: float) -> Iterator[str]:
    for tick in TICKS:
        yield line(_place(tick), top, _place(tick), bottom, "grid")
        yield text(_place(tick), bottom + 16, f"{tick:g}", "small middle")


def _key_of_bars(y: float) -> Iterator[str]:
    yield rectangle(EDGE, y - 10, 22, 12, "accent")
    yield text(EDGE + 30, y, "the share of messages read rightly, or as well accepted")
    yield from _stick(EDGE + 396, y - 4)
    yield text(EDGE + 408, y, "balanced: every situation weighs the same")


def _readers(scored: Scored, top: float) -> Iterator[str]:
    yield text(EDGE, top, scored.name, "head")
    yield text(WIDTH - EDGE, top, f"{scored.size} messages", "small end")
    for number, (name, board) in enumerate(scored.boards.items()):
        y = top + 17 + BAR * number
        hue = "accent" if board is scored.coach else "plain"
        yield text(LEFT - 12, y + 4, name, "end")
        yield rectangle(LEFT, y - 6, _place(board.accepted) - LEFT, 12, hue)
        yield from _stick(_place(board.balanced), y)
        yield text(RIGHT + 16, y + 4, rate(board.accepted), "head")
        yield text(WIDTH - EDGE, y + 4, f"balanced {rate(board.balanced)}", "small end")


def _stick(x: float, y: float) -> Iterator[str]:
    yield line(x, y - 8, x, y + 8, "halo")
    yield line(x, y - 8, x, y + 8, "stick")


def _key_of_dots(y: float) -> Iterator[str]:
    yield circle(EDGE + 6, y - 4, 5, "accent dot")
    yield text(EDGE + 18, y, "recall: of those in it, how many are read so")
    yield circle(EDGE + 312, y - 4, 5, "accent ring")
    yield text(EDGE + 324, y, "precision: of those read so, how many are")
    yield text(RIGHT + 16, y, "recall / precision", "small")


def _situation(board: Board, situation: str, y: float) -> Iterator[str]:
    recall, precision = board.recall(situation), board.precision(situation)
    yield text(LEFT - 12, y + 4, situation, "end")
    if recall is not None and precision is not None:
        yield line(_place(recall), y, _place(precision), y, f"{situation} rod")
    if precision is not None:
        yield circle(_place(precision), y, 5, f"{situation} ring")
    if recall is not None:
        yield circle(_place(recall), y, 5, f"{situation} dot")
    count = board.heard_of(situation).total()
    yield text(RIGHT + 16, y + 4, f"{rate(recall)} / {rate(precision)}", "head")
    yield text(WIDTH - EDGE, y + 4, f"of {count}", "small end")


def _words(scored: Sequence[Scored]) -> str:
    """The figure told: who is right how often on each set."""
    return " ".join(
        f"{one.name}, {one.size} messages: "
        + ", ".join(f"{name} {rate(board.accepted)}" for name, board in one.boards.items())
        + "."
        for one in scored
    )
