"""Says in one line what a calendar part (RFC 5545) invites to."""

from __future__ import annotations

import re

from evenhand.mail.characters import one_line

_FOLD = re.compile(r"\r?\n[ \t]")
_PROPERTY = re.compile(
    r"^(METHOD|SUMMARY|DTSTART|LOCATION)((?:;[^\r\n:]*)?):([^\r\n]*)", re.MULTILINE | re.IGNORECASE
)
_ZONE = re.compile(r"TZID=\"?([^;\":]+)", re.IGNORECASE)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d*(Z?))?")
_ESCAPE = re.compile(r"\\(.)")
_OPENINGS = {"CANCEL": "Cancelled invitation", "REPLY": "Answer to an invitation"}
_READ = 100_000


def summary(calendar: str) -> str:
    """Like "Invitation: Fitting, 2026-03-02 14:00 (Europe/Berlin), Shop"; "" when it has none."""
    said: dict[str, tuple[str, str]] = {}
    method, _, event = _FOLD.sub("", calendar[:_READ]).partition("BEGIN:VEVENT")
    for name, about, value in _PROPERTY.findall(method) + _PROPERTY.findall(event):
        said.setdefault(name.upper(), (about, _ESCAPE.sub(_unescaped, value)))
    if not event or not said.keys() & {"SUMMARY", "DTSTART"}:
        return ""
    opening = _OPENINGS.get(said.get("METHOD", ("", ""))[1].strip().upper(), "Invitation")
    details = (
        said.get("SUMMARY", ("", ""))[1],
        _when(*said.get("DTSTART", ("", ""))),
        said.get("LOCATION", ("", ""))[1],
    )
    return one_line(
        f"{opening}: {', '.join(item.strip() for item in details if item.strip())}", 500
    )


def _when(about: str, value: str) -> str:
    found = _MOMENT.match(value)
    if not found:
        return ""
    year, month, day, hour, minute, utc = found.groups()
    date = f"{year}-{month}-{day}"
    if not hour:
        return date
    named = _ZONE.search(about)
    zone = " (UTC)" if utc else f" ({named[1]})" if named else ""
    return f"{date} {hour}:{minute}{zone}"


def _unescaped(match: re.Match[str]) -> str:
    return " " if match[1] in "nN" else match[1]
