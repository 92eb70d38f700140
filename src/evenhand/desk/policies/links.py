"""The public address of a clause, and clauses named in a text by it.

The address holds nothing but the policy's slug and the clause's number, so what is cited can be
passed on; the page behind it shows what holds, and what held before, with dates.
"""

from __future__ import annotations

import re

from django.conf import settings

from evenhand.desk.policies.models import Clause, Version
from evenhand.desk.policies.written import NUMBER, SLUG

PATH = "/policy/{slug}/{number}/"
_NAMED = re.compile(rf"/policy/(?P<slug>{SLUG.pattern})/(?P<number>{NUMBER.pattern})/")
_MOST = 20


def path_of(clause: Clause) -> str:
    """The path of the public page of a clause; its face has the same under `portal:clause`."""
    return PATH.format(slug=clause.policy.slug, number=clause.number)


def address_of(clause: Clause) -> str:
    """The whole address, as it goes into a reply."""
    return f"{settings.PUBLIC_URL.rstrip('/')}{path_of(clause)}"


def citation_of(version: Version) -> str:
    """How a reply names a clause: number, title and address."""
    return f"{version}: {address_of(version.clause)}"


def named_in(text: str) -> tuple[tuple[str, str], ...]:
    """Slug and number of each clause of this desk that `text` links to, once each, in order."""
    ours = settings.PUBLIC_URL.rstrip("/")
    found = (
        (match["slug"], match["number"])
        for match in _NAMED.finditer(text)
        if text.endswith(ours, 0, match.start())
    )
    return tuple(dict.fromkeys(found))[:_MOST]
