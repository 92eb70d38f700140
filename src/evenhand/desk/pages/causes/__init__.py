"""What caused it, how often, and what was changed."""
