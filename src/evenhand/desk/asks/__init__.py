"""What we still need from a customer, as a numbered list."""
