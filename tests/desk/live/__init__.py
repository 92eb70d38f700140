"""Open pages and what they are told."""
