"""Customers: finding one, what is known of them, and handing it to them."""
