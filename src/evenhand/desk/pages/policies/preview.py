"""What writing or taking in a policy would change, shown before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.pages.policies.reading import Difference, compared, day
from evenhand.desk.policies.changes import Change, Plan, plan
from evenhand.desk.policies.files import File
from evenhand.desk.policies.parsing import CannotRead, parsed
from evenhand.desk.policies.written import Section


@dataclass(frozen=True)
class ChangeLine:
    """One clause: what becomes of it, and the words that change; a new one is shown whole."""

    kind: str
    number: str
    title: str
    when: str
    differences: tuple[Difference, ...]
    section: Section | None


@dataclass(frozen=True)
class Preview:
    """One file: what it would change, or why it cannot be read (`wrong`)."""

    file: File
    title: str = ""
    is_new: bool = False
    is_idle: bool = False
    summary: str = ""
    lines: tuple[ChangeLine, ...] = ()
    wrong: str = ""


def preview_of(file: File, on: date, slug: str = "") -> Preview:
    """What a file would change on that day; with a `slug`, it has to be of that policy."""
    try:
        written = parsed(file.text)
        if slug and written.slug != slug:
            sentence = _("the slug stays “%(slug)s”, as links in sent replies lead there.")
            raise CannotRead(1, sentence % {"slug": slug})
        found = plan(written, on)
    except CannotRead as wrong:
        return Preview(file, wrong=str(wrong))
    return Preview(
        file,
        title=written.title,
        is_new=found.policy is None,
        is_idle=found.is_idle,
        summary=_summary(found),
        lines=tuple(map(_line, found.changes)),
    )


def _summary(found: Plan) -> str:
    counts = dict.fromkeys(("new", "changed", "same", "left"), 0)
    for change in found.changes:
        counts[change.kind] += 1
    told = (
        (counts["new"], ngettext("%d new clause", "%d new clauses", counts["new"])),
        (counts["changed"], ngettext("%d changes", "%d change", counts["changed"])),
        (counts["same"], ngettext("%d stays the same", "%d stay the same", counts["same"])),
        (
            counts["left"],
            ngettext(
                "%d is not in the file and stays", "%d are not in the file and stay", counts["left"]
            ),
        ),
    )
    return ", ".join(words % count for count, words in told if count)


def _line(change: Change) -> ChangeLine:
    changed = change.kind == "changed" and change.before is not None
    return ChangeLine(
        kind=change.kind,
        number=change.section.number,
        title=change.section.title,
        when=_when(change),
        differences=tuple(compared(change.before, change.section))
        if changed and change.before
        else (),
        section=change.section if change.kind == "new" else None,
    )


def _when(change: Change) -> str:
    if change.kind in {"same", "left"}:
        return ""
    days = {"since": day(change.starts), "until": day(change.ends) if change.ends else ""}
    if change.ends:
        return _("holds from %(since)s until %(until)s") % days
    return _("holds from %(since)s on") % days
