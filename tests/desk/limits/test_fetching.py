"""After a threat a person is fetched at once, and steps may be left out."""

import pytest

from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Listing
from evenhand.desk.limits import actions, queries
from evenhand.desk.limits.models import Fetch, Step, Why
from tests.desk.cast import ines, nadia, tomas
from tests.desk.limits.steps import THREAT, insulted, taken


def test_a_threat_may_skip_steps_with_a_reason() -> None:
    message = insulted(text=THREAT)
    fetch = Fetch.objects.get()
    assert (fetch.why, fetch.message, fetch.by) == (Why.THREAT, message, None)
    with pytest.raises(actions.SkipUnexplained):
        taken(message, Step.ENDING)
    limit = taken(message, Step.ENDING, skips="He named the shop and the day.")
    assert (queries.in_force(message.conversation.customer), Listing.objects.get().limit) == (
        limit,
        "ending",
    )


def test_a_spoken_threat_is_a_threat_once_somebody_fetched_a_person() -> None:
    message = insulted()
    assert not Fetch.objects.exists()
    fetch = actions.fetch_person(message.conversation, by=nadia())
    assert actions.fetch_person(message.conversation, by=tomas()) == fetch
    taken(message, Step.LIMIT, skips="He said it on the telephone.")


def test_a_person_is_fetched_until_a_lead_comes() -> None:
    message = insulted(text=THREAT)
    inbox.assign(message.conversation, to=nadia(), by=None)
    fetch = Fetch.objects.get()
    for teammate in (tomas(), ines(), nadia()):
        assert list(queries.waiting_fetches(teammate)) == [fetch]
    actions.come(fetch, by=tomas())
    assert actions.come(fetch, by=ines()).by == tomas()
    assert list(queries.waiting_fetches(ines())) == []


def test_somebody_in_danger_is_fetched_for_too_and_skips_nothing() -> None:
    message = insulted("Noor Haas", "I don't want to live any more.")
    assert Fetch.objects.get().why == Why.HARM
    with pytest.raises(actions.StepSkipped):
        taken(message, Step.ENDING, skips="No.")
