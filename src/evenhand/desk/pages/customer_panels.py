"""What page groups show of a customer: each may bring a `customer_panel.py`, found by walking.

It holds `panel(customer, teammate)`, which makes a Panel as those beside a conversation, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from evenhand.desk.base.walking import folders_with
from evenhand.desk.customers.models import Customer
from evenhand.desk.pages.panels import Panel
from evenhand.desk.people.models import Teammate

Maker = Callable[[Customer, Teammate], Panel | None]


def customer_panels_for(customer: Customer, teammate: Teammate) -> tuple[Panel, ...]:
    """What the groups have to show of a customer to that teammate, in order."""
    made = [maker(customer, teammate) for maker in _makers()]
    there = (panel for panel in made if panel is not None)
    return tuple(sorted(there, key=lambda one: one.place))


@cache
def _makers() -> tuple[Maker, ...]:
    folders = folders_with("evenhand.desk.pages", "customer_panel")
    return tuple(import_module(f"{folder}.customer_panel").panel for folder in folders)
