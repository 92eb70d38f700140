"""Ways to promise in German."""
