"""The public page of a clause."""

from __future__ import annotations

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from evenhand.desk.policies.links import path_of
from evenhand.desk.policies.models import Version
from tests.desk.policies.building import CLASSES, classes
from tests.desk.ui.markup import Markup

PATH = "/policy/classes/4.2/"


def seen() -> Markup:
    answer = Client().get(PATH)
    assert answer.status_code == 200
    assert not answer.cookies
    return Markup(answer.content.decode())


def test_its_address_is_the_one_that_replies_cite() -> None:
    version = classes()
    assert path_of(version.clause) == reverse("portal:clause", args=["classes", "4.2"]) == PATH


def test_it_says_the_rule_why_what_is_possible_and_the_law() -> None:
    classes()
    page = seen()
    for said in ("4.2 Giving a place back", "cannot be refunded", "stays empty", "another date"):
        assert said in page.words
    assert "you get the whole fee back" in page.words
    assert "It has held since" in page.words
    assert (page.wrong, page.twice(), page.dangling()) == ([], [], [])


def test_who_may_bend_it_is_the_teams_own() -> None:
    classes()
    assert "ill" not in seen().words.split()
    assert "lead" not in seen().words


def test_what_it_said_before_stands_below_with_its_dates() -> None:
    today = timezone.localdate()
    classes(on=today - timedelta(days=40))
    classes(CLASSES.replace("last seven days", "last three days"), on=today - timedelta(days=3))
    words = seen().words
    assert words.index("last three days") < words.index("What it said before")
    assert words.index("What it said before") < words.index("last seven days")


def test_what_does_not_hold_yet_is_not_shown() -> None:
    version = classes()
    Version.objects.filter(pk=version.pk).update(valid_from=timezone.localdate() + timedelta(1))
    assert Client().get(PATH).status_code == 404


def test_what_holds_no_more_says_so() -> None:
    version = classes(on=timezone.localdate() - timedelta(days=40))
    Version.objects.filter(pk=version.pk).update(valid_until=timezone.localdate() - timedelta(2))
    assert "This holds no more." in seen().words


def test_a_clause_that_is_none_is_no_page() -> None:
    classes()
    for path in ("/policy/classes/4.3/", "/policy/other/4.2/", "/policy/classes/x/"):
        assert Client().get(path).status_code == 404
