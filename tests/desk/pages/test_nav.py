from __future__ import annotations

import re

import pytest
from django.db.models import QuerySet

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.queries import counted
from evenhand.desk.inbox.queries.counting import prepared
from evenhand.desk.journal import queries as journal
from evenhand.desk.pages.nav import AFTER, what_is_counted
from evenhand.desk.people.models import Role
from tests.desk.cast import ines, message_from, nadia, reply, tomas

MOMENT = re.compile(r"\d{4}-\d\d-\d\d|\bdate(time)?\(")


def test_what_is_counted_for_a_stand_in_is_what_each_list_holds_for_everyone() -> None:
    first, second = message_from("Mara Quist"), message_from("Penny Ashgrove", "I am furious.")
    reply(first, "I will call you tomorrow at 10:00.", by=nadia())
    inbox.assign(second.conversation, to=tomas(), by=ines())
    for teammate in (nadia(), tomas(), ines()):
        asked = what_is_counted(teammate)
        rows = {name: one.count() for name, one in asked.items() if isinstance(one, QuerySet)}
        assert counted(teammate, what_is_counted) == {**rows, AFTER: journal.latest_id()}
        assert rows["mine"] == (teammate != ines())


@pytest.mark.parametrize("role", Role.values)
def test_the_statement_that_counts_holds_no_moment_of_its_own(role: str) -> None:
    assert prepared.__wrapped__(what_is_counted, role) == prepared(what_is_counted, role)
    assert MOMENT.search(repr(prepared(what_is_counted, role))) is None
