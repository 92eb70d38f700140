"""Counting many lists in one statement, which stands around every page.

Django takes a hundred times as long to put such a statement into SQL as the database takes to
answer it. So that is done once for each role, for a stand-in, in whose place whoever asks is put.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import IntegerField, QuerySet, Subquery
from django.db.models.expressions import Combinable

from evenhand.desk.people.models import Teammate

MOST_COUNTED = 1000
STAND_IN = -(1 << 40)
"""An id that nobody has."""

Countable = QuerySet[Any] | Combinable
Lists = Callable[[Teammate], Mapping[str, Countable]]
"""What is to be counted for a teammate, by name; other whole numbers may stand among the lists.

Nothing but the teammate's id and role may go into it, and no moment but the database's own.
"""


class _CountOf(Subquery):
    """How many rows a queryset has, as a column of a larger statement."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def counted(teammate: Teammate, lists: Lists) -> dict[str, int]:
    """How many rows each of the lists has, in one statement; counted up to MOST_COUNTED."""
    names, statement, values = prepared(lists, teammate.role)
    with connection.cursor() as cursor:
        cursor.execute(statement, [teammate.pk if one == STAND_IN else one for one in values])
        return dict(zip(names, cursor.fetchone(), strict=True))


@cache
def prepared(lists: Lists, role: str) -> tuple[tuple[str, ...], str, tuple[Any, ...]]:
    """The names of the lists, and the statement that counts them for a stand-in of that role."""
    asked = lists(Teammate(pk=STAND_IN, role=role))
    rows = Teammate.objects.filter(pk=STAND_IN).values_list(*map(_column, asked.values()))
    statement, values = rows.query.sql_with_params()
    return tuple(asked), statement, values


def _column(asked: Countable) -> Combinable:
    if isinstance(asked, QuerySet):
        return _CountOf(asked.order_by().select_related(None).values("pk")[:MOST_COUNTED])
    return asked
