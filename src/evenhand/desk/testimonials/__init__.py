"""Good words that may be quoted, with what the customer agreed to."""
