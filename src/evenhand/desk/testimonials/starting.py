"""The places with which a fresh desk begins; keepers change the list."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

PLACES = (
    ("wall", _("The wall on the website"), _("on our website")),
    ("brochure", _("Brochure and leaflets"), _("in our brochure")),
    ("social", _("Social media"), _("on our social media pages")),
    ("radio", _("Radio"), _("on the radio")),
    ("on-hold", _("On hold"), _("to callers who wait on our line")),
)
"""Slug, name for the team, and how it is said to a customer."""
