"""What the organisation has decided for all alike: policies, clauses, versions."""
