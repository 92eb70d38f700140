"""The customer's page, as the team sees to it: how long its link works, and ending it."""
