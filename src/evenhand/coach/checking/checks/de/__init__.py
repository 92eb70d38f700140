"""Checks of a draft in German."""
