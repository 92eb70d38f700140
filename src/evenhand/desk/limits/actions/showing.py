"""What the lists show of a limit in force."""

from __future__ import annotations

from evenhand.desk.customers.models import Customer
from evenhand.desk.inbox import actions as inbox
from evenhand.desk.inbox.models import Listing
from evenhand.desk.limits import queries
from evenhand.desk.limits.wording import KEYS


def show(customer: Customer) -> None:
    """Show the limit in force, or that there is none, at every open conversation of a customer."""
    limit = queries.in_force(customer)
    slug = KEYS[limit.rung] if limit else ""
    rows = Listing.objects.filter(conversation__customer=customer).exclude(limit=slug)
    for listing in rows if not slug else rows.filter(is_open=True):
        inbox.show_limit(listing.conversation_id, slug)
