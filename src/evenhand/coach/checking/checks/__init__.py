"""Checks of a draft, one a file, found by walking this folder."""
