"""What page groups show of a customer: each may bring a `customer_panel.py`, found by walking.

It holds `panel(customer, teammate)`, which makes a Panel as those beside a conversation, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from evenhand.desk.base.walking import modules_called
from evenhand.desk.customers.models import Customer
from evenhand.desk.pages.panels import Panel, in_order
from evenhand.desk.people.models import Teammate

Maker = Callable[[Customer, Teammate], Panel | None]


def customer_panels_for(customer: Customer, teammate: Teammate) -> tuple[Panel, ...]:
    """What the groups have to show of a customer to that teammate, in order."""
    return in_order(maker(customer, teammate) for maker in _makers())


@cache
def _makers() -> tuple[Maker, ...]:
    return tuple(one.panel for one in modules_called("customer_panel", "evenhand.desk.pages"))
