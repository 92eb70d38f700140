"""The team: who answers, inviting, roles, letting go."""
