"""The lists of conversations."""
