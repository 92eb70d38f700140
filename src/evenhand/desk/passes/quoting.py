"""Our links in what comes back to us: an answer quotes the letter that carried one.

Whoever reads the answer on the desk, or gets it quoted in turn, must not find the key to the
customer's page in it. So the line is taken out and any other such link loses its secret.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from evenhand.desk.passes.tokens import TOKEN

_SECRET = re.compile(rf"((?:/|%2[fF])c(?:/|%2[fF])){TOKEN.pattern}(?![a-z2-7])")
_ADDRESS = rf"<?https?://\S{{1,200}}/c/{TOKEN.pattern}/?>?"


def invitation() -> str:
    """The words before the link in every letter."""
    return _("See what happens next, and answer here:")


def without_link(text: str) -> str:
    """Plain text without our line, quoted and wrapped as it may be; other links lose the secret."""
    if "/c/" not in text and "%2" not in text:
        return text
    gap = r"(?:[ \t]|\n[ \t>]*){1,8}"
    words = gap.join(re.escape(word) for word in invitation().split())
    line = re.compile(rf"^[ \t>]*{words}{gap}{_ADDRESS}[ \t]*(?:\n[ \t>]*$)?\n?", re.MULTILINE)
    return without_secret(line.sub("", text))


def without_secret(text: str) -> str:
    """Text or HTML in which no link opens a page."""
    return _SECRET.sub(r"\1…", text)
