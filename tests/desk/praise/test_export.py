"""A customer takes along that their praise was passed on, and nothing of the team's."""

from __future__ import annotations

from evenhand.desk.praise import actions
from evenhand.desk.praise.export import of
from tests.desk import cast
from tests.desk.praise.saying import praised


def test_they_see_their_words_when_and_to_what_sort_of_reader() -> None:
    praise, other = praised(), praised(name="Penny Marsh")
    customer = praise.conversation.customer
    assert of(customer) == {"praise_passed_on": []}
    to = actions.for_teammate(cast.tomas())
    first = actions.pass_on(praise, to, by=cast.nadia(), line="A secret of the team.")
    actions.pass_on(other, to, by=cast.nadia())
    told = {"words": praise.said[0], "at": first.at, "to": "teammate"}
    assert of(customer) == {"praise_passed_on": [told]}
