"""Remedies in plain words, as they stand in a reply; and finding them again in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from evenhand.desk.remedies.models import Carried, Grant, Kind, Offer, Option
from evenhand.desk.ui import amounts

_SPACE = re.compile(r"[\s\u00a0\u202f]+")


def offer_in_words(offer: Offer, options: Sequence[Option]) -> str:
    """The choice as a numbered list, or the one way with its reason."""
    if len(options) == 1:
        return " ".join(filter(None, (_sentence(option_in_words(options[0])), offer.alone)))
    lines = [f"{number}. {option_in_words(one)}" for number, one in enumerate(options, 1)]
    asked = _("Which would you like? Just answer with the number.")
    return "\n".join([_("You can choose:"), *lines, asked])


def option_in_words(option: Option) -> str:
    """One way to put it right: what, how much, by which way, when, and who pays."""
    return " ".join(filter(None, (f"{option.words}: {terms_of(option)}.", _sentence(option.pays))))


def terms_of(option: Option) -> str:
    """How much, by which way and when: "7.80 € back to your card, within 5 days"."""
    terms = [_worth(option), when_of(option)]
    return ", ".join(part for part in terms if part)


def _worth(option: Option) -> str:
    if not option.is_money:
        return option.method
    return f"{amounts.money(option.amount, option.currency, space=' ')} {option.method}".strip()


def when_of(option: Option | Kind) -> str:
    """When it is done: "within 5 days", "within 3 days once we have the goods back"."""
    if option.days == 0:
        within = _("today")
    else:
        count = {"count": option.days}
        within = ngettext("within %(count)d day", "within %(count)d days", option.days) % count
    if not option.waits_for:
        return within
    return _("%(within)s once we have %(what)s") % {"within": within, "what": option.waits_for}


def carried_in_words(grant: Grant, carried: Carried) -> str:
    """What to tell the customer once it is done."""
    option = grant.option
    worth = amounts.money(option.amount, option.currency, space=" ") if option.is_money else ""
    named = {"what": option.words, "worth": worth, "reference": carried.reference}
    if worth:
        return _("It is done: %(what)s, %(worth)s, reference %(reference)s.") % named
    return _("It is done: %(what)s, reference %(reference)s.") % named


def _sentence(words: str) -> str:
    words = words.strip()
    return words if not words or words.endswith((".", "!", "?")) else f"{words}."


def plain(text: str) -> str:
    """A text as it is compared: lower case, every run of white space as one space."""
    return _SPACE.sub(" ", text).strip().lower()


def stands_in(option: Option, text: str) -> bool:
    """Whether an option is offered in a text: its words stand there, and its sum if it is money."""
    said = plain(text)
    if plain(option.words) not in said:
        return False
    return not option.is_money or any(shape in said for shape in shapes_of(option))


def shapes_of(option: Option) -> tuple[str, ...]:
    """The ways in which people write its sum, without the currency; none when it is no money."""
    if not option.is_money:
        return ()
    cents = f"{option.amount:.2f}"
    whole, _dot, part = cents.partition(".")
    grouped = f"{option.amount:,.2f}"
    shapes = [cents, f"{whole},{part}", grouped]
    if part == "00":
        shapes += [whole, grouped.partition(".")[0]]
    return tuple(shapes)
