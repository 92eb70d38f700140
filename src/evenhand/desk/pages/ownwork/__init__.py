"""What one's own work brings: lessons that fit it, and cards from one's own sentences."""
