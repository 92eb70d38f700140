"""Claim and record beside each other, kindly; what a person decided, and its reviews."""
