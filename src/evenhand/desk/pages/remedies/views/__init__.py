"""The views of putting right, by what they are about."""
