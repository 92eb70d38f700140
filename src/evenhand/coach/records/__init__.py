"""What is known beside the words: records, policies and the customer, read in common terms."""
