"""The wall for the team: what to copy into one's own site, and how people find the form."""
