"""Goes against scripted customers, and what became of them."""
