"""What teammates settle for themselves."""
