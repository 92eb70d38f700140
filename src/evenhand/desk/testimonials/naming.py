"""How a name stands below somebody's words."""

from __future__ import annotations

import re

from evenhand.desk.testimonials.models import Form

_LETTER = re.compile(r"[^\W\d_]")
LONGEST = 400
"""Characters of the line below the words."""


def attribution(form: str, name: str, company: str = "") -> str:
    """The line below the words: "Penny Ward", "Penny", "P. W.", "Ward & Sons", or nothing.

    Args:
        form: one of Form.
        name: the full name as the customer gave it; may be empty.
        company: what they belong to, for that form alone.
    """
    known = plain(name)[:LONGEST]
    if form == Form.FULL:
        return known
    if form == Form.FIRST:
        return known.split()[0] if known else ""
    if form == Form.INITIALS:
        return _initials(known)
    if form == Form.COMPANY:
        return plain(company)[:LONGEST]
    return ""


def plain(text: str) -> str:
    """A name or a few words in one line, without what no database takes."""
    return " ".join(text.replace("\0", "").split())


def forms_for(name: str, company: str = "") -> tuple[Form, ...]:
    """The forms that say something about this name; no name is always among them.

    An initial is not told from a first name of one word alone, hence both are offered.
    """
    return tuple(form for form in Form if form == Form.NONE or attribution(form, name, company))


def _initials(name: str) -> str:
    letters = (_LETTER.search(part) for part in name.split())
    return " ".join(f"{found.group().upper()}." for found in letters if found)
