"""What we still need from a customer: one numbered ask, beside the conversation and on a page."""
