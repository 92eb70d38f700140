"""What pages send, read with care."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from evenhand.desk.live.presence import Doing, Told
from evenhand.desk.people.models import Teammate

_ID = re.compile(r"[0-9]{1,18}", re.ASCII)
_PAGE = re.compile(r"[0-9A-Za-z-]{1,36}", re.ASCII)
_DOINGS: dict[str, Doing] = {doing: doing for doing in get_args(Doing)}


def as_entry(said: str) -> int | None:
    """The journal's id, None for anything else."""
    return int(said) if _ID.fullmatch(said) else None


def as_told(said: Mapping[str, str], teammate: Teammate) -> Told | None:
    """What the page of that teammate said, None when it makes no sense."""
    conversation = as_entry(said.get("conversation", ""))
    doing = _DOINGS.get(said.get("doing", ""))
    page = said.get("page", "")
    if conversation is None or doing is None or not _PAGE.fullmatch(page):
        return None
    return Told(teammate.pk, str(teammate), page, conversation, doing)
