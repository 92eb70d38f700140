"""What was decided for all alike: read, found, cited, written and taken in."""
