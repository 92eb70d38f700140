"""What is known of German texts alone: times."""
