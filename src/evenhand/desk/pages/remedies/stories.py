"""Stories of rules that were bent well."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from evenhand.desk.pages.remedies.answers import page_of
from evenhand.desk.remedies import queries
from evenhand.desk.remedies.models import Grant
from evenhand.desk.ui.amounts import money

A_PAGE = 30


@dataclass(frozen=True)
class StoryRow:
    """A shared story, with what was given and who shared it; it names no customer."""

    words: str
    kind: str
    worth: str
    clause: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Stories:
    """A page of stories; `more` is the address of the next, if any."""

    rows: tuple[StoryRow, ...]
    more: str


def stories_of(page: int = 1) -> Stories:
    """The stories, newest first, in one statement."""
    page = max(page, 1)
    found = list(queries.stories()[(page - 1) * A_PAGE : page * A_PAGE + 1])
    return Stories(
        rows=tuple(
            StoryRow(
                words=one.words,
                kind=one.grant.option.kind.name,
                worth=money(one.grant.worth, one.grant.option.currency),
                clause=str(one.grant.clause_version) if one.grant.clause_version else "",
                by=one.by.first_name,
                at=one.at,
            )
            for one in found[:A_PAGE]
        ),
        more=f"{reverse('remedies:stories')}?page={page + 1}" if len(found) > A_PAGE else "",
    )


@dataclass(frozen=True)
class Sharing:
    """The grant whose story is told."""

    words: str
    worth: str
    story: str
    back: str


def sharing_of(grant: Grant) -> Sharing:
    """What was given, and the line that was written then."""
    option = grant.option
    return Sharing(
        words=option.words,
        worth=money(grant.worth, option.currency),
        story=grant.story,
        back=page_of(option.offer.conversation_id),
    )
