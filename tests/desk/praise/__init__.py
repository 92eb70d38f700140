"""Praise: found, passed on, told."""
