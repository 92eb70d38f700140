"""Evenhand: a customer-care desk that helps a person answer a person."""
