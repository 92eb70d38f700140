"""Signed links by which a customer comes to their own page."""
