"""The views of policies: reading, and writing."""
