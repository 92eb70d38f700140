"""What the story tells of claim and record."""

import pytest

from evenhand.desk.asks import queries as asks
from evenhand.desk.demo import actions
from evenhand.desk.evidence import queries
from evenhand.desk.evidence.models import Review, Sheet
from evenhand.desk.inbox.models import Conversation, Listing
from evenhand.desk.policies.models import Policy

pytestmark = pytest.mark.thorough  # each tells the whole story


def conversation_of(name: str) -> Conversation:
    return Conversation.objects.get(customer__name=name)


def test_each_case_is_read_so_and_has_its_sheet() -> None:
    actions.tell_story()
    read = {name: Sheet.objects.get(conversation=conversation_of(name)).about for name in NAMES}
    assert read == {
        "Bruno Castell": "mistaken",
        "Clara Voss": "repeating",
        "Leon Hartwig": "exploiting",
    }
    assert Listing.objects.get(conversation=conversation_of("Clara Voss")).situation == "repeating"


NAMES = ("Bruno Castell", "Clara Voss", "Leon Hartwig")


def test_one_of_three_things_is_here() -> None:
    actions.tell_story()
    clara = conversation_of("Clara Voss")
    ask = asks.newest(clara)
    assert ask is not None
    assert (ask.items.count(), asks.missing(clara).count()) == (3, 2)


def test_leon_was_told_what_was_decided_and_a_review_waits() -> None:
    actions.tell_story()
    decision = queries.told_decisions(conversation_of("Leon Hartwig")).get()
    assert (decision.how, decision.by.first_name, str(decision.version)) == (
        "refused",
        "Tomás",
        "3 How often",
    )
    assert Review.objects.get().is_waiting


def test_sheets_and_policies_go_with_the_story() -> None:
    actions.tell_story()
    actions.remove_story()
    assert (Sheet.objects.count(), Policy.objects.count()) == (0, 0)
