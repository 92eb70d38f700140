"""A conversation: what passed, what the coach says, and the place to write."""
