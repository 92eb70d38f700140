"""The views of the ladder."""
