"""Whether practice helps: for oneself, and for the team in sum, with plots and tables."""
