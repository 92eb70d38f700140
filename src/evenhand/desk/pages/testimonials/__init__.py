"""Good words that may be quoted: marking, asking, what was agreed to, where it stands."""
