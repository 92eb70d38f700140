"""What the shop's own system has told of its customers: orders, deliveries, bookings, invoices."""

from __future__ import annotations

from evenhand.desk.customers.models import RecordChange
from evenhand.desk.demo.cast import fact
from evenhand.desk.demo.times import ago

AN_HOUR = 1 / 24


def penny() -> None:
    """A good customer for most of a year."""
    fact("Penny Marsh", "order", "20102", 241, item="Two cushions, linen", total="44.00 EUR")
    fact("Penny Marsh", "order", "20255", 151, item="Throw, blue", total="72.00 EUR")
    fact("Penny Marsh", "delivery", "20255", 150, status="delivered", carrier="Parcel post")


def owen() -> None:
    """The right holder is on its way at last, while he waits for the call."""
    status = "handed to the courier"
    fact("Owen Jameson", "delivery", "20288-c", 1.5 * AN_HOUR, status=status, item="Lamp holder")


def mei() -> None:
    """Delivered this morning; the day before it was still on its way."""
    fact("Mei Tanaka", "order", "20431", 6, item="Two vases, blue", total="58.00 EUR")
    for days, status in ((1, "on its way"), (2 * AN_HOUR, "delivered")):
        fact("Mei Tanaka", "delivery", "20431", days, status=status, carrier="Parcel post")
    RecordChange.objects.filter(record__key="20431").update(at=ago(2 * 60))


def others() -> None:
    """What else is on record, as one would find it in any shop."""
    fact("Jonas Weber", "order", "20390", 12, item="Four desk lamps", total="212.00 EUR")
    fact("Jonas Weber", "invoice", "L-20390", 11, order="20390", total="212.00 EUR", status="paid")
    fact("Rosa Lindqvist", "order", "20377", 19, item="Bed linen, grey", total="96.00 EUR")
    fact("Rosa Lindqvist", "return", "R-1187", 6, order="20377", status="announced")
    fact("Walter Osei", "subscription", "S-3301", 400, plan="Seasonal linen box", status="active")
    fact("Amal Haddad", "order", "20420", 4, item="Gift card", total="50.00 EUR")
    fact("Helen Brook", "order", "20311", 44, item="Quilt, harvest pattern", total="189.00 EUR")
    fact("Helen Brook", "delivery", "20311", 38, status="delivered", carrier="Parcel post")
    fact("D. Falk", "booking", "K-88", 25, item="Sewing class", total="45.00 EUR", status="booked")
    fact("Tristan Bell", "booking", "F-204", 1, item="Visit of the fitter", status="done")


LINES = (penny, owen, mei, others)


def tell() -> None:
    """Tell all of it once, before anybody writes."""
    for line in LINES:
        line()
