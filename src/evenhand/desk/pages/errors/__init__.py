"""What is shown when something went wrong: one template a kind, found by Django by name."""
