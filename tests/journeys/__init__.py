"""A real browser, a real desk, real mail."""
