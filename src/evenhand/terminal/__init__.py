"""What the command line takes in and prints; `cli` puts it together."""
