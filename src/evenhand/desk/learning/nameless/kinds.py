"""What is taken out of a sentence, and what stands in its place."""

from __future__ import annotations

from enum import Enum

from django.utils.translation import gettext_lazy as _


class Kind(Enum):
    """What was there; of two in the same place the one that stands first here is named."""

    THEIRS = "theirs"
    QUOTED = "quoted"
    CUSTOMER = "customer"
    COLLEAGUE = "colleague"
    ORGANISATION = "organisation"
    ADDRESS = "address"
    LINK = "link"
    AMOUNT = "amount"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    REFERENCE = "reference"
    NUMBER = "number"
    NAME = "name"


STANDS_FOR = {
    Kind.THEIRS: _("[their words]"),
    Kind.QUOTED: _("[their words]"),
    Kind.CUSTOMER: _("[customer]"),
    Kind.COLLEAGUE: _("[colleague]"),
    Kind.ORGANISATION: _("[organisation]"),
    Kind.ADDRESS: _("[address]"),
    Kind.LINK: _("[link]"),
    Kind.AMOUNT: _("[amount]"),
    Kind.DATE: _("[date]"),
    Kind.TIME: _("[time]"),
    Kind.PLACE: _("[place]"),
    Kind.REFERENCE: _("[number]"),
    Kind.NUMBER: _("[number]"),
    Kind.NAME: _("[name]"),
}
"""What is put in the place of each."""
