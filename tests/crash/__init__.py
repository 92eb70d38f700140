"""A real desk, killed at random moments while mail comes in."""
