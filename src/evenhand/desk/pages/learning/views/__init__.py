"""The views of lessons: reading, keeping, writing, sets and files."""
