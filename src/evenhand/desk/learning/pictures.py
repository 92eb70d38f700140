"""Pictures, sound and films as cards name them: `![what it shows](media/name.png)`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from evenhand.desk.learning.lines import CannotRead

FOLDER = "media/"
NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.[a-z0-9]{2,4}")
NAMED = re.compile(r"!\[(?P<says>[^\]\n]*)\]\((?P<address>[^)\n]*)\)")


def look_at_pictures(numbered: Iterable[tuple[int, str]]) -> None:
    """Refuse what has no words, or lies elsewhere. Raises CannotRead with the line."""
    for number, line in numbered:
        for found in NAMED.finditer(line):
            if not found["says"].strip():
                raise CannotRead(
                    number,
                    _("say between [ and ] what it shows, for those who cannot see or hear it."),
                )
            folder, name = found["address"][: len(FOLDER)], found["address"][len(FOLDER) :]
            if folder != FOLDER or not NAME.fullmatch(name):
                raise CannotRead(
                    number,
                    _("a picture, sound or film lies in the folder “media”: “(media/box.png)”."),
                )


def media_in(*texts: str) -> list[str]:
    """The names of the files that these texts show, in order, each once."""
    named = (found["address"] for text in texts for found in NAMED.finditer(text))
    return list(dict.fromkeys(name[len(FOLDER) :] for name in named if name.startswith(FOLDER)))
