"""A card of one's own while it is written: where it begins, and how it will look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from evenhand.desk.coaching.models import Finding
from evenhand.desk.learning import knowing, queries
from evenhand.desk.learning.models import Card
from evenhand.desk.learning.own import beginning
from evenhand.desk.pages.explained import explained
from evenhand.desk.pages.ownwork.forms import OwnCardForm
from evenhand.desk.ui.prose import prose


@dataclass(frozen=True)
class Writing:
    """The page on which a card is written; `left` is what still tells of somebody."""

    form: OwnCardForm
    title: str
    front: SafeString
    back: SafeString
    left: tuple[str, ...]
    is_new: bool
    is_shared: bool
    practise: str


def new_form(finding: Finding, given: Mapping[str, str] | None = None) -> OwnCardForm:
    """A card of what was found in a reply, as it begins or as it was written on."""
    known = queries.known_around(finding.conversation)
    if given is not None:
        return OwnCardForm(given, known=known)
    sent, rule = finding.reply.text if finding.reply else "", explained(finding.rule)
    instead = rule.instead[:1].upper() + rule.instead[1:]
    front, back = beginning(sent, finding.words, instead, known)
    lesson = knowing.named(finding.rule.replace("_", "-"))
    title = _("A sentence of mine")
    begun = {"title": title, "front": front, "back": back, "lesson": lesson and lesson.slug}
    return OwnCardForm(initial=begun, known=known)


def form_of(card: Card, given: Mapping[str, str] | None = None) -> OwnCardForm:
    """A card of one's own, as it is kept or as it was written on."""
    known = queries.known_behind(card)
    if given is not None:
        return OwnCardForm(given, known=known)
    slug = card.lesson.slug if card.lesson else ""
    kept = {"title": card.title, "front": card.front, "back": card.back, "lesson": slug}
    return OwnCardForm(initial=kept, known=known)


def writing_of(form: OwnCardForm, card: Card | None = None) -> Writing:
    """The page for a form, with the card as it would look now."""
    said = {name: str(form[name].value() or "") for name in ("title", "front", "back")}
    slug = form["lesson"].value()
    return Writing(
        form=form,
        title=said["title"],
        front=prose(said["front"]),
        back=prose(said["back"]),
        left=form.left,
        is_new=card is None,
        is_shared=card is not None and card.shared_at is not None,
        practise=reverse("learning:lesson", args=[slug]) if slug else "",
    )
