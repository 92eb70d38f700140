"""Putting right: remedies offered, chosen, granted, carried out; kinds, approvals and stories."""
