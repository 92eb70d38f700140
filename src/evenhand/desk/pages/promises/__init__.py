"""The ledger: what we said we would do, by when, and how it ended."""
