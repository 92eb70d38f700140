"""What we still need from a customer: one numbered ask, and what came of each item."""

from evenhand.desk.asks.models.answers import Declined, Given, Proposal, Waived
from evenhand.desk.asks.models.asking import LONGEST, Ask, Item, Told

__all__ = ["LONGEST", "Ask", "Declined", "Given", "Item", "Proposal", "Told", "Waived"]
