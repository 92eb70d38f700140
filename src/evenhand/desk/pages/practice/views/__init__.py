"""What can be asked for and done, by page."""
