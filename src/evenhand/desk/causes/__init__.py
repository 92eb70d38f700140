"""What went wrong, from a short list that the team keeps, and what was changed."""
