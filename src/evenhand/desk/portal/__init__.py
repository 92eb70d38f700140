"""The face for customers: a page of their own, without an account."""
