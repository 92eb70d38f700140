"""What was not given, by which clause and why, and what was possible instead."""
