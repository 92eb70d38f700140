"""What the team's pages share."""
