"""Whether practice helps, as a page says it: a plot and a table of the same figures each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from evenhand.desk.pages.helping.plots import Plot, Point
from evenhand.desk.practice.helping import Change, Tells, Week
from evenhand.desk.practice.intervals import Rate
from evenhand.desk.practice.queries import Helping, InReplies

PLOTTED = 6
"""Lessons in the plot of replies; the table has all."""

EARLIER = 1000
"""A ratio beyond which no number helps."""


@dataclass(frozen=True)
class Cell:
    """A figure, and what stands below it. `tone` is "good", "bad" or ""."""

    text: str
    more: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Line:
    """A row of the table: its name, where that leads ("" nowhere), and its cells."""

    name: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Section:
    """What is asked, what the figures are, and what there is instead of them as long as none are.

    `heads` are those of the columns; `points` the same figures for the plot.
    """

    key: str
    title: str
    text: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    plot: Plot
    nothing: str


def sections_of(figures: Helping) -> tuple[Section, ...]:
    """The three of them, in the order of the page."""
    return _at_once(figures), _again(figures), _replies(figures)


def section_of(figures: Helping, key: str) -> Section | None:
    """The one that is called so, if it has anything to show."""
    return next((one for one in sections_of(figures) if one.key == key and one.lines), None)


def _at_once(figures: Helping) -> Section:
    weeks = figures.at_once
    title = _("Known at once")
    return Section(
        key="at-once",
        title=title,
        text=_("Cards seen for the first time: how many of them were known, hard ones included."),
        heads=(_("Week of"), _("New cards"), _("Known"), _("In a hundred")),
        lines=tuple(Line(_day(one.monday), "", _shown(one.rate)) for one in weeks),
        plot=_by_week("at-once", title, weeks),
        nothing=_("Nothing to show yet: no new card was seen in these weeks."),
    )


def _again(figures: Helping) -> Section:
    weeks = figures.again
    title = _("Still known later")
    heads = (_("Week of"), _("Cards again"), _("Known"), _("In a hundred"), _("Foretold"))
    text = _(
        "Cards seen again on a later day: how many were still known, beside how many the schedule "
        "foretold. Where the two stay close, cards come back at the right time."
    )
    return Section(
        key="again",
        title=title,
        text=text,
        heads=heads,
        lines=tuple(
            Line(_day(one.monday), "", (*_shown(one.rate), Cell(_hundred(one.foretold or 0))))
            for one in weeks
        ),
        plot=_by_week("again", title, weeks),
        nothing=_("Nothing to show yet: no card has come back in these weeks."),
    )


def _by_week(key: str, title: str, weeks: Sequence[Week]) -> Plot:
    known, foretold = _("Known"), _("Foretold")
    by_day = {one.monday: one for one in weeks}
    days = _mondays(weeks)
    points = [_known(day, by_day.get(day), known) for day in days]
    has_both = any(one.foretold is not None for one in weeks)
    if has_both:
        points += [_foretold(day, by_day.get(day), foretold) for day in days]
    return Plot(
        key=key,
        kind="weeks",
        title=title,
        desc=_told(points),
        axis=_("known, in a hundred"),
        labels=[_day(day) for day in days],
        series=[known, foretold] if has_both else [known],
        points=points,
    )


def _mondays(weeks: Sequence[Week]) -> list[date]:
    """Every week from the first to the last, also those in between without answers."""
    if not weeks:
        return []
    first, last = weeks[0].monday, weeks[-1].monday
    return [first + timedelta(days=days) for days in range(0, (last - first).days + 1, 7)]


def _known(day: date, week: Week | None, series: str) -> Point:
    if week is None:
        return Point(_day(day), series, None)
    return _point(_day(day), series, week.rate)


def _foretold(day: date, week: Week | None, series: str) -> Point:
    if week is None or week.foretold is None:
        return Point(_day(day), series, None)
    says = _("%(name)s, %(series)s: %(share)s in a hundred") % {
        "name": _day(day),
        "series": series,
        "share": _hundred(week.foretold),
    }
    return Point(_day(day), series, 100 * week.foretold, says=says)


def _replies(figures: Helping) -> Section:
    title = _("Seen in replies")
    text = _(
        "Of a hundred replies, in how many the coach found something of the kind that was "
        "practised: over as long before the first card of a lesson as since. Findings that were "
        "dismissed do not count."
    )
    return Section(
        key="replies",
        title=title,
        text=text,
        heads=(
            _("Lesson"),
            _("Before, in a hundred"),
            _("Since, in a hundred"),
            _("Times as many"),
            _("What it tells"),
        ),
        lines=tuple(map(_line, figures.replies)),
        plot=_before_and_since(title, figures.replies[:PLOTTED]),
        nothing=_(
            "Nothing to show yet: it takes replies sent before and since practising, in which the "
            "coach found something of the kind."
        ),
    )


def _line(one: InReplies) -> Line:
    change = one.change
    cells = (_counted(change.before), _counted(change.since), Cell(_times(change)), _tells(change))
    return Line(one.lesson.title, f"/lessons/{one.lesson.slug}/", cells)


def _before_and_since(title: str, shown: Sequence[InReplies]) -> Plot:
    before, since = _("Before"), _("Since")
    points = [
        _point(one.lesson.title, series, rate)
        for one in shown
        for series, rate in ((before, one.change.before), (since, one.change.since))
    ]
    return Plot(
        key="replies",
        kind="pairs",
        title=title,
        desc=_told(points),
        axis=_("replies, in a hundred"),
        labels=[one.lesson.title for one in shown],
        series=[before, since],
        points=points,
    )


def _point(label: str, series: str, rate: Rate) -> Point:
    says = _("%(name)s, %(series)s: %(share)s in a hundred, %(count)s") % {
        "name": label,
        "series": series,
        "share": _interval(rate),
        "count": _of(rate),
    }
    return Point(label, series, 100 * rate.share, 100 * rate.low, 100 * rate.high, says)


def _told(points: Sequence[Point]) -> str:
    """All points in words, for who does not see them."""
    return "; ".join(one.says for one in points if one.says)


def _shown(rate: Rate) -> tuple[Cell, Cell, Cell]:
    """How many, of them how many, and that in a hundred."""
    return Cell(number_format(rate.of)), Cell(number_format(rate.count)), Cell(_interval(rate))


def _counted(rate: Rate) -> Cell:
    return Cell(_interval(rate), _of(rate))


def _of(rate: Rate) -> str:
    counts = {"count": number_format(rate.count), "of": number_format(rate.of)}
    return _("%(count)s of %(of)s") % counts


def _interval(rate: Rate) -> str:
    low, high = _hundred(rate.low), _hundred(rate.high)
    return f"{_hundred(rate.share)} ({low}–{high})"


def _times(change: Change) -> str:
    """The ratio with its interval; a dash where nothing was found at all."""
    ratio = change.ratio
    if ratio.times is None:
        return "–"
    low, high = _factor(ratio.low), _factor(ratio.high)
    return f"{_factor(ratio.times)} ({low}–{high})"


def _tells(change: Change) -> Cell:
    return {
        Tells.TOO_EARLY: Cell(_("Too early to tell")),
        Tells.FEWER: Cell(_("Fewer than before"), tone="good"),
        Tells.MORE: Cell(_("More than before"), tone="bad"),
    }[change.tells]


def _hundred(share: float) -> str:
    return number_format(round(100 * share))


def _factor(times: float) -> str:
    return "∞" if times > EARLIER else number_format(round(times, 1), decimal_pos=1)


def _day(day: date) -> str:
    return date_format(day, "j M")
