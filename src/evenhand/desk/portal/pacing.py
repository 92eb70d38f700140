"""How often one may do something from a customer's page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from evenhand.desk.base.pacing import counted
from evenhand.desk.portal.forms import Refused

MINUTE, HOUR = 60, 3600
TOO_MANY = 429
MOST = {
    "words": (10, 10 * MINUTE),
    "files": (30, HOUR),
    "renewal": (3, HOUR),
}
"""How many of a kind, in how many seconds, by one pass."""


def count(what: str, who: int, many: int = 1) -> None:
    """Count what somebody does now. Raises Refused, with 429, beyond what is allowed.

    An answer that is refused counts as well.
    """
    most, seconds = MOST[what]
    if counted(f"portal.{what}.{who}", seconds=seconds, many=many) > most:
        raise Refused(_("That was a lot at once. Please wait a while, then try again."), TOO_MANY)
