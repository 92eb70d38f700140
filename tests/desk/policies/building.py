"""Policies for tests."""

from __future__ import annotations

from datetime import date

from evenhand.desk.demo.cast import ines
from evenhand.desk.policies import actions
from evenhand.desk.policies.models import Version
from evenhand.desk.policies.parsing import parsed
from evenhand.desk.policies.queries import version

CLASSES = """---
title: Classes
slug: classes
---

## 4.2 Giving a place back

Rule: A class fee cannot be refunded in the last seven days before the class.

Reason: A place that is given back so late stays empty, and the teacher is paid all the same.

Instead:
- move to another date, once, at no cost
- let somebody else come in your place

Bends: when you or somebody close to you was ill
Bends by: lead

The law: If we cancel the class ourselves, you get the whole fee back.
"""

TODAY = date(2026, 3, 2)


def classes(text: str = CLASSES, *, on: date | None = None) -> Version:
    """The clause on giving a place back, as it holds on that day; today unless given."""
    actions.bring_in(parsed(text), by=ines(), on=on)
    found = version("classes", "4.2", on or date.today())  # noqa: DTZ011 - the test's own day
    assert found is not None
    return found
