"""Nothing is public without a granted, unwithdrawn consent for that very place and form.

Whatever is done in whatever order, what everybody sees is held against a plain account of what the
customer said last.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.desk.testimonials import actions, models, queries
from evenhand.desk.testimonials.actions import Agreement, NotAgreed, NotNow, Told
from evenhand.desk.testimonials.models import Asking, Consent, Form, How, Place
from evenhand.desk.testimonials.naming import attribution
from tests.desk import cast
from tests.desk.testimonials.saying import (
    SAID,
    asking_of,
    found,
    granted,
    on,
    place,
    published,
    state_of,
)

SLUGS = ("wall", "brochure", "radio")
ACTS = ("ask", "yes", "change", "rename", "no", "withdraw", "publish", "take down", "heard")
acts = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.integers(1, 7), st.sampled_from(Form)),
    max_size=14,
)


@dataclass
class Account:
    """What one customer said last, in plain values, and where a teammate put it up since."""

    words: str = ""
    line: str = ""
    form: str = ""
    agreed: frozenset[str] = frozenset()
    up: set[str] = field(default_factory=set)

    def may_be_seen(self, slug: str) -> bool:
        return slug in self.agreed & self.up


class Play:
    """One testimonial and whatever anybody does with it."""

    def __init__(self) -> None:
        self.testimonial = found()
        self.places = {slug: place(slug) for slug in SLUGS}
        self.asking: Asking | None = None
        self.account = Account()

    def act(self, what: str, which: int, many: int, form: Form) -> None:
        slugs = [slug for bit, slug in enumerate(SLUGS) if many >> bit & 1]
        with suppress(NotNow, NotAgreed, actions.NotPossible):
            self._do(what, SLUGS[which], slugs, form)

    def _do(self, what: str, slug: str, slugs: list[str], form: Form) -> None:
        match what:
            case "ask":
                self.asking = asking_of(self.testimonial, *slugs, form=form)
            case "publish":
                actions.publish(self.testimonial, self.places[slug], by=cast.nadia())
                self.account.up.add(slug)
            case "take down":
                for up in queries.publications_of(self.testimonial).filter(place__slug=slug):
                    actions.take_down(up, by=cast.nadia())
                self.account.up.discard(slug)
            case "withdraw":
                actions.withdraw(self.testimonial)
                self.account = Account()
            case "no" if self.asking:
                actions.decline(self.asking)
                self.account = Account()
            case "yes" | "change" | "rename" | "heard" if self.asking:
                self._agree(what, slugs, form)

    def _agree(self, what: str, slugs: list[str], form: Form) -> None:
        assert self.asking is not None
        said = actions.as_asked(self.asking)
        places = [self.places[slug].pk for slug in slugs]
        if what == "change":
            said = Agreement(SAID.upper(), said.form, said.places, said.name, said.company)
        if what == "rename":
            said = Agreement(said.words, form, places, said.name, said.company)
        told = Told(How.TELEPHONE, cast.nadia()) if what == "heard" else Told()
        consent = actions.agree(self.asking, said, told)
        agreed = frozenset(consent.places.values_list("slug", flat=True))
        line = attribution(said.form, said.name, said.company)
        kept = self.account.up & agreed if self.account.words == said.words else set()
        self.account = Account(said.words, line, said.form, agreed, kept)

    def check(self) -> None:
        for slug in SLUGS:
            seen = [(one.words, one.attribution, one.form) for one in queries.public(place=slug)]
            account = self.account
            right = [(account.words, account.line, account.form)]
            assert seen == (right if account.may_be_seen(slug) else [])


@settings(max_examples=12, deadline=None)
@given(acts)
def test_nothing_is_public_but_what_was_agreed_to_last(
    said: list[tuple[str, int, int, Form]],
) -> None:
    models.Testimonial.objects.all().delete()  # the message stays, so that it is read only once
    play = Play()
    for act in said:
        play.act(*act)
        play.check()


def test_what_was_agreed_to_stands_nowhere_until_a_teammate_puts_it_up() -> None:
    testimonial = granted()
    assert (state_of(testimonial), on()) == ("granted", [])
    actions.publish(testimonial, place(), by=cast.nadia())
    assert (state_of(testimonial), on()) == ("published", [(SAID, "Penny Ward")])


def test_a_place_that_was_not_agreed_to_is_refused() -> None:
    testimonial = granted()
    with pytest.raises(NotAgreed):
        actions.publish(testimonial, place("radio"), by=cast.nadia())
    assert on("radio") == []


def test_words_without_any_consent_are_refused() -> None:
    testimonial = found()
    asking_of(testimonial)
    with pytest.raises(NotAgreed):
        actions.publish(testimonial, place(), by=cast.nadia())


def test_a_withdrawal_takes_it_down_at_once_and_the_edition_moves_on() -> None:
    testimonial = published()
    before = queries.edition()
    actions.withdraw(testimonial)
    after = queries.edition()
    assert (on(), state_of(testimonial)) == ([], "withdrawn")
    assert (after.number > before.number, after.at > before.at) == (True, True)
    assert actions.withdraw(testimonial) is None


def test_a_yes_after_a_withdrawal_does_not_put_it_up_again() -> None:
    testimonial = published()
    asking = Asking.objects.get()
    actions.withdraw(testimonial)
    actions.agree(asking, actions.as_asked(asking))
    assert (on(), state_of(testimonial)) == ([], "granted")


def test_two_taps_are_one_consent() -> None:
    asking = asking_of(found())
    actions.agree(asking, actions.as_asked(asking))
    actions.agree(asking, actions.as_asked(asking))
    assert Consent.objects.count() == 1


def test_another_form_of_the_name_shows_at_once() -> None:
    testimonial = published()
    asking = Asking.objects.get()
    said = actions.as_asked(asking)
    shy = Agreement(said.words, Form.INITIALS, said.places, said.name)
    actions.agree(asking, shy)
    assert on() == [(SAID, "P. W.")]
    assert [one.attribution for one in queries.consents_of(testimonial)] == ["P. W.", "Penny Ward"]


def test_changed_words_come_down_until_a_teammate_has_read_them() -> None:
    testimonial = published()
    asking = Asking.objects.get()
    said = actions.as_asked(asking)
    actions.agree(asking, Agreement("Buy nothing here.", said.form, said.places, said.name))
    assert (on(), state_of(testimonial)) == ([], "granted")
    testimonial.refresh_from_db()
    assert testimonial.words == SAID


def test_what_was_not_asked_for_cannot_be_agreed_to() -> None:
    asking = asking_of(found())
    said = actions.as_asked(asking)
    for wrong in (
        Agreement(said.words, said.form, [place("radio").pk], said.name),
        Agreement(said.words, said.form, [], said.name),
        Agreement("  ", said.form, said.places, said.name),
        Agreement(said.words, "stars", said.places, said.name),
        Agreement(said.words, said.form, said.places, " "),
    ):
        with pytest.raises(actions.NotPossible):
            actions.agree(asking, wrong)
    assert Consent.objects.count() == 0


def test_an_older_link_changes_what_was_agreed_to_later_and_widens_nothing() -> None:
    testimonial = published()
    older = Asking.objects.get()
    newer = asking_of(testimonial, "wall", "brochure")
    actions.agree(newer, actions.as_asked(newer))
    said = actions.as_asked(newer)
    actions.agree(older, Agreement(said.words, Form.NONE, said.places))
    assert on() == [(SAID, "")]
    with pytest.raises(actions.NotPossible):
        actions.agree(older, Agreement(said.words, Form.NONE, [place("radio").pk]))


def test_a_call_is_noted_and_confirmed_by_the_link() -> None:
    testimonial = found()
    asking = asking_of(testimonial)
    heard = Told(How.TELEPHONE, cast.nadia())
    consent = actions.agree(asking, actions.as_asked(asking), heard)
    assert (consent.how, consent.noted_by, hasattr(asking, "asked")) == (
        How.TELEPHONE,
        cast.nadia(),
        True,
    )
    actions.agree(asking, actions.as_asked(asking))
    assert Consent.objects.get().confirmation.consent_id == consent.pk


def test_places_are_the_same_after_furnishing_twice() -> None:
    actions.furnish()
    actions.furnish()
    assert Place.objects.count() == 5
