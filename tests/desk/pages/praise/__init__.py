"""The pages of praise."""
