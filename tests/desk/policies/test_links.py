"""The link of a clause leads to its public page, and is found again in a text."""

from __future__ import annotations

from django.urls import reverse

from evenhand.desk.policies import links
from tests.desk.policies.building import classes


def test_the_link_is_that_of_the_public_page() -> None:
    clause = classes().clause
    assert links.path_of(clause) == reverse("portal:clause", args=["classes", "4.2"])


def test_only_links_of_this_desk_are_found_each_once() -> None:
    ours = links.address_of(classes().clause)
    text = f"({ours}), {ours}. https://other.example/policy/classes/4.2/ /policy/classes/4.2/"
    assert links.named_in(text) == (("classes", "4.2"),)
